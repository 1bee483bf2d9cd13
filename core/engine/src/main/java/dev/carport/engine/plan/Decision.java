package dev.carport.engine.plan;

import dev.carport.api.finding.Finding;
import dev.carport.api.platform.Change;
import java.util.Map;

/** The one next action for a listing. */
public sealed interface Decision {
    /** The platform holds what it shall hold: nothing is sent. */
    record Keep() implements Decision {}

    /** The platform holds nothing and shall hold nothing. */
    record Withhold(Finding reason) implements Decision {}

    /** Errors forbid sending; whatever the platform holds stays. */
    record HoldBack() implements Decision {}

    /** The platform refused exactly this content before; it is not sent again. */
    record StayRefused() implements Decision {}

    /** An unclear pair of the first match waits for a person. */
    record AwaitMatch() implements Decision {}

    /** A create was cut off: look it up before anything else. */
    record LookUp() implements Decision {}

    /** The platform decides about an earlier change: ask it. */
    record AskAgain() implements Decision {}

    /**
     * Something must be sent.
     *
     * @param intent what
     * @param parts all declared parts with before and after
     */
    record Send(Change.Intent intent, Map<String, Change.Part> parts) implements Decision {}

    /**
     * The listing must go.
     *
     * @param reason why
     * @param parts all parts known, after is empty
     */
    record Withdraw(Finding reason, Map<String, Change.Part> parts) implements Decision {}
}
