package dev.carport.engine.operations;

import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.SignIn;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.accounts.AccountState;
import dev.carport.engine.accounts.AccountStore;
import dev.carport.engine.apps.AppFailure;
import dev.carport.engine.events.Event;
import dev.carport.engine.events.Events;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.history.AuditLog;
import dev.carport.engine.tx.Transactions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The dealer's sign-in at a platform in the browser, and keeping it alive. Thread-safe. */
public final class SignInService {
    private static final Duration VALID = Duration.ofHours(1);

    private final Platforms platforms;
    private final ExportStore exports;
    private final AccountStore accounts;
    private final SignIns signIns;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Events events;
    private final Consumer<String> wake;
    private final RandomGenerator random;
    private final InstantSource clock;

    /** A service over these parts; {@code random} must be fit for secrets. */
    public SignInService(
            Platforms platforms,
            ExportStore exports,
            AccountStore accounts,
            SignIns signIns,
            AuditLog audit,
            Transactions transactions,
            Events events,
            Consumer<String> wake,
            RandomGenerator random,
            InstantSource clock) {
        this.platforms = platforms;
        this.exports = exports;
        this.accounts = accounts;
        this.signIns = signIns;
        this.audit = audit;
        this.transactions = transactions;
        this.events = events;
        this.wake = wake;
        this.random = random;
        this.clock = clock;
    }

    /** True when the export's app wants a sign-in. */
    public boolean needed(Export export) {
        return accounts.find(export.accountId())
                .flatMap(platforms::open)
                .flatMap(platform -> platform.signIn())
                .isPresent();
    }

    /**
     * Where to send the dealer's browser.
     *
     * @param redirectUri the product's callback address as the browser reaches it
     * @param user in whose session the callback must arrive, so that nobody can have a stranger sign in for him; null
     *     when begun over the API
     * @return empty when the app wants no sign-in or is not usable
     * @throws AppFailure when the app fails
     */
    public Optional<URI> begin(Export export, URI redirectUri, @Nullable String user) {
        return accounts.find(export.accountId())
                .flatMap(platforms::open)
                .flatMap(platform -> platform.signIn())
                .map(signIn -> {
                    byte[] bytes = new byte[32];
                    random.nextBytes(bytes);
                    String state = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
                    URI address = signIn.authorizeUrl(redirectUri, state);
                    signIns.begin(new SignIns.Begun(state, export.id(), redirectUri, clock.instant(), user));
                    return address;
                });
    }

    /**
     * What a callback led to.
     *
     * @param export the export it was begun for
     * @param overApi whether it was begun over the API, by nobody's session
     */
    public record Finished(Export export, SignIn.Result result, boolean overApi) {}

    /**
     * Takes the platform's callback.
     *
     * @param callback all query parameters, {@code state} among them
     * @param user in whose session it arrives; null without a session
     * @return empty when the state is unknown, used, too old, or belongs to another user: then nothing was exchanged
     */
    public Optional<Finished> finish(Map<String, String> callback, @Nullable String user) {
        Instant now = clock.instant();
        return signIns.take(callback.getOrDefault("state", ""))
                .filter(begun -> begun.startedAt().plus(VALID).isAfter(now))
                .filter(begun -> begun.startedBy() == null || begun.startedBy().equals(user))
                .flatMap(begun -> exports.find(begun.exportId()).flatMap(export -> finish(export, begun, callback)));
    }

    private Optional<Finished> finish(Export export, SignIns.Begun begun, Map<String, String> callback) {
        return accounts.find(export.accountId())
                .flatMap(platforms::open)
                .flatMap(platform -> platform.signIn())
                .map(signIn -> {
                    SignIn.Result result = signIn.exchange(callback, begun.redirectUri());
                    if (result == SignIn.Result.SIGNED_IN) {
                        reopen(export);
                    }
                    return new Finished(export, result, begun.startedBy() == null);
                });
    }

    private void reopen(Export export) {
        transactions.runInTransaction(() -> accounts.find(export.accountId()).ifPresent(account -> {
            accounts.put(account.in(AccountState.OK, null, clock.instant()));
            audit.note(
                    "sign-in.connect", export.location(), "account", account.id(), null, Map.of("app", export.app()));
        }));
        wake.accept(export.accountId());
        tell(export);
    }

    /**
     * Renews an account's sign-in so that it does not end unused; meant to be called daily. When the platform says it has ended, the
     * account waits for a new one. An account whose app wants no sign-in is left alone.
     */
    public void keepAlive(Account account) {
        platforms
                .open(account)
                .flatMap(platform -> platform.signIn())
                .ifPresent(signIn -> keepAlive(account, signIn.keepAlive()));
    }

    private void keepAlive(Account account, Outcome outcome) {
        if (outcome instanceof Outcome.SignInNeeded lost) {
            transactions.runInTransaction(() -> accounts.find(account.id())
                    .ifPresent(
                            now -> accounts.put(now.in(AccountState.SIGN_IN_NEEDED, lost.reason(), clock.instant()))));
            exports.ofAccount(account.id()).forEach(this::tell);
        }
    }

    private void tell(Export export) {
        events.publish(new Event.ExportChanged(export.id(), export.location(), export.app()));
    }
}
