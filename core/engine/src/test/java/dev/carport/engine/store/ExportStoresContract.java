package dev.carport.engine.store;

import static dev.carport.engine.store.ExportFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.api.finding.Finding;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.RemoteListing;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.accounts.AccountState;
import dev.carport.engine.accounts.AccountStore;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.guard.Limit;
import dev.carport.engine.guard.LimitStore;
import dev.carport.engine.guard.Lock;
import dev.carport.engine.guard.LockStore;
import dev.carport.engine.guard.Operation;
import dev.carport.engine.history.Transmission;
import dev.carport.engine.history.TransmissionStore;
import dev.carport.engine.history.TransmissionStore.Filter;
import dev.carport.engine.match.MatchStore;
import dev.carport.engine.match.MatchStore.Decided;
import dev.carport.engine.match.MatchStore.Verdict;
import dev.carport.engine.match.Pairing;
import dev.carport.engine.operations.SignIns;
import dev.carport.engine.plan.Action;
import dev.carport.engine.plan.FeeTable;
import dev.carport.engine.plan.PlanStore;
import dev.carport.engine.plan.StoredPlan;
import dev.carport.engine.release.HandDecision;
import dev.carport.engine.tx.StorageException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The small stores around exports. */
abstract class ExportStoresContract {
    private Database database;
    private ExportStore exports;
    private AccountStore accounts;
    private TransmissionStore history;
    private MatchStore matches;
    private PlanStore plans;
    private LockStore locks;

    @BeforeEach
    void open(Database opened) {
        database = opened;
        exports = new JdbiExportStore(opened);
        accounts = new JdbiAccountStore(opened);
        history = new JdbiTransmissionStore(opened);
        matches = new JdbiMatchStore(opened);
        plans = new JdbiPlanStore(opened);
        locks = new JdbiLockStore(opened);
    }

    // exports

    @Test
    void givesBackExportsAsTheyWerePut() {
        Export draft = ExportFixture.stored(database, "e1", "BER", "market", "a", ExportState.DRAFT);
        Export active = draft.saved("{\"x\":1}", 2, "a", NOON.plusSeconds(1)).activated("anna", NOON.plusSeconds(2));
        assertThat(exports.put(draft.saved("{\"x\":1}", 2, "a", NOON.plusSeconds(1))))
                .isTrue();
        assertThat(exports.put(active)).isTrue();
        Export paused = active.saved("{\"x\":2}", 2, "a", NOON.plusSeconds(3));
        assertThat(exports.put(paused)).isTrue();
        Export later = paused.paused(NOON.plusSeconds(9), NOON.plusSeconds(4));
        assertThat(exports.put(later)).isTrue();

        assertThat(exports.find("e1")).contains(later);
        assertThat(exports.find("BER", "market")).contains(later);
        assertThat(exports.find("BER", "other")).isEmpty();
        assertThat(exports.find("e9")).isEmpty();
        assertThat(later.draft()).isEqualTo("{\"x\":2}");
    }

    @Test
    void keepsNothingThatWasMadeFromAnOldRevision() {
        Export seen = ExportFixture.stored(database, "e1", "BER", "market", "a", ExportState.ACTIVE);
        assertThat(exports.put(seen.paused(null, NOON))).isTrue();

        assertThat(exports.put(seen.in(ExportState.OFF, NOON))).isFalse();
        assertThat(exports.put(seen)).isFalse();

        assertThat(exports.find("e1").orElseThrow().state()).isEqualTo(ExportState.PAUSED);
    }

    @Test
    void listsExportsByLocationAndApp() {
        ExportFixture.stored(database, "e1", "HAM", "b", "x", ExportState.ACTIVE);
        ExportFixture.stored(database, "e2", "HAM", "a", "y", ExportState.ACTIVE);
        ExportFixture.stored(database, "e3", "BER", "b", "x", ExportState.ACTIVE);

        assertThat(exports.all()).extracting(Export::id).containsExactly("e3", "e2", "e1");
        assertThat(exports.ofAccount("x")).extracting(Export::id).containsExactly("e3", "e1");
        assertThat(exports.ofLocation("HAM")).extracting(Export::id).containsExactly("e2", "e1");
    }

