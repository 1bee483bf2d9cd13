package dev.carport.engine.plan;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.Unmapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision with everything a person may ask about it.
 *
 * @param decision what to do
 * @param findings errors, warnings and reasons, most telling first
 * @param unmapped values without counterpart at the platform
 * @param digest of all mapped content; null when nothing was mapped
 * @param reviewAt when the decision may differ without any event; null for never
 */
public record Planned(
        Decision decision,
        List<Finding> findings,
        List<Unmapped> unmapped,
        @Nullable String digest,
        @Nullable Instant reviewAt) {
    public Planned {
        findings = List.copyOf(findings);
        unmapped = List.copyOf(unmapped);
    }

    /** What a plan shows for it. */
    public Action action(boolean adopted) {
        return switch (decision) {
            case Decision.Keep keep -> Action.KEEP;
            case Decision.Withhold withhold -> Action.SKIP;
            case Decision.HoldBack hold -> Action.HOLD;
            case Decision.StayRefused refused -> Action.HOLD;
            case Decision.AwaitMatch match -> Action.HOLD;
            case Decision.LookUp lookUp -> Action.LOOK_UP;
            case Decision.AskAgain ask -> Action.LOOK_UP;
            case Decision.Withdraw withdraw -> Action.WITHDRAW;
            case Decision.Send send ->
                switch (send.intent()) {
                    case CREATE -> Action.CREATE;
                    case UPDATE -> adopted ? Action.ADOPT : Action.UPDATE;
                    case RENEW -> Action.RENEW;
                    case WITHDRAW -> Action.WITHDRAW;
                };
        };
    }
}
