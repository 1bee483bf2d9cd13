package dev.carport.engine.accounts;

import dev.carport.api.platform.CheckResult;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a platform sees of a dealer: an app, an environment and a customer number.
 *
 * @param environment name of the environment it belongs to
 * @param customerNumber null while it has not been typed in, and for apps without one
 * @param state whether it can be used
 * @param stateSince since when
 * @param name the platform's name for it; null when not known
 * @param facts what the last good check has learnt
 * @param lastCheck code of the last check; null before the first
 * @param checkedAt moment of the last check; null before the first
 * @param reason words of the platform about a problem, for support; null when none
 */
public record Account(
        String id,
        String app,
        String environment,
        @Nullable String customerNumber,
        AccountState state,
        Instant stateSince,
        @Nullable String name,
        Map<String, String> facts,
        CheckResult.@Nullable Code lastCheck,
        @Nullable Instant checkedAt,
        @Nullable String reason) {
    public Account {
        facts = Map.copyOf(facts);
    }

    /** A new account nobody has checked yet. */
    public static Account fresh(
            String id, String app, String environment, @Nullable String customerNumber, Instant now) {
        return new Account(
                id, app, environment, customerNumber, AccountState.NEW, now, null, Map.of(), null, null, null);
    }

    /** The same in another state; the time is kept when the state is the same. */
    public Account in(AccountState next, @Nullable String why, Instant now) {
        return new Account(
                id,
                app,
                environment,
                customerNumber,
                next,
                next == state ? stateSince : now,
                name,
                facts,
                lastCheck,
                checkedAt,
                why);
    }

    /** The same after a check. What a good check learnt replaces what was known; a failed one leaves it. */
    public Account checked(CheckResult result, Instant now) {
        AccountState next = switch (result.code()) {
            case OK, CANNOT_TELL -> AccountState.OK;
            case SIGN_IN_NEEDED, WRONG_CREDENTIALS -> AccountState.SIGN_IN_NEEDED;
            case PLATFORM_DOWN -> state;
            case UNKNOWN_NUMBER, OTHER_ACCOUNT, NOT_LINKED, WRONG_CLIENT, MISSING_RIGHT, CONTRACT_LIMIT ->
                AccountState.BLOCKED;
        };
        boolean good = result.code() == CheckResult.Code.OK;
        return new Account(
                id,
                app,
                environment,
                customerNumber,
                next,
                next == state ? stateSince : now,
                result.accountName() == null ? name : result.accountName(),
                good ? result.facts() : facts,
                result.code(),
                now,
                result.detail());
    }

    /** The same for another number; what was known about the old one is forgotten. */
    public Account withNumber(@Nullable String number, Instant now) {
        return fresh(id, app, environment, number, now);
    }
}
