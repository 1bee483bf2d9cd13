package dev.carport.engine.stock;

import java.util.List;

/** Tells which fields differ between two documents of a vehicle. Pure; called inside a transaction, so it is quick. */
@FunctionalInterface
public interface FieldDiff {

    /** The differing fields in an order that is the same each time; empty when none that has a key differs. */
    List<FieldChange> between(JsonBytes before, JsonBytes after);
}