    @Test
    void hasOneExportPerLocationAndApp() {
        ExportFixture.stored(database, "e1", "BER", "market", "a", ExportState.ACTIVE);

        assertThatThrownBy(() -> ExportFixture.stored(database, "e2", "BER", "market", "a", ExportState.DRAFT))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        failed -> assertThat(failed.reason()).isEqualTo(StorageException.Reason.CONFLICT));
    }

    @Test
    void remembersDecisionsByHandUntilTheyAreTakenBack() {
        exports.decide("e1", List.of("v1", "v2", "v3"), HandDecision.RELEASED, "anna");
        exports.decide("e1", List.of("v2"), HandDecision.WITHHELD, "bert");
        exports.decide("e1", List.of("v3"), null, "bert");
        exports.decide("e1", List.of(), HandDecision.RELEASED, "anna");

        assertThat(exports.decisions("e1", List.of("v1", "v2", "v3", "v4")))
                .isEqualTo(Map.of("v1", HandDecision.RELEASED, "v2", HandDecision.WITHHELD));
        assertThat(exports.decisions("e2", List.of("v1"))).isEmpty();
        assertThat(exports.decisions("e1", List.of())).isEmpty();
    }

    // accounts

    @Test
    void givesBackAccountsAsTheyWerePut() {
        Account fresh = Account.fresh("a", "market", "production", null, NOON);
        accounts.put(fresh);
        assertThat(accounts.find("a")).contains(fresh);

        Account known = fresh.withNumber("4711", NOON)
                .checked(CheckResult.ok("Autohaus", Map.of("country", "DE")), NOON.plusSeconds(1));
        accounts.put(known);
        assertThat(accounts.find("market", "production", "4711")).contains(known);
        assertThat(accounts.find("market", "sandbox", "4711")).isEmpty();

        Account frozen = known.in(AccountState.SIGN_IN_NEEDED, "revoked", NOON.plusSeconds(2));
        accounts.put(frozen);
        assertThat(accounts.all()).containsExactly(frozen);
        accounts.remove("a");
        assertThat(accounts.all()).isEmpty();
    }

    @Test
    void hasOneAccountPerNumber() {
        accounts.put(Account.fresh("a", "market", "production", "1", NOON));
        accounts.put(Account.fresh("b", "market", "sandbox", "1", NOON));
        accounts.put(Account.fresh("c", "market", "production", null, NOON));
        accounts.put(Account.fresh("d", "market", "production", null, NOON));

        assertThatThrownBy(() -> accounts.put(Account.fresh("e", "market", "production", "1", NOON)))
                .isInstanceOf(StorageException.class);
    }

    // history

    @Test
    void showsTheHistoryNewestFirstByPageAndFilter() {
        Transmission first = transmission("01", "v1", Transmission.Result.RETRY, NOON);
        Transmission second = transmission("02", "v1", Transmission.Result.CONFIRMED, NOON.plusSeconds(10));
        Transmission third = transmission("03", "v2", Transmission.Result.CONFIRMED, NOON.plusSeconds(20));
        history.add(List.of(first, second, third));
        history.add(List.of());

        assertThat(history.page("e1", Filter.ALL, null, 2)).containsExactly(third, second);
        assertThat(history.page("e1", Filter.ALL, "02", 2)).containsExactly(first);
        assertThat(history.page("e1", new Filter("v1", Transmission.Result.CONFIRMED, null, null), null, 9))
                .containsExactly(second);
        assertThat(history.page("e1", new Filter(null, null, NOON.plusSeconds(10), NOON.plusSeconds(20)), null, 9))
                .containsExactly(second);
        assertThat(history.page("e2", Filter.ALL, null, 9)).isEmpty();
    }

    @Test
    void forgetsOldHistory() {
        history.add(List.of(
                transmission("01", "v1", Transmission.Result.CONFIRMED, NOON),
                transmission("02", "v1", Transmission.Result.CONFIRMED, NOON.plusMillis(500)),
                transmission("03", "v1", Transmission.Result.CONFIRMED, NOON.plusSeconds(1))));

        assertThat(history.purge(NOON.plusSeconds(1), 1)).isOne();
        assertThat(history.purge(NOON.plusSeconds(1), 9)).isOne();
        assertThat(history.purge(NOON.plusSeconds(1), 9)).isZero();
        assertThat(history.page("e1", Filter.ALL, null, 9))
                .extracting(Transmission::id)
                .containsExactly("03");
    }

    private static Transmission transmission(String id, String vehicle, Transmission.Result result, Instant at) {
        return new Transmission(
                id,
                at,
                "e1",
                "a",
                vehicle,
                "A1",
                Change.Intent.UPDATE,
                result,
                List.of("data", "price"),
                12,
                List.of(Finding.warning("price", "low", "EUR")),
                result == Transmission.Result.RETRY ? "busy" : null);
    }

    // first match

    @Test
    void keepsVerdictsAboutListingsThatAreStillThere() {
        Pairing paired = new Pairing(listing("1"), "v1", Pairing.Trait.VIN, List.of());
        Pairing unclear = new Pairing(listing("2"), null, null, List.of("v2", "v3"));
        matches.replace("e1", List.of(unclear, paired));
        assertThat(matches.of("e1")).containsExactly(new Decided(unclear, null, null), new Decided(paired, null, null));

        matches.decide("e1", "2", Verdict.PAIR, "v3");
        matches.replace("e1", List.of(paired, unclear));

        assertThat(matches.of("e1"))
                .containsExactly(new Decided(paired, null, null), new Decided(unclear, Verdict.PAIR, "v3"));
        assertThat(matches.find("e1", "2")).contains(new Decided(unclear, Verdict.PAIR, "v3"));
        assertThat(matches.find("e1", "9")).isEmpty();
        matches.replace("e1", List.of());
        assertThat(matches.of("e1")).isEmpty();
    }

    private static RemoteListing listing(String id) {
        return new RemoteListing(id, "ref", "A1", null, "Golf, blue", true, URI.create("https://example.org/" + id));
    }

    // plans

    @Test
    void showsAPlanOnlyWhenItIsFinished() {
        plans.begin("p1", "e1");
        plans.add("p1", List.of(item("v1", "A1", Action.CREATE), item("v2", "A2", Action.SKIP)));
        plans.add("p1", List.of(item("v3", "A0", Action.CREATE)));
        plans.add("p1", List.of());
        assertThat(plans.find("p1")).isEmpty();
        assertThat(plans.newest("e1")).isEmpty();

        plans.finish(plan("p1", NOON));

        StoredPlan stored = plans.find("p1").orElseThrow();
        assertThat(stored.counts()).isEqualTo(Map.of(Action.CREATE, 2, Action.SKIP, 1));
        assertThat(stored.revision()).isEqualTo(3);
        assertThat(stored.digest()).isEqualTo("digest");
        assertThat(stored.openPairs()).isOne();
        assertThat(stored.fees().getFirst().sum()).isEqualByComparingTo("25.00");
        assertThat(stored.fees().getLast().sum()).isNull();
        assertThat(plans.items("p1", null, 0, 9))
                .extracting(StoredPlan.Item::number)
                .startsWith("A0", "A1")
                .hasSize(3);
        assertThat(plans.items("p1", Action.CREATE, 1, 9)).containsExactly(item("v1", "A1", Action.CREATE));
        assertThat(plans.items("p1", Action.WITHDRAW, 0, 9)).isEmpty();
    }

    @Test
    void keepsTheNewestPlanOfEachExport() {
        for (String id : List.of("p1", "p2")) {
            plans.begin(id, "e1");
            plans.add(id, List.of(item("v1", "A1", Action.CREATE)));
            plans.finish(plan(id, NOON));
        }

        assertThat(plans.find("p1")).isEmpty();
        assertThat(plans.items("p1", null, 0, 9)).isEmpty();
        assertThat(plans.newest("e1").orElseThrow().id()).isEqualTo("p2");
        assertThat(plans.newest("e2")).isEmpty();
    }

    private static StoredPlan plan(String id, Instant at) {
        return new StoredPlan(
                id,
                "e1",
                3,
                at,
                Map.of(Action.CREATE, 2, Action.SKIP, 1),
                List.of(
                        new StoredPlan.Fee("listing", "ONCE", 2, new BigDecimal("12.50")),
                        new StoredPlan.Fee("online", "PER_DAY", 2, null)),
                "digest",
                1);
    }

    private static StoredPlan.Item item(String vehicle, String number, Action action) {
        return new StoredPlan.Item(
                vehicle, number, "Golf", action, List.of(Finding.tip("", "release.withheld")), List.of("data"));
    }

    @Test
    void keepsLimitsOfAnExport() {
        LimitStore limits = new JdbiLimitStore(database);
        limits.put("e1", Operation.CREATE, new Limit(3, 20, 5_000L));
        limits.put("e1", Operation.WITHDRAW, new Limit(1, 0));
        limits.put("e1", Operation.WITHDRAW, new Limit(2, 1));
        assertThat(limits.of("e1"))
                .containsOnly(
                        Map.entry(Operation.CREATE, new Limit(3, 20, 5_000L)),
                        Map.entry(Operation.WITHDRAW, new Limit(2, 1)));
        assertThat(limits.of("e2")).isEmpty();
        limits.remove("e1", Operation.CREATE);
        limits.remove("e1", Operation.CREATE);
        assertThat(limits.of("e1")).containsOnlyKeys(Operation.WITHDRAW);
    }

    // locks, sign-ins, fees

    @Test
    void keepsOneLockPerExportAndOperation() {
        Lock lock = Lock.ofWithdrawals("e1", NOON, 12, 20, 5);
        Lock costly = new Lock("e1", Operation.CREATE, NOON, 60, 0, 50, 990L, 50_000L);
        locks.put(lock);
        locks.put(costly);
        assertThat(locks.open("e1", Operation.WITHDRAW)).contains(lock);
        assertThat(locks.open("e1")).containsExactly(costly, lock);
        assertThat(locks.open("e2")).isEmpty();

        locks.put(Lock.ofWithdrawals("e1", NOON.plusSeconds(9), 13, 19, 5));
        assertThat(locks.open("e1", Operation.WITHDRAW))
                .as("as it was when it locked, but for how many are held by now")
                .contains(lock.holding(13));

        locks.remove("e1", Operation.WITHDRAW);
        locks.remove("e1", Operation.WITHDRAW);
        assertThat(locks.open("e1")).containsExactly(costly);
        locks.remove("e1");
        assertThat(locks.open("e1")).isEmpty();
    }

    @Test
    void takesASignInOnce() {
        SignIns signIns = new JdbiSignIns(database);
        URI callback = URI.create("https://carport.example/connect/callback");
        SignIns.Begun old = new SignIns.Begun("s0", "e1", callback, NOON.minus(Duration.ofMinutes(61)), "u1");
        SignIns.Begun begun = new SignIns.Begun("s1", "e1", callback, NOON, null);
        signIns.begin(old);
        signIns.begin(begun);

        assertThat(signIns.take("s0")).isEmpty();
        assertThat(signIns.take("s1")).contains(begun);
        assertThat(signIns.take("s1")).isEmpty();
    }

    @Test
    void keepsTheDealersFees() {
        FeeTable fees = new JdbiFeeTable(database, () -> NOON);
        fees.put("market", "listing", new BigDecimal("12.5"));
        fees.put("market", "listing", new BigDecimal("13.00"));
        fees.put("other", "listing", BigDecimal.ONE);

        assertThat(fees.of("market")).isEqualTo(Map.of("listing", new BigDecimal("13.00")));
        assertThat(fees.since("market")).isEqualTo(Map.of("listing", NOON));
        fees.remove("other", "listing");
        fees.remove("other", "listing");
        assertThat(fees.of("other")).isEmpty();
        assertThat(fees.of("nobody")).isEmpty();
        assertThatThrownBy(() -> fees.put("market", "listing", new BigDecimal("-1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fees.put("market", "listing", new BigDecimal("1.005")))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void forgetsPicksOfAKilledProcessOnlyWhereNobodyElseCanWork() {
        SchedulerTable table = new SchedulerTable(database);
        database.write(handle -> handle.execute("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('reconcile', 'a', '2026-03-02 12:00:00', ?, 1)""", true));

        assertThat(table.forgetPicks()).isEqualTo(table.shared() ? List.of() : List.of("a"));
        assertThat(table.shared()).isEqualTo(database.dialect() == Dialect.POSTGRESQL);
    }
}
