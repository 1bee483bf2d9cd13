package dev.carport.engine.orders;

import dev.carport.api.finding.Finding;
import java.util.List;

/** What became of somebody's answer to an order. */
public sealed interface Answered {
    /**
     * The platform has taken it.
     *
     * @param order as it is now
     * @param before true when it had been answered so before, by whomever
     */
    record Done(PlacedOrder order, boolean before) implements Answered {}

    /**
     * It cannot be answered so any more, or not yet.
     *
     * @param order as it is now
     */
    record NotOpen(PlacedOrder order) implements Answered {}

    /**
     * The platform does not take it.
     *
     * @param findings at least one
     */
    record Refused(PlacedOrder order, List<Finding> findings) implements Answered {}

    /**
     * The platform did not answer, and the order was read again: nothing has happened to it.
     *
     * @param order as it is now
     */
    record NotDone(PlacedOrder order) implements Answered {}

    /** The platform was not reached, so nothing has happened. */
    record NotReached(PlacedOrder order) implements Answered {}

    /** The answer may have arrived, and nobody can tell now: the next reading of the orders shows it. */
    record Unclear(PlacedOrder order) implements Answered {}

    /** The platform does not know the order any more, or its app is not usable. */
    record Gone(PlacedOrder order) implements Answered {}
}
