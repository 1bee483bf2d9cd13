package dev.carport.web.vehicle;

import dev.carport.web.ui.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form for price and status.
 *
 * @param href where it is sent
 * @param version the version of the vehicle it was made of
 * @param price as typed
 * @param currency sign of the currency
 * @param statuses the ways to choose
 * @param offlineWhen names of the statuses that take a listing offline, as a condition for the script
 * @param online names of the platforms it is online on, which a change concerns; empty for none
 * @param netFollows whether the price without tax is stored and follows
 * @param problem what is wrong with the whole; null for nothing
 */
public record OfferView(
        String href,
        long version,
        Field price,
        String currency,
        List<Choice> statuses,
        String offlineWhen,
        String online,
        boolean netFollows,
        @Nullable String problem) {

    /** A status to choose. */
    public record Choice(String value, String label, boolean chosen) {}
}
