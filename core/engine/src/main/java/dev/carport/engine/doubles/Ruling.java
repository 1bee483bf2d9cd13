package dev.carport.engine.doubles;

import dev.carport.api.finding.Finding;
import java.util.Objects;

/** What is to be done with a new listing. */
public sealed interface Ruling {
    /** No such car is listed elsewhere. */
    record Free() implements Ruling {}

    /** The same account lists it for a place it has left: the listing is taken over. */
    record TakeOver(Claim from) implements Ruling {}

    /** It is listed at a place it has left: that listing goes first. */
    record AfterIt(Claim from) implements Ruling {
        /** What people see meanwhile. */
        public Finding finding() {
            return Finding.warning("", "guard.moving", from.exportLocation(), from.number());
        }
    }

    /** It is listed elsewhere, where it still is: a second listing would cost and mislead. */
    record Twice(Claim other) implements Ruling {
        /** What people see. */
        public Finding finding() {
            return Finding.error(
                    "",
                    "guard.twice",
                    other.exportLocation(),
                    other.number(),
                    Objects.requireNonNullElse(other.customerNumber(), "–"));
        }
    }
}
