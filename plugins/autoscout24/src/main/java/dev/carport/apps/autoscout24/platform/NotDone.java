package dev.carport.apps.autoscout24.platform;

import dev.carport.api.platform.Outcome;

/**
 * A call that did not do what was asked. Carries the outcome for the change as a whole; caught where changes begin, and by
 * steps that can go on without what was refused.
 */
final class NotDone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    NotDone(Outcome outcome) {
        super(outcome.toString(), null, false, false);
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
