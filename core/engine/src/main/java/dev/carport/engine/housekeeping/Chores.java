package dev.carport.engine.housekeeping;

import dev.carport.engine.accounts.Account;
import dev.carport.engine.accounts.AccountState;
import dev.carport.engine.accounts.AccountStore;
import dev.carport.engine.delivery.DeliveredFileStore;
import dev.carport.engine.delivery.Feeds;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.history.AuditStore;
import dev.carport.engine.history.ExchangeStore;
import dev.carport.engine.history.TransmissionStore;
import dev.carport.engine.images.ImageStore;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.operations.AccountChecks;
import dev.carport.engine.operations.Platforms;
import dev.carport.engine.operations.SignInService;
import dev.carport.engine.operations.SignIns;
import dev.carport.engine.orders.OrderStore;
import dev.carport.engine.reference.ReferenceCache;
import dev.carport.engine.sets.Delivery;
import dev.carport.engine.sets.SetStore;
import dev.carport.engine.stock.StockStore;
import dev.carport.engine.tx.Transactions;
import dev.carport.engine.users.SessionStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The product's chores. Platforms are asked first, while the night is young: what they answer is what people miss most.
 *
 * @param sessions of people; whoever was logged in too long ago
 * @param signIns begun and never finished
 */
public record Chores(
        AccountStore accounts,
        ExportStore exports,
        AccountChecks checks,
        SignInService signInService,
        Platforms platforms,
        ReferenceCache references,
        TransmissionStore transmissions,
        ExchangeStore exchanges,
        SetStore sets,
        DeliveredFileStore delivered,
        Feeds feeds,
        AuditStore audit,
        StockStore stock,
        LedgerStore ledger,
        ImageStore images,
        SessionStore sessions,
        SignIns signIns,
        OrderStore orders,
        Transactions transactions) {

    /** Housekeeping with all of them. */
    public Housekeeping housekeeping(
            ChoreStore store, Retention kept, ZoneId zone, RandomGenerator random, InstantSource clock) {
        List<Chore> chores = List.of(
                new EachAccount("check-accounts", accounts, this::online, checks::check),
                new EachAccount("keep-signed-in", accounts, Chores::works, signInService::keepAlive),
                new EachAccount("references", accounts, account -> works(account) && online(account), this::renew),
                new Forgetting("transmissions", limit -> transmissions.purge(before(clock, kept.history()), limit)),
                new Forgetting("exchanges", limit -> exchanges.purge(before(clock, kept.exchanges()), limit)),
                new Forgetting("deliveries", limit -> sets.purge(before(clock, kept.history()), limit)),
                new Forgetting("delivered-files", limit -> delivered.purge(before(clock, kept.history()), limit)),
                new Forgetting("vehicle-changes", limit -> stock.purgeChanges(before(clock, kept.history()), limit)),
                new Forgetting("audit", limit -> audit.purge(before(clock, kept.history()), limit)),
                new Forgetting(
                        "buyers",
                        limit -> orders.forgetBuyers(
                                before(clock, kept.buyers()), before(clock, kept.history()), limit)),
                new Forgetting("orders", limit -> orders.purge(before(clock, kept.history()), limit)),
                new ForgetTombstones(stock, ledger, transactions, kept.tombstones(), clock),
                new Once("feeds", this::tidyFeeds),
                new Once("images", () -> images.collectGarbage(before(clock, kept.images()))),
                new Once("sessions", () -> sessions.purge(clock.instant())),
                new Once("sign-ins", () -> signIns.purge(before(clock, Duration.ofHours(1)))));
        return new Housekeeping(chores, store, zone, random, clock);
    }

    private boolean online(Account account) {
        return exports.ofAccount(account.id()).stream().anyMatch(Export::listed);
    }

    private static boolean works(Account account) {
        return account.state() == AccountState.OK;
    }

    /** What the last whole delivery did not name is not part of the set; readers of the one before have a day. */
    private void tidyFeeds() {
        for (Export export : exports.all()) {
            sets.history(export.id(), null, 1).stream()
                    .filter(last -> last.result() == Delivery.Result.DELIVERED)
                    .map(last -> last.at().minusMillis(last.millis()).minus(Duration.ofDays(1)))
                    .forEach(since -> feeds.forgetNotNamedSince(export.id(), since));
        }
    }

    private void renew(Account account) {
        platforms.open(account).ifPresent(platform -> references.renewBeforeOld(account.environment(), platform));
    }

    private static Instant before(InstantSource clock, Duration kept) {
        return clock.instant().minus(kept);
    }

    /** A chore of one piece: it bounds its own steps. */
    private record Once(String name, Runnable work) implements Chore {
        @Override
        public Optional<String> piece(String after) {
            work.run();
            return Optional.empty();
        }
    }
}
