package dev.carport.engine.doubles;

import dev.carport.engine.ledger.LedgerStore;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle that a platform holds, or may hold, or is about to.
 *
 * @param key its entry in the ledger
 * @param accountId the account it is listed with
 * @param customerNumber of that account; null when it has none
 * @param exportLocation code of the export's location
 * @param vin upper case; null when not known
 * @param number stock number
 * @param going true when it is on its way out: the vehicle has left the location, is being withdrawn, or its export is being switched off
 * @param takeable true when the listing has an id, and nothing is being done with it
 */
public record Claim(
        LedgerStore.Key key,
        String accountId,
        @Nullable String customerNumber,
        String exportLocation,
        @Nullable String vin,
        String number,
        boolean going,
        boolean takeable) {}
