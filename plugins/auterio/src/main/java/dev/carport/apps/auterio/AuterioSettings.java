package dev.carport.apps.auterio;

import dev.carport.api.settings.CurrentStock;
import dev.carport.api.settings.FutureStock;
import dev.carport.api.settings.Secret;
import dev.carport.api.settings.Setting;
import dev.carport.api.settings.Setting.Group;
import org.jspecify.annotations.Nullable;

/**
 * Settings of one Auterio export. There is no customer number: the key stands for dealer and sending system.
 *
 * @param apiKey the dealer's key, issued by Auterio on request
 * @param words language of fuel, gearbox, colours and category. The document has English words in its table and Spanish ones in its
 *     sample, so either may be what the dealer's account shows
 * @param locationName what stands as the vehicle's location; null for the code of the location here
 * @param registrationDay what becomes of a first registration of which only the month is known
 * @param withPlate whether the licence plate is sent
 * @param withPurchasePrice whether the purchase price is sent; confidential
 * @param withOwnerAndSupplier whether the owning company and the supplier are sent; confidential
 * @param withNotes whether the notes for colleagues are sent; confidential
 * @param currentStock what happens to the vehicles in stock at the start
 * @param futureStock what happens to vehicles that come later
 */
public record AuterioSettings(
        @Setting(group = Group.ACCOUNT, maxLength = 500) Secret apiKey,

        @Setting(group = Group.LISTING, defaultValue = "SPANISH")
        Words words,

        @Setting(group = Group.LISTING, required = false, maxLength = 100) @Nullable String locationName,

        @Setting(group = Group.LISTING, defaultValue = "FIRST_OF_MONTH")
        RegistrationDay registrationDay,

        @Setting(group = Group.LEGAL, defaultValue = "true") boolean withPlate,

        @Setting(group = Group.LEGAL, defaultValue = "false")
        boolean withPurchasePrice,

        @Setting(group = Group.LEGAL, defaultValue = "false")
        boolean withOwnerAndSupplier,

        @Setting(group = Group.LEGAL, defaultValue = "false")
        boolean withNotes,

        @Setting(group = Group.PUBLICATION, defaultValue = "ALL")
        CurrentStock currentStock,

        @Setting(group = Group.PUBLICATION, defaultValue = "AUTOMATIC")
        FutureStock futureStock) {
    /** Whose words stand in free-text fields. */
    public enum Words {
        /** As in the document's sample. */
        SPANISH,
        /** As in the document's table of fields. */
        ENGLISH
    }

    /** How a month becomes the day Auterio asks for. */
    public enum RegistrationDay {
        /** The first day of the month. */
        FIRST_OF_MONTH,
        /** No day, only the year. */
        YEAR_ONLY
    }
}
