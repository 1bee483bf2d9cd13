package dev.carport.api.settings;

/**
 * Which of a vehicle's financing or leasing offers this export uses. The form suggests the keys found in the stock.
 *
 * @param key key of the offer; empty for the first one of the vehicle. When a vehicle lacks the chosen one, none is sent: another is
 *     never taken silently.
 */
public record OfferChoice(String key) {
    /** The first offer of each vehicle. */
    public static final OfferChoice FIRST = new OfferChoice("");

    public OfferChoice {
        key = key.strip();
    }
}
