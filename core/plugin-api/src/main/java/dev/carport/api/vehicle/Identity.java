package dev.carport.api.vehicle;

import org.jspecify.annotations.Nullable;

/**
 * What tells this vehicle from every other one, apart from the dealer's own stock number.
 *
 * <p>Every component is null when it is not known.
 *
 * @param vin vehicle identification number, 17 characters in capitals, without I, O and Q
 * @param chassisNumber chassis number of an old vehicle that has no VIN of 17 characters
 * @param hsn German manufacturer key, 4 digits
 * @param tsn German type key: 3 characters, or 8 with the key of the version
 * @param licencePlate registration plate
 * @param orderNumber number of the order at the manufacturer
 * @param offerNumber number shown to buyers when it is not the stock number
 * @param previousNumber stock number the vehicle had before, so that its listings can be found again
 * @param schwackeCode code of the Schwacke (Eurotax) valuation system
 * @param datCode DAT Europa code of the type
 */
public record Identity(
        @Text(max = 17, pattern = Text.VIN) @Nullable String vin,
        @Text(max = 30, pattern = "[A-Z0-9*/ -]+") @Nullable String chassisNumber,
        @Text(max = 4, pattern = "[0-9]{4}") @Nullable String hsn,
        @Text(max = 8, pattern = "[A-Z0-9]{3,8}") @Nullable String tsn,
        @Text(max = 15) @Nullable String licencePlate,
        @Text(max = 50) @Nullable String orderNumber,
        @Text(max = 50) @Nullable String offerNumber,
        @Text(max = 50) @Nullable String previousNumber,
        @Text(max = 20, pattern = "[0-9]+") @Nullable String schwackeCode,
        @Text(max = 20, pattern = "[0-9]+") @Nullable String datCode)
        implements Topic {

    /** Nothing is known. */
    public static final Identity NONE = new Identity(null, null, null, null, null, null, null, null, null, null);
}
