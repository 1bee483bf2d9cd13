package dev.carport.apps.mobilede.sandbox;

import java.math.BigDecimal;

/**
 * What no source settles, and so can be switched.
 *
 * @param notAcceptable status for a missing or foreign {@code Accept}: 405 by a test written from the official document, 406 elsewhere
 * @param deleted status of a deletion: 204, or 200 as in old material
 * @param imageStored status of an upload: 200 or 201
 * @param png whether PNG is taken
 * @param idDigits digits of an ad's id: 9, up to 16 since August 2026
 * @param descriptionLength greatest length of a description
 * @param leastPrice least consumer price
 * @param greatestPrice greatest consumer price
 */
public record Options(
        int notAcceptable,
        int deleted,
        int imageStored,
        boolean png,
        int idDigits,
        int descriptionLength,
        BigDecimal leastPrice,
        BigDecimal greatestPrice) {
    /** What the training copy does unless told otherwise. */
    public static Options usual() {
        return new Options(405, 204, 200, false, 9, 3000, BigDecimal.ONE, new BigDecimal("10000000"));
    }

    /** The same with the other status where two are known, PNG, and ids of 16 digits. */
    public static Options other() {
        return new Options(406, 200, 201, true, 16, 5000, BigDecimal.ONE, new BigDecimal("10000000"));
    }
}
