package dev.carport.engine.operations;

import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.accounts.AccountStore;
import dev.carport.engine.events.Event;
import dev.carport.engine.events.Events;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.tx.Transactions;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks platforms whether accounts can be used, and remembers the answers. Thread-safe. */
public final class AccountChecks {
    private final Platforms platforms;
    private final ExportStore exports;
    private final AccountStore accounts;
    private final Transactions transactions;
    private final Events events;
    private final Consumer<String> wake;
    private final InstantSource clock;

    /** Checks over these parts; {@code wake} tells the reconciliation that an account may have work. */
    public AccountChecks(
            Platforms platforms,
            ExportStore exports,
            AccountStore accounts,
            Transactions transactions,
            Events events,
            Consumer<String> wake,
            InstantSource clock) {
        this.platforms = platforms;
        this.exports = exports;
        this.accounts = accounts;
        this.transactions = transactions;
        this.events = events;
        this.wake = wake;
        this.clock = clock;
    }

    /**
     * Asks about an account with the number it has. An account that works goes on with what has gathered; one that does not is told to
     * whoever looks at its exports.
     *
     * @return empty when the app is not usable
     */
    public Optional<CheckResult> check(Account account) {
        return platforms.open(account).map(platform -> {
            CheckResult result = platform.check(new CheckRequest(account.customerNumber()));
            boolean usable = transactions.inTransaction(() -> {
                Optional<Account> checked =
                        accounts.find(account.id()).map(now -> now.checked(result, clock.instant()));
                checked.ifPresent(accounts::put);
                return checked.filter(now -> now.state().usable()).isPresent();
            });
            if (usable) {
                wake.accept(account.id());
            }
            exports.ofAccount(account.id())
                    .forEach(export ->
                            events.publish(new Event.ExportChanged(export.id(), export.location(), export.app())));
            return result;
        });
    }

    /** Asks about a number that is not saved; nothing is remembered. */
    Optional<CheckResult> check(Account account, String number) {
        return platforms.open(account).map(platform -> platform.check(new CheckRequest(number)));
    }
}
