package dev.carport.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.engine.tx.StorageException;
import dev.carport.engine.tx.StorageException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest extends DatabaseContract {

    @RegisterExtension
    static final DatabaseExtension DATABASE = DatabaseExtension.sqlite();

    @TempDir
    Path folder;

    @Override
    Database database() {
        return DATABASE.database();
    }

    @Override
    DatabaseAddress address() {
        return DATABASE.address();
    }

    @Test
    void opensWithTheSettingsThatKeepDataSafe() {
        try (Database fresh = Database.open(DatabaseSettings.of(file("new/folder/carport.db")))) {
            assertThat(pragma(fresh, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(fresh, "synchronous")).as("2 is FULL").isEqualTo("2");
            assertThat(pragma(fresh, "foreign_keys")).isEqualTo("1");
        }
    }

    @Test
    void refusesAWriteOnAReadingConnection() {
        assertThatThrownBy(() -> database().read(handle -> handle.execute("insert into probe values ('a', 0)")))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.READ_ONLY));
    }

    @Test
    void saysBusyWhenAnotherProgramHoldsTheFile() throws SQLException {
        var settings = DatabaseSettings.of(file("busy.db")).withPatience(Duration.ofMillis(300));
        try (Database ours = Database.open(settings);
                Connection theirs = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("busy.db"));
                Statement statement = theirs.createStatement()) {
            statement.execute("begin immediate");

            assertThatThrownBy(() -> ours.write(handle -> handle.execute("create table t (a int)")))
                    .isInstanceOfSatisfying(StorageException.class, failed -> {
                        assertThat(failed.reason()).isEqualTo(Reason.BUSY);
                        assertThat(failed.reason().worthRetrying()).isTrue();
                    });

            statement.execute("rollback");
            ours.write(handle -> handle.execute("create table t (a int)"));
        }
    }

    @Test
    void saysBusyWhenItsOwnWriterTakesTooLong() {
        var settings = DatabaseSettings.of(file("slow.db")).withPatience(Duration.ofMillis(200));
        try (Database ours = Database.open(settings)) {
            ours.runInTransaction(() -> {
                ours.write(handle -> handle.execute("create table t (a int)"));
                var other = new Attempt(() -> ours.write(handle -> handle.execute("create table u (a int)")));
                assertThat(other.failure())
                        .isInstanceOfSatisfying(
                                StorageException.class,
                                failed -> assertThat(failed.reason()).isEqualTo(Reason.BUSY));
            });
        }
    }

    @Test
    void saysThatTheDiskIsFullAndGoesOnOnceThereIsRoom() {
        try (Database small = Database.open(DatabaseSettings.of(file("small.db")))) {
            small.write(handle -> handle.execute("create table t (a blob)"));
            String roomy = pragma(small, "max_page_count");
            small.write(handle -> handle.execute("pragma max_page_count = 1"));

            assertThatThrownBy(() -> small.runInTransaction(() -> {
                        small.write(
                                handle -> handle.execute("insert into t values ('kept with the rest or not at all')"));
                        small.write(handle -> handle.execute("insert into t values (zeroblob(10000000))"));
                    }))
                    .isInstanceOfSatisfying(StorageException.class, failed -> {
                        assertThat(failed.reason()).isEqualTo(Reason.DISK_FULL);
                        assertThat(failed).hasMessageContaining("disk is full");
                    });
            assertThat(count(small)).isZero();

            small.write(handle -> handle.execute("pragma max_page_count = " + roomy));
            small.write(handle -> handle.execute("insert into t values (zeroblob(10000000))"));
            assertThat(count(small)).isEqualTo(1);
        }
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws IOException {
        Files.writeString(folder.resolve("letter.db"), "Dear Sir or Madam, ".repeat(100));

        assertThatThrownBy(() -> Database.open(DatabaseSettings.of(file("letter.db"))))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.DAMAGED));
    }

    @Test
    void opensAgainWithWhatWasKept() {
        try (Database first = Database.open(DatabaseSettings.of(file("again.db")))) {
            first.write(handle -> handle.execute("create table t (a int)"));
            first.write(handle -> handle.execute("insert into t values (1)"));
        }
        try (Database second = Database.open(DatabaseSettings.of(file("again.db")))) {
            assertThat(count(second)).isEqualTo(1);
        }
    }

    @Test
    void letsWritersGoInTheOrderOfAsking() throws InterruptedException {
        var order = Collections.synchronizedList(new ArrayList<Integer>());
        var threads = new ArrayList<Thread>();
        var held = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var holder = Thread.ofPlatform()
                .start(() -> database().runInTransaction(() -> {
                    held.countDown();
                    await(release);
                }));
        await(held);
        for (int i = 0; i < 20; i++) {
            int number = i;
            Thread thread = Thread.ofVirtual().start(() -> database().runInTransaction(() -> order.add(number)));
            threads.add(thread);
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }

        release.countDown();
        holder.join();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(order).isSorted().hasSize(20);
    }

    private DatabaseAddress file(String name) {
        return new DatabaseAddress.SqliteFile(folder.resolve(name));
    }

    private static int count(Database database) {
        return database.read(handle -> handle.createQuery("select count(*) from t")
                .mapTo(Integer.class)
                .one());
    }

    private static String pragma(Database database, String name) {
        return database.write(handle ->
                handle.createQuery("pragma " + name).mapTo(String.class).one());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
