package dev.carport.apps.gebrauchtde;

import dev.carport.api.settings.AccidentHandling;
import dev.carport.api.settings.CurrentStock;
import dev.carport.api.settings.EnergyValues;
import dev.carport.api.settings.EquipmentDisplay;
import dev.carport.api.settings.FutureStock;
import dev.carport.api.settings.OfferChoice;
import dev.carport.api.settings.OfferMode;
import dev.carport.api.settings.Secret;
import dev.carport.api.settings.Setting;
import dev.carport.api.settings.Setting.Group;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Settings of one gebraucht.de export. There is no customer number: the key stands for the dealer.
 *
 * @param apiKey the dealer's key, made by the dealer in the key manager of gebraucht.de
 * @param category category of all articles; null for the app's own table by kind of vehicle
 * @param equipmentDisplay how the equipment stands in the text; there are no search features
 * @param offers on which articles buyers may offer a price of their own
 * @param previousPrice whether a former price is shown, crossed out
 * @param pickupOnly whether buyers collect the vehicle
 * @param carrierPlan the platform's number of the way of shipping
 * @param deliveryCost what the buyer pays for it; null for nothing
 * @param locationZip postal code where the vehicle stands; null to say nothing
 * @param locationCity town where the vehicle stands; null to say nothing
 * @param financingMode how a financing example goes out
 * @param financingChoice which financing; null counts as the first
 * @param leasingMode how a leasing example goes out
 * @param leasingChoice which leasing; null counts as the first
 * @param energyValues consumption and emission values for vehicles without the duty to state them
 * @param accident what is said about accident vehicles
 * @param withVin whether the VIN is shown
 * @param dailyCatalogue whether everything is sent once a day, as the platform advises
 * @param currentStock what happens to the vehicles in stock at the start
 * @param futureStock what happens to vehicles that come later
 */
public record GebrauchtDeSettings(
        @Setting(group = Group.ACCOUNT, maxLength = 500) Secret apiKey,

        @Setting(group = Group.LISTING, required = false, maxLength = 100) @Nullable String category,

        @Setting(
                group = Group.LISTING,
                defaultValue = "LIST",
                options = {"LIST", "GROUPS"},
                pictures = true)
        EquipmentDisplay equipmentDisplay,

        @Setting(group = Group.LISTING, defaultValue = "OFF")
        Offers offers,

        @Setting(group = Group.LISTING, defaultValue = "false")
        boolean previousPrice,

        @Setting(group = Group.LISTING, defaultValue = "true")
        boolean pickupOnly,

        @Setting(group = Group.LISTING, defaultValue = "139", min = 1, max = 999_999, visibleWhen = "pickupOnly=false")
        int carrierPlan,

        @Setting(group = Group.LISTING, required = false, min = 0, max = 99_999, visibleWhen = "pickupOnly=false")
        @Nullable BigDecimal deliveryCost,

        @Setting(group = Group.LISTING, required = false, maxLength = 10) @Nullable String locationZip,

        @Setting(group = Group.LISTING, required = false, maxLength = 100) @Nullable String locationCity,

        @Setting(
                group = Group.OFFERS,
                defaultValue = "OFF",
                options = {"OFF", "TEXT_START", "TEXT_END"})
        OfferMode financingMode,

        @Setting(group = Group.OFFERS, required = false, visibleWhen = "financingMode!=OFF") @Nullable OfferChoice financingChoice,

        @Setting(
                group = Group.OFFERS,
                defaultValue = "OFF",
                options = {"OFF", "TEXT_START", "TEXT_END"})
        OfferMode leasingMode,

        @Setting(group = Group.OFFERS, required = false, visibleWhen = "leasingMode!=OFF") @Nullable OfferChoice leasingChoice,

        @Setting(group = Group.LEGAL, defaultValue = "WHERE_REQUIRED")
        EnergyValues energyValues,

        @Setting(group = Group.LEGAL, defaultValue = "AS_STORED")
        AccidentHandling accident,

        @Setting(group = Group.LEGAL, defaultValue = "false")
        boolean withVin,

        @Setting(group = Group.PUBLICATION, defaultValue = "true")
        boolean dailyCatalogue,

        @Setting(group = Group.PUBLICATION, defaultValue = "ALL")
        CurrentStock currentStock,

        @Setting(group = Group.PUBLICATION, defaultValue = "AUTOMATIC")
        FutureStock futureStock) {
    /** On which articles buyers may offer a price of their own. */
    public enum Offers {
        /** On none. */
        OFF,
        /** On vehicles whose price is marked as open to bargaining. */
        NEGOTIABLE,
        /** On all. */
        ALL
    }
}
