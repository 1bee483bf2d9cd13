package dev.carport.api.orders;

import dev.carport.api.finding.Finding;
import java.util.List;

/** What became of an answer to an order. */
public sealed interface OrderAnswer {
    /**
     * The platform has taken it.
     *
     * @param order as it is now
     */
    record Done(Order order) implements OrderAnswer {}

    /**
     * The platform does not take it.
     *
     * @param findings at least one; with an empty field unless it concerns a vehicle field
     */
    record Refused(List<Finding> findings) implements OrderAnswer {
        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("A refusal says why");
            }
        }
    }
}
