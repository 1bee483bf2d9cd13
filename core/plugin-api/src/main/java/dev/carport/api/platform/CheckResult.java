package dev.carport.api.platform;

import dev.carport.api.finding.Actor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@link Platform#check}.
 *
 * @param code what was found
 * @param accountName name and town of the account as the platform has them, shown to the dealer; null when not known
 * @param facts what mappings may need about the account, for example {@code country=DE}; kept by the host until the next check
 * @param detail the platform's own words for support; null when none
 */
public record CheckResult(
        Code code,
        @Nullable String accountName,
        Map<String, String> facts,
        @Nullable String detail) {
    /** The fixed vocabulary of a check; texts are the host's. */
    public enum Code {
        /** The number exists, is this account's, and we may write. */
        OK(Actor.NOBODY),
        /** The platform does not know the number. */
        UNKNOWN_NUMBER(Actor.DEALER),
        /** The number belongs to another account than the one signed in. */
        OTHER_ACCOUNT(Actor.DEALER),
        /** We are not registered as data provider of this dealer. */
        NOT_LINKED(Actor.DEALER),
        /** Nobody has signed in yet, or the sign-in has ended. */
        SIGN_IN_NEEDED(Actor.DEALER),
        /** Key, user or password are wrong. */
        WRONG_CREDENTIALS(Actor.DEALER),
        /** Our own client credentials at the platform are wrong: the administrator's matter. */
        WRONG_CLIENT(Actor.ADMIN),
        /** The account lacks a right it needs. */
        MISSING_RIGHT(Actor.DEALER),
        /** The contract's limit of listings is reached. */
        CONTRACT_LIMIT(Actor.DEALER),
        /** The platform does not answer properly. Never blocks saving. */
        PLATFORM_DOWN(Actor.PLATFORM),
        /** The platform offers no way to find out. */
        CANNOT_TELL(Actor.DEALER);

        private final Actor actor;

        Code(Actor actor) {
            this.actor = actor;
        }

        /** Who has to act. */
        public Actor actor() {
            return actor;
        }
    }

    public CheckResult {
        facts = Map.copyOf(facts);
    }

    /** All is well. */
    public static CheckResult ok(@Nullable String accountName, Map<String, String> facts) {
        return new CheckResult(Code.OK, accountName, facts, null);
    }

    /** Something is not. */
    public static CheckResult problem(Code code, @Nullable String detail) {
        return new CheckResult(code, null, Map.of(), detail);
    }

    /** Something is not, and the account is known by name. */
    public static CheckResult problem(Code code, @Nullable String accountName, @Nullable String detail) {
        return new CheckResult(code, accountName, Map.of(), detail);
    }
}
