package dev.carport.engine.doubles;

import dev.carport.api.vehicle.Vehicle;
import dev.carport.engine.ledger.LedgerStore;

/**
 * A new listing that is wanted.
 *
 * @param key its entry in the ledger
 * @param location code of the export's location
 * @param accountId the account it is to be listed with
 * @param vehicle what is to be listed
 */
public record Wanted(LedgerStore.Key key, String location, String accountId, Vehicle vehicle) {}
