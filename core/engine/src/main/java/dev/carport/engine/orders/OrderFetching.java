package dev.carport.engine.orders;

import dev.carport.api.orders.Order;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.accounts.AccountStore;
import dev.carport.engine.apps.AppFailure;
import dev.carport.engine.apps.GuardedOrders;
import dev.carport.engine.apps.GuardedPlatform;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.operations.Platforms;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks platforms for orders, only those that have orders and only while an export uses them. Run {@link #look} by one node at a time for
 * an account. Thread-safe.
 */
public final class OrderFetching {
    private static final Logger LOG = LoggerFactory.getLogger(OrderFetching.class);
    private static final Duration PAUSE = Duration.ofMinutes(3);
    private static final Duration OVERLAP = Duration.ofMinutes(15);
    private static final Duration FIRST_LOOK_BACK = Duration.ofDays(30);
    private static final int TOGETHER = 100;
    private static final int MOST = 20_000;

    private final Platforms platforms;
    private final AccountStore accounts;
    private final ExportStore exports;
    private final OrderStore orders;
    private final OrderIntake intake;
    private final InstantSource clock;

    /** Fetching over these parts. */
    public OrderFetching(
            Platforms platforms,
            AccountStore accounts,
            ExportStore exports,
            OrderStore orders,
            OrderIntake intake,
            InstantSource clock) {
        this.platforms = platforms;
        this.accounts = accounts;
        this.exports = exports;
        this.orders = orders;
        this.intake = intake;
        this.clock = clock;
    }

    /** The accounts whose orders are to be fetched now. */
    public List<String> accounts() {
        return accounts.all().stream()
                .filter(account -> sells(account) && ability(account).isPresent())
                .map(Account::id)
                .toList();
    }

    private boolean sells(Account account) {
        return exports.ofAccount(account.id()).stream().anyMatch(Export::listed);
    }

    private Optional<GuardedOrders> ability(Account account) {
        try {
            return platforms.open(account).flatMap(platform -> platform.orders());
        } catch (AppFailure failed) {
            LOG.atWarn()
                    .setCause(failed)
                    .addKeyValue("account", account.id())
                    .log("An app does not connect, so its orders are not fetched");
            return Optional.empty();
        }
    }

    /**
     * Fetches the orders of an account.
     *
     * @return when to look again; empty when nobody needs the orders of this account any more
     */
    public Optional<Duration> look(String accountId) {
        Optional<Account> found = accounts.find(accountId).filter(this::sells);
        if (found.isEmpty()) {
            return nobodyAsks(accountId);
        }
        Account account = found.get();
        Optional<GuardedPlatform> platform;
        Optional<GuardedOrders> ability;
        try {
            platform = platforms.open(account);
            ability = platform.flatMap(GuardedPlatform::orders);
        } catch (AppFailure failed) {
            return Optional.of(failed(account, failed));
        }
        if (platform.isEmpty()) {
            // its app is not loaded; what is known of the orders stays until it is again
            return Optional.of(PAUSE);
        }
        if (ability.isEmpty()) {
            return nobodyAsks(accountId);
        }
        return Optional.of(account.state().usable() ? fetch(account, ability.get()) : PAUSE);
    }

    private Optional<Duration> nobodyAsks(String accountId) {
        orders.unwatch(accountId);
        return Optional.empty();
    }

    private Duration fetch(Account account, GuardedOrders ability) {
        Instant began = clock.instant();
        Instant until = known(account).readUntil();
        Instant since = until == null ? began.minus(FIRST_LOOK_BACK) : until.minus(OVERLAP);
        try {
            Taking taking = new Taking(account, began);
            ability.read(since, taking::add);
            taking.end();
            orders.put(new OrderStore.Watch(account.id(), began, null, null));
            return PAUSE;
        } catch (AppFailure failed) {
            return failed(account, failed);
        }
    }

    private OrderStore.Watch known(Account account) {
        return orders.watch(account.id()).orElseGet(() -> new OrderStore.Watch(account.id(), null, null, null));
    }

    private Duration failed(Account account, AppFailure failed) {
        LOG.atWarn()
                .addKeyValue("account", account.id())
                .addKeyValue("call", failed.call())
                .addKeyValue("kind", failed.kind())
                .log("Orders could not be read to the end; they are read again");
        OrderStore.Watch known = known(account);
        Instant failing = Objects.requireNonNullElseGet(known.failingSince(), clock::instant);
        orders.put(new OrderStore.Watch(
                account.id(), known.readUntil(), failing, failed.kind().name()));
        return failed.retryAfter().filter(wait -> wait.compareTo(PAUSE) > 0).orElse(PAUSE);
    }

    /** Orders on their way in, some at a time. */
    private final class Taking {
        private final Account account;
        private final Instant began;
        private final List<Order> waiting = new ArrayList<>();
        private int count;

        Taking(Account account, Instant began) {
            this.account = account;
            this.began = began;
        }

        void add(Order order) {
            if (++count > MOST) {
                throw new IllegalStateException("More than " + MOST + " orders at once");
            }
            waiting.add(order);
            if (waiting.size() >= TOGETHER) {
                end();
            }
        }

        void end() {
            intake.take(account, waiting, began);
            waiting.clear();
        }
    }
}
