package dev.carport.api.platform;

import dev.carport.api.finding.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Ends what an app is about from deep inside its requests: {@link OneByOne#transmit(Change, Progress)} may throw it in the place of
 * returning the outcome. What has been reported until then stays reported. Without a stack trace, as it says what a platform answered and
 * not where the code is.
 */
public final class NotDone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;
    private final CheckResult.@Nullable Code code;

    /** The change has come to this end. */
    public NotDone(Outcome outcome) {
        this(outcome, null);
    }

    /**
     * With what it says about the account.
     *
     * @param code null where the outcome tells, see {@link #checked()}
     */
    public NotDone(Outcome outcome, CheckResult.@Nullable Code code) {
        super(outcome.toString(), null, false, false);
        this.outcome = outcome;
        this.code = code;
    }

    /** How the change ended. */
    public Outcome outcome() {
        return outcome;
    }

    /** What it means when it stops a {@link Platform#check}: an account that is refused or a platform that does not answer. */
    public CheckResult checked() {
        return CheckResult.problem(code == null ? usual() : code, outcome.reason());
    }

    private CheckResult.Code usual() {
        return switch (outcome) {
            case Outcome.SignInNeeded signIn -> CheckResult.Code.SIGN_IN_NEEDED;
            case Outcome.AccountBlocked blocked ->
                blocked.actor() == Actor.ADMIN ? CheckResult.Code.WRONG_CLIENT : CheckResult.Code.NOT_LINKED;
            case Outcome.Refused refused -> CheckResult.Code.NOT_LINKED;
            case Outcome.Retry retry -> CheckResult.Code.PLATFORM_DOWN;
            case Outcome.InDoubt doubt -> CheckResult.Code.PLATFORM_DOWN;
            case Outcome.Confirmed confirmed -> CheckResult.Code.CANNOT_TELL;
            case Outcome.Accepted accepted -> CheckResult.Code.CANNOT_TELL;
        };
    }
}
