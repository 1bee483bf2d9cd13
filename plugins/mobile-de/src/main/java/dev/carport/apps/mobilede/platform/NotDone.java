package dev.carport.apps.mobilede.platform;

import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.Outcome;
import org.jspecify.annotations.Nullable;

/** A request that did not do what was asked. Carries the outcome for the change as a whole; caught where changes begin. */
final class NotDone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;
    private final CheckResult.@Nullable Code code;

    NotDone(Outcome outcome) {
        this(outcome, null);
    }

    /**
     * With what it says about the account.
     *
     * @param code null when it says nothing about it
     */
    NotDone(Outcome outcome, CheckResult.@Nullable Code code) {
        super(outcome.toString(), null, false, false);
        this.outcome = outcome;
        this.code = code;
    }

    Outcome outcome() {
        return outcome;
    }

    /** What it says about the account. */
    CheckResult.Code code() {
        return code == null ? CheckResult.Code.PLATFORM_DOWN : code;
    }
}
