package dev.carport.engine.orders;

import dev.carport.api.orders.Order;
import dev.carport.api.orders.Order.Action;
import dev.carport.api.orders.OrderAnswer;
import dev.carport.api.orders.Orders.Carrier;
import dev.carport.api.orders.Orders.Tracking;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.accounts.AccountStore;
import dev.carport.engine.apps.AppFailure;
import dev.carport.engine.apps.GuardedOrders;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.history.AuditLog;
import dev.carport.engine.operations.Platforms;
import dev.carport.engine.tx.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where orders are looked at and answered. Thread-safe. */
public final class OrderDesk {
    private static final Logger LOG = LoggerFactory.getLogger(OrderDesk.class);
    private static final int TURNS = 64;

    private final OrderStore orders;
    private final OrderIntake intake;
    private final Platforms platforms;
    private final AccountStore accounts;
    private final ExportStore exports;
    private final AuditLog audit;
    private final Transactions transactions;
    private final InstantSource clock;

    /** A desk over these parts. */
    public OrderDesk(
            OrderStore orders,
            OrderIntake intake,
            Platforms platforms,
            AccountStore accounts,
            ExportStore exports,
            AuditLog audit,
            Transactions transactions,
            InstantSource clock) {
        this.orders = orders;
        this.intake = intake;
        this.platforms = platforms;
        this.accounts = accounts;
        this.exports = exports;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** An order of a location by our id. */
    public Optional<PlacedOrder> find(String location, String id) {
        return orders.find(id).filter(order -> order.location().equals(location));
    }

    /** Orders of a location, the latest first; see {@link OrderStore#page}. */
    public List<PlacedOrder> page(String location, boolean openOnly, @Nullable PlacedOrder before, int limit) {
        return orders.page(location, openOnly, before, limit);
    }

    /** How many there are. */
    public OrderStore.Counts counts(String location) {
        return orders.counts(location);
    }

    /** How many wait for an answer; empty where there are no orders and will be none. */
    public Optional<Integer> waiting(String location) {
        return orders.waiting(location);
    }

    /** Orders of a vehicle, the latest first. */
    public List<PlacedOrder> ofVehicle(String vehicleId) {
        return orders.ofVehicle(vehicleId);
    }

    /**
     * Id of the app an order came through.
     *
     * @return empty when its export is gone
     */
    public Optional<Export> export(PlacedOrder order) {
        return exports.find(order.exportId());
    }

    /**
     * An export whose orders cannot be read at the moment.
     *
     * @param since null while nobody could be asked because the account does not work
     */
    public record Silent(Export export, @Nullable Instant since) {}

    /** The exports of a location whose orders cannot be read at the moment. */
    public List<Silent> silent(String location) {
        return exports.ofLocation(location).stream()
                .filter(Export::listed)
                .flatMap(export -> orders.watch(export.accountId()).flatMap(watch -> silent(export, watch)).stream())
                .toList();
    }

    private Optional<Silent> silent(Export export, OrderStore.Watch watch) {
        if (watch.failingSince() != null) {
            return Optional.of(new Silent(export, watch.failingSince()));
        }
        return accounts.find(export.accountId())
                .filter(account -> !account.state().usable())
                .map(account -> new Silent(export, null));
    }

    /** Carriers for {@link #ship}; empty when the platform knows none or is not usable. */
    public List<Carrier> carriers(PlacedOrder order) {
        try {
            return ability(order).map(GuardedOrders::carriers).orElse(List.of());
        } catch (AppFailure failed) {
            return List.of();
        }
    }

    /** Accepts an order. The platform is asked once, however often and by however many this is called. */
    public Answered approve(PlacedOrder order) {
        return answer(order, Action.APPROVE, Map.of(), (ability, now) -> ability.approve(now));
    }

    /** Declines an order, as {@link #approve}; the reason may be empty. */
    public Answered decline(PlacedOrder order, String reason) {
        return answer(order, Action.DECLINE, Map.of("reason", reason), (ability, now) -> ability.decline(now, reason));
    }

    /**
     * Says that the goods are on their way, as {@link #approve}.
     *
     * @param tracking never null when the order demands it, see {@link Order#shipping()}
     */
    public Answered ship(PlacedOrder order, @Nullable Tracking tracking) {
        Map<String, String> told = tracking == null ? Map.of() : Map.of("carrier", tracking.carrier());
        return answer(order, Action.SHIP, told, (ability, now) -> ability.ship(now, tracking));
    }

    private Optional<GuardedOrders> ability(PlacedOrder order) {
        return accounts.find(order.accountId()).flatMap(platforms::open).flatMap(platform -> platform.orders());
    }

    /** Orders share some turns, as each is remembered for good. */
    static String turn(String orderId) {
        return "order " + Math.floorMod(orderId.hashCode(), TURNS);
    }

    private Answered answer(
            PlacedOrder asked,
            Action action,
            Map<String, String> told,
            BiFunction<GuardedOrders, Order, OrderAnswer> call) {
        // one at a time on all nodes: the second finds what the first has done
        return orders.exclusively(turn(asked.id()), () -> {
            Optional<Account> account = accounts.find(asked.accountId());
            try {
                Optional<GuardedOrders> ability = ability(asked);
                return account.isEmpty() || ability.isEmpty()
                        ? new Answered.Gone(asked)
                        : new Answer(asked, action, told, account.get(), ability.get()).run(call);
            } catch (AppFailure failed) {
                return new Answered.NotReached(asked);
            }
        });
    }

    /** One answer on its way. */
    private final class Answer {
        private final PlacedOrder asked;
        private final Action action;
        private final Map<String, String> told;
        private final Account account;
        private final GuardedOrders ability;

        Answer(PlacedOrder asked, Action action, Map<String, String> told, Account account, GuardedOrders ability) {
            this.asked = asked;
            this.action = action;
            this.told = told;
            this.account = account;
            this.ability = ability;
        }

        Answered run(BiFunction<GuardedOrders, Order, OrderAnswer> call) {
            Optional<Order> now = read();
            if (now.isEmpty()) {
                return new Answered.Gone(asked);
            }
            PlacedOrder order = stored();
            if (!now.get().actions().contains(action)) {
                return happened(now.get()) ? new Answered.Done(order, true) : new Answered.NotOpen(order);
            }
            OrderAnswer answer;
            try {
                answer = call.apply(ability, now.get());
            } catch (AppFailure failed) {
                return failed.mayHaveChanged() ? afterSilence(now.get()) : new Answered.NotReached(order);
            }
            return switch (answer) {
                case OrderAnswer.Done done -> done(now.get(), done.order());
                case OrderAnswer.Refused refused -> new Answered.Refused(order, refused.findings());
            };
        }

        private Answered afterSilence(Order before) {
            try {
                Optional<Order> now = ability.order(before.id());
                if (now.isPresent() && happened(now.get())) {
                    return done(before, now.get());
                }
                boolean noted = kept("audit log", () -> note(before, "no-answer"));
                boolean taken = now.isEmpty()
                        || kept("orders", () -> intake.take(account, List.of(now.get()), clock.instant()));
                return noted && taken ? new Answered.NotDone(stored()) : new Answered.Unclear(asked);
            } catch (AppFailure failed) {
                boolean noted = kept("audit log", () -> note(before, "unclear"));
                return new Answered.Unclear(noted ? stored() : asked);
            }
        }

        /** The platform has taken it: whatever fails here, the audit log keeps that, and nobody is told that nothing has happened. */
        private Answered done(Order before, Order after) {
            boolean noted = kept("audit log", () -> note(before, after.step().name()));
            boolean taken = kept("orders", () -> intake.take(account, List.of(after), clock.instant()));
            return noted && taken ? new Answered.Done(stored(), false) : new Answered.Unclear(asked);
        }

        private boolean kept(String where, Runnable writing) {
            try {
                writing.run();
                return true;
            } catch (RuntimeException failed) {
                LOG.atError()
                        .setCause(failed)
                        .addKeyValue("order", asked.id())
                        .addKeyValue("action", action)
                        .addKeyValue("where", where)
                        .log("What a platform has taken could not be written down");
                return false;
            }
        }

        private Optional<Order> read() {
            Instant began = clock.instant();
            Optional<Order> now = ability.order(asked.order().id());
            now.ifPresent(order -> intake.take(account, List.of(order), began));
            return now;
        }

        private PlacedOrder stored() {
            return orders.find(asked.id()).orElse(asked);
        }

        private boolean happened(Order now) {
            return switch (action) {
                case APPROVE -> now.step().sold();
                case DECLINE -> now.step() == Order.Step.DECLINED;
                case SHIP -> now.step() == Order.Step.SHIPPED || now.step() == Order.Step.COMPLETED;
            };
        }

        private void note(Order before, String result) {
            Map<String, String> after = new HashMap<>(told);
            after.put("step", result);
            transactions.runInTransaction(() -> audit.note(
                    "order." + action.name().toLowerCase(Locale.ROOT),
                    asked.location(),
                    "order",
                    asked.id(),
                    Map.of("step", before.step().name()),
                    after));
        }
    }
}
