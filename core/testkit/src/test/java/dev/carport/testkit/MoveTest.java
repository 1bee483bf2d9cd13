package dev.carport.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.api.settings.Secret;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.engine.EngineSettings;
import dev.carport.engine.store.DatabaseAddress;
import dev.carport.engine.store.DatabaseAddress.Postgresql;
import dev.carport.engine.store.DatabaseAddress.SqliteFile;
import dev.carport.engine.store.DatabaseMove;
import dev.carport.engine.store.DatabaseSettings;
import dev.carport.engine.store.Refusal;
import dev.carport.testkit.shop.ShopApp;
import dev.carport.testkit.shop.ShopRemote;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All data goes from SQLite to PostgreSQL, and the platforms hear nothing of it. {@code -Dcarport.vehicles=100000} moves a large stock.
 */
class MoveTest {
    private static final int VEHICLES = Integer.getInteger("carport.vehicles", 300);
    private static final int AT_ONCE = 5000;

    private final ShopRemote remote = new ShopRemote();
    private final Postgresql target =
            (Postgresql) DatabaseAddress.parse(PostgresqlServer.running().bareDatabase());

    @TempDir
    Path folder;

    @Test
    void nothingIsSentAgainAfterAMove() {
        try (EngineHarness before = EngineHarness.open(folder, new ShopApp(remote))) {
            for (int from = 0; from < VEHICLES; from += AT_ONCE) {
                before.put(Arrays.stream(range(from)).mapToObj(MoveTest::car).toArray(Vehicle[]::new));
            }
            before.activate(ShopApp.ID, ShopApp.SETTINGS);
            before.workUntilQuiet();
        }
        assertThat(remote.held()).hasSize(VEHICLES);
        remote.log();

        long start = System.nanoTime();
        Map<String, Long> moved = move();
        System.out.printf(
                "moved %d vehicles, %d rows in %d tables, in %d s%n",
                VEHICLES,
                moved.values().stream().mapToLong(Long::longValue).sum(),
                moved.size(),
                (System.nanoTime() - start) / 1_000_000_000);

        assertThat(moved)
                .containsEntry("vehicle", (long) VEHICLES)
                .containsEntry("ledger", (long) VEHICLES)
                .containsEntry("ledger_part", 3L * VEHICLES);
        try (EngineHarness after = EngineHarness.open(onPostgresql(), new ShopApp(remote))) {
            after.workUntilQuiet();
            assertThat(remote.log()).as("requests because of the move").isEmpty();

            after.put(Cars.car("C000007", 7777));
            after.workUntilQuiet();
            assertThat(remote.log()).containsExactly("update C000007 [price]");
            assertThat(remote.held()).hasSize(VEHICLES);
        }
    }

    private static int[] range(int from) {
        return IntStream.range(from, Math.min(VEHICLES, from + AT_ONCE)).toArray();
    }

    private static Vehicle car(int number) {
        return Cars.car("C%06d".formatted(number), 10_000 + number);
    }

    @Test
    void theOldFileGetsAnotherNameSoThatNobodySendsFromIt() {
        little().close();
        move();
        assertThat(folder.resolve("carport.db")).doesNotExist();
        assertThat(folder.resolve("carport.db.moved")).isRegularFile();
        assertThat(folder.resolve("carport.db-wal")).doesNotExist();
    }

    @Test
    void refusesATargetThatHoldsSomething() {
        try (EngineHarness busy = EngineHarness.open(
                EngineHarness.usual(folder.resolve("other")).with(onPostgresql().stores()), new ShopApp(remote))) {
            busy.put(Cars.car("C-9", 9000));
        }
        little().close();
        assertThatThrownBy(this::move).isInstanceOf(Refusal.class).hasMessageContaining("not empty");
        assertThat(folder.resolve("carport.db")).isRegularFile();
    }

    @Test
    void refusesASourceThatIsInUse() {
        try (EngineHarness running = little()) {
            assertThatThrownBy(this::move).isInstanceOf(Refusal.class).hasMessageContaining("Stop it first");
            running.put(Cars.car("C-2", 9000));
        }
        move();
    }

    @Test
    void refusesASourceThatIsNotThere() {
        assertThatThrownBy(this::move).isInstanceOf(Refusal.class).hasMessageContaining("no database");
        assertThat(folder.resolve("carport.db")).doesNotExist();
    }

    @Test
    void canBeRepeatedAfterAnAbort() {
        little().close();
        List<String> tables = new ArrayList<>();
        assertThatThrownBy(() -> new DatabaseMove(source(), target, table -> {
                            tables.add(table);
                            if (tables.size() == 5) {
                                throw new IllegalStateException("The power goes");
                            }
                        })
                        .run())
                .hasMessageContaining("The power goes");
        assertThat(rows("location")).isZero();
        assertThat(move()).containsEntry("vehicle", 1L);
        assertThat(rows("location")).isEqualTo(1);
    }

    @Test
    void secretsCanBeReadAfterAMove() {
        try (EngineHarness before = little()) {
            before.engine().stores().accountSecrets().put("a", "token", new Secret("hush"));
        }
        move();
        try (EngineHarness after = EngineHarness.open(onPostgresql(), new ShopApp(remote))) {
            assertThat(after.engine()
                            .stores()
                            .accountSecrets()
                            .get("a", "token")
                            .orElseThrow()
                            .reveal())
                    .isEqualTo("hush");
        }
    }

    private EngineHarness little() {
        EngineHarness harness = EngineHarness.open(folder, new ShopApp(remote));
        harness.put(Cars.car("C-1", 9000));
        return harness;
    }

    private Map<String, Long> move() {
        return new DatabaseMove(source(), target, table -> {}).run();
    }

    private SqliteFile source() {
        return new SqliteFile(folder.resolve("carport.db"));
    }

    private EngineSettings onPostgresql() {
        EngineSettings usual = EngineHarness.usual(folder);
        return usual.with(usual.stores().withDatabase(DatabaseSettings.of(target)));
    }

    private int rows(String table) {
        return Jdbi.create(target.jdbcUrl())
                .withHandle(handle -> handle.createQuery("select count(*) from " + table)
                        .mapTo(Integer.class)
                        .one());
    }
}
