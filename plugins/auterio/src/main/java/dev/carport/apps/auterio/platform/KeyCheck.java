package dev.carport.apps.auterio.platform;

import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.CheckResult.Code;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out whether the key is good. There is no request for that, so one without vehicles is sent. Assumed: the key is looked at
 * before the vehicles, and none of them is "payload invalid", which changes nothing.
 */
final class KeyCheck {
    private final Ingest ingest;
    private final AcceptedKey accepted;

    KeyCheck(Ingest ingest, AcceptedKey accepted) {
        this.ingest = ingest;
        this.accepted = accepted;
    }

    CheckResult check() {
        Optional<String> key = ingest.key();
        if (key.isEmpty()) {
            return CheckResult.problem(Code.WRONG_CREDENTIALS, "No key has been entered");
        }
        return switch (ingest.send(List.of())) {
            case Answer.Taken taken -> CheckResult.ok(null, Map.of());
            case Answer.NoneTaken none -> CheckResult.ok(null, Map.of());
            case Answer.TooLarge large -> CheckResult.problem(Code.CANNOT_TELL, "Too large without vehicles");
            case Answer.NotNow later -> CheckResult.problem(Code.PLATFORM_DOWN, later.reason());
            case Answer.KeyRefused refused ->
                accepted.was(key.get())
                        ? CheckResult.problem(Code.NOT_LINKED, "The key worked before. " + refused.words())
                        : CheckResult.problem(Code.WRONG_CREDENTIALS, refused.words());
        };
    }
}
