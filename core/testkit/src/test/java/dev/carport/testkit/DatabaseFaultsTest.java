package dev.carport.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.carport.api.platform.Outcome;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.engine.EngineSettings;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.store.Backup;
import dev.carport.engine.store.Database;
import dev.carport.engine.store.Refusal;
import dev.carport.engine.store.StoreSettings;
import dev.carport.engine.tx.StorageException;
import dev.carport.engine.tx.StorageException.Reason;
import dev.carport.testkit.shop.ShopApp;
import dev.carport.testkit.shop.ShopRemote;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database that fails loses no change and doubles no listing, and says what to do. */
@Timeout(120)
class DatabaseFaultsTest {
    private static final int CARS = 300;

    private final ShopRemote remote = new ShopRemote();

    @TempDir
    Path folder;

    private EngineHarness harness;

    @AfterEach
    void close() {
        if (harness != null) {
            harness.close();
        }
    }

    private void open() {
        harness = EngineHarness.open(impatient(), new ShopApp(remote));
    }

    private EngineSettings impatient() {
        EngineSettings usual = EngineHarness.usual(folder);
        StoreSettings stores = usual.stores();
        return usual.with(stores.withDatabase(stores.database().withPatience(Duration.ofMillis(300))));
    }

    @Test
    void whatADiskThatRunsFullInterruptsIsFinishedWhenThereIsRoom() {
        open();
        harness.put(Cars.fleet(CARS));
        harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        String roomy = pragma("max_page_count");
        remote.next((change, act) -> {
            pragma("max_page_count = 1"); // means: not one page more than now
            return act.get();
        });

        harness.work();
        assertThat(harness.engine().ledger().counts(export()).getOrDefault(ListingState.ONLINE, 0))
                .isLessThan(CARS);
        assertThatThrownBy(() -> harness.put(manyWords("NEW")))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.DISK_FULL));

        pragma("max_page_count = " + roomy);
        assertAllRight(CARS);
    }

    private static Vehicle[] manyWords(String prefix) {
        Vehicle[] cars = new Vehicle[500];
        for (int i = 0; i < cars.length; i++) {
            cars[i] = Cars.car(prefix + i, 9000);
        }
        return cars;
    }

    @Test
    void whatADatabaseThatMayNotBeWrittenInterruptsIsFinishedLater() throws SQLException {
        open();
        harness.put(Cars.fleet(20));
        harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        remote.next((change, act) -> {
            pragma("query_only = 1");
            return act.get();
        });

        harness.work();
        assertThatThrownBy(() -> harness.put(Cars.car("NEW", 9000)))
                .isInstanceOfSatisfying(StorageException.class, failed -> {
                    assertThat(failed.reason()).isEqualTo(Reason.READ_ONLY);
                    assertThat(failed).hasMessageContaining("check who owns the data directory");
                });

        // outside of a transaction, which could not begin
        try (Connection writer =
                        harness.engine().stores().database().dataSource().getConnection();
                Statement statement = writer.createStatement()) {
            statement.execute("pragma query_only = 0");
        }
        assertAllRight(20);
    }

    @Test
    void whatAnotherProgramThatHoldsTheFileInterruptsIsFinishedLater() throws SQLException {
        open();
        harness.put(Cars.fleet(20));
        harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        try (Connection theirs = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = theirs.createStatement()) {
            remote.next((change, act) -> {
                execute(statement, "begin immediate");
                return act.get();
            });
            harness.work();
            assertThatThrownBy(() -> harness.put(Cars.car("NEW", 9000)))
                    .isInstanceOfSatisfying(
                            StorageException.class,
                            failed -> assertThat(failed.reason()).isEqualTo(Reason.BUSY));
            execute(statement, "rollback");
        }
        assertAllRight(20);
    }

    @Test
    void refusesADatabaseWithADamagedPageAndABackupBringsItBack() throws IOException {
        open();
        harness.put(Cars.fleet(20));
        harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        harness.workUntilQuiet();
        Path saved = folder.resolveSibling(folder.getFileName() + "-backup");
        new Backup(saved).make(stores());
        harness.close();
        spoil(file());

        assertThatThrownBy(this::open).isInstanceOfSatisfying(StorageException.class, failed -> {
            assertThat(failed.reason()).isEqualTo(Reason.DAMAGED);
            assertThat(failed).hasMessageContaining(file().toString()).hasMessageContaining("carport restore");
        });
        assertThatThrownBy(() -> new Backup(saved).restore(stores(), () -> EngineHarness.START))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("out of the way");
        Files.move(file(), folder.resolve("damaged.db"));

        new Backup(saved).restore(stores(), () -> EngineHarness.START);
        open();
        assertAllRight(20);
    }

    @Test
    void refusesACopyThatWasCutOff() throws IOException {
        open();
        harness.put(Cars.fleet(50));
        harness.close();
        try (RandomAccessFile database = new RandomAccessFile(file().toFile(), "rw")) {
            database.setLength(database.length() / 2);
        }
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        StorageException.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.DAMAGED));
    }

    @Test
    void refusesAFileThatMayNotBeWritten() throws IOException {
        open();
        harness.close();
        assertThat(file().toFile().setWritable(false)).isTrue();
        assumeThat(Files.isWritable(file())).as("root may write everything").isFalse();
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        StorageException.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.READ_ONLY));
    }

    @Test
    void afterARestoreListingsMadeMeanwhileAreFoundAndNotMadeAgain() throws IOException {
        open();
        harness.put(Cars.fleet(5));
        harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        harness.workUntilQuiet();
        harness.put(Cars.car("LATE", 8000));
        Path saved = folder.resolveSibling(folder.getFileName() + "-before");
        new Backup(saved).make(stores());
        // after the backup: one is listed, another changes its price
        harness.workUntilQuiet();
        harness.put(Cars.car("C00", 1));
        harness.workUntilQuiet();
        harness.close();
        Files.delete(file());

        new Backup(saved).restore(stores(), () -> EngineHarness.START);
        open();
        harness.clock().forward(Duration.ofMinutes(1));
        harness.workUntilQuiet();

        assertThat(remote.numbers()).containsExactly("C00", "C01", "C02", "C03", "C04", "LATE");
        assertThat(remote.part("C00", "price")).as("the stock of the backup").contains("10000");
        assertThat(harness.state("LATE")).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void aBackupWhileCarportWorksIsWhole() throws IOException {
        open();
        harness.put(Cars.fleet(100));
        harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        Path saved = folder.resolveSibling(folder.getFileName() + "-running");
        remote.next((change, act) -> {
            Outcome outcome = act.get();
            new Backup(saved).make(stores());
            return outcome;
        });
        harness.workUntilQuiet();

        assertThatThrownBy(() -> new Backup(saved).make(stores()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not empty");
        harness.close();
        Path other = folder.resolve("restored");
        new Backup(saved).restore(StoreSettings.in(other), () -> EngineHarness.START);
        Files.createDirectories(other.resolve("keys"));
        Files.copy(
                folder.resolve("keys").resolve("master.json"),
                other.resolve("keys").resolve("master.json"));
        remote.log();
        harness = EngineHarness.open(other, new ShopApp(remote));
        assertAllRight(100);
    }

    @Test
    void aClockThatIsSetBackHoldsNothingUpAndRepeatsNothing() {
        open();
        harness.put(Cars.fleet(3));
        harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        remote.next((change, act) -> Outcome.retry("busy"));
        harness.work();
        harness.clock().forward(Duration.ofDays(-3));
        harness.work();
        assertThat(remote.numbers()).containsExactly("C00", "C01", "C02");

        harness.put(Cars.car("C01", 5000));
        harness.work();
        assertThat(remote.part("C01", "price")).contains("5000");
        remote.log();
        harness.clock().forward(Duration.ofDays(30));
        harness.workUntilQuiet();
        harness.clock().forward(Duration.ofDays(-20));
        harness.workUntilQuiet();
        assertThat(remote.log()).as("nothing has changed").isEmpty();
    }

    /** Works on; in the end everything is there once, and nothing more is sent. */
    private void assertAllRight(int cars) {
        harness.clock().forward(Duration.ofMinutes(1));
        harness.workUntilQuiet();
        assertThat(remote.numbers()).hasSize(cars).doesNotHaveDuplicates();
        assertThat(harness.engine().ledger().counts(export()).getOrDefault(ListingState.ONLINE, 0))
                .isEqualTo(cars);
        remote.log();
        harness.clock().forward(Duration.ofMinutes(1));
        harness.workUntilQuiet();
        assertThat(remote.log()).isEmpty();
    }

    private String export() {
        return harness.export(EngineHarness.LOCATION, ShopApp.ID).id();
    }

    private String pragma(String what) {
        Database database = harness.engine().stores().database();
        return database.write(handle -> handle.createQuery("pragma " + what)
                .mapTo(String.class)
                .findFirst()
                .orElse(""));
    }

    private static void execute(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Writes over some pages in the middle, as a disk does that forgets. */
    private static void spoil(Path file) throws IOException {
        try (RandomAccessFile database = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] noise = new byte[40_960];
            new Random(5).nextBytes(noise);
            database.seek(database.length() / 2 / 4096 * 4096);
            database.write(noise);
        }
    }

    private StoreSettings stores() {
        return StoreSettings.in(folder);
    }

    private Path file() {
        return folder.resolve("carport.db");
    }
}
