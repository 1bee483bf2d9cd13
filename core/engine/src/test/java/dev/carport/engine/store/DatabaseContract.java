package dev.carport.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.engine.tx.StorageException;
import dev.carport.engine.tx.StorageException.Reason;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What features may rely on, whichever database is below. */
abstract class DatabaseContract {

    abstract Database database();

    abstract DatabaseAddress address();

    @BeforeEach
    void makeATable() {
        database().write(handle -> {
            handle.execute("create table if not exists probe (name varchar(40) primary key, amount bigint)");
            return handle.execute("delete from probe");
        });
    }

    @Test
    void keepsWhatWasWritten() {
        insert("a");

        assertThat(names()).containsExactly("a");
    }

    @Test
    void refusesADatabaseOfANewerVersionAndTouchesNothing() {
        insert("a");
        database().write(handle -> handle.execute("""
                insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script",
                  "checksum", "installed_by", "execution_time", "success")
                values (9999, '9999', 'from the future', 'SQL', 'V9999__from_the_future.sql', 1, 'test', 1, true)"""));
        try {
            int before = history();

            assertThatThrownBy(() -> Database.open(DatabaseSettings.of(address())))
                    .isInstanceOfSatisfying(StorageException.class, failed -> {
                        assertThat(failed.reason()).isEqualTo(Reason.NEWER);
                        assertThat(failed).hasMessageContaining("newer version of Carport");
                    });

            assertThat(history()).isEqualTo(before);
            assertThat(names()).containsExactly("a");
        } finally {
            database()
                    .write(handle ->
                            handle.execute("delete from \"flyway_schema_history\" where \"version\" = '9999'"));
        }
        Database.open(DatabaseSettings.of(address())).close();
    }

    private int history() {
        return database()
                .read(handle -> handle.createQuery("select count(*) from \"flyway_schema_history\"")
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void keepsNothingWhenTheWorkThrows() {
        assertThatThrownBy(() -> database().runInTransaction(() -> {
                    insert("a");
                    insert("b");
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("changed my mind");

        assertThat(names()).isEmpty();
    }

    @Test
    void readsInsideATransactionWhatItWroteAndOthersDoNotSeeItYet() {
        database().runInTransaction(() -> {
            insert("a");
            assertThat(names()).containsExactly("a");
            assertThat(CompletableFuture.supplyAsync(this::names).join()).isEmpty();
        });
    }

    @Test
    void keepsNothingWhenAFailureInsideWasSwallowed() {
        assertThatThrownBy(() -> database().runInTransaction(() -> {
                    insert("a");
                    try {
                        insert("a");
                    } catch (StorageException swallowed) {
                        assertThat(swallowed.reason()).isEqualTo(Reason.CONFLICT);
                    }
                }))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.INCOMPLETE));

        assertThat(names()).isEmpty();
    }

    @Test
    void runsHooksInTheirOrderAfterTheCommitAndOutsideTheTransaction() {
        var seen = new ArrayList<String>();

        database().runInTransaction(() -> {
            database()
                    .afterCommit(() -> seen.add("first sees "
                            + CompletableFuture.supplyAsync(this::names).join()));
            database().runInTransaction(() -> database().afterCommit(() -> seen.add("second")));
            insert("a");
            assertThat(seen).isEmpty();
        });

        assertThat(seen).containsExactly("first sees [a]", "second");
    }

    @Test
    void letsAHookWrite() {
        database().runInTransaction(() -> {
            insert("a");
            database().afterCommit(() -> insert("b"));
        });

        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void dropsHooksOnRollback() {
        var seen = new ArrayList<String>();

        assertThatThrownBy(() -> database().runInTransaction(() -> {
                    database().afterCommit(() -> seen.add("hook"));
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(seen).isEmpty();
    }

    @Test
    void keepsTheCommitAndRunsTheOtherHooksWhenAHookThrows() {
        var seen = new ArrayList<String>();

        database().runInTransaction(() -> {
            insert("a");
            database().afterCommit(() -> {
                throw new IllegalStateException("broken hook");
            });
            database().afterCommit(() -> seen.add("second"));
        });

        assertThat(names()).containsExactly("a");
        assertThat(seen).containsExactly("second");
    }

    @Test
    void runsAHookAtOnceWithoutATransaction() {
        var seen = new ArrayList<String>();

        database().afterCommit(() -> seen.add("hook"));

        assertThat(seen).containsExactly("hook");
    }

    @Test
    void storesPointsInTimeToTheMillisecond() {
        Instant time = Instant.parse("2026-03-29T01:59:59.123Z");

        Instant read = database().write(handle -> {
            handle.createUpdate("insert into probe values ('a', :time)")
                    .bind("time", time)
                    .execute();
            return handle.createQuery("select amount from probe")
                    .mapTo(Instant.class)
                    .one();
        });

        assertThat(read).isEqualTo(time);
    }

    @Test
    void namesNoValueInTheMessageOfAFailure() {
        insert("secret-value");

        assertThatThrownBy(() -> insert("secret-value"))
                .satisfies(failed -> assertThat(messages(failed)).noneMatch(text -> text.contains("secret-value")));
    }

    @Test
    void loosesNoUpdateUnderManyVirtualThreads() {
        insert("counter");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, 200)
                    .mapToObj(i -> CompletableFuture.runAsync(this::addOne, threads))
                    .toList();
            running.forEach(CompletableFuture::join);
        }

        assertThat(amount("counter")).isEqualTo(200);
    }

    @Test
    void letsALibraryTakePartInTheTransactionOfItsThread() {
        assertThatThrownBy(() -> database().runInTransaction(() -> {
                    libraryInserts("a");
                    assertThat(names()).containsExactly("a");
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(names()).isEmpty();
    }

    @Test
    void commitsAtOnceForALibraryOutsideATransaction() {
        libraryInserts("a");

        assertThat(names()).containsExactly("a");
    }

    private void libraryInserts(String name) {
        try (Connection connection = database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into probe values ('" + name + "', 0)");
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void addOne() {
        database().runInTransaction(() -> {
            database().write(handle -> {
                database().dialect().serialize(handle, "counter");
                return 0;
            });
            long now = amount("counter");
            database()
                    .write(handle -> handle.createUpdate("update probe set amount = :amount where name = 'counter'")
                            .bind("amount", now + 1)
                            .execute());
        });
    }

    private long amount(String name) {
        return database()
                .read(handle -> handle.createQuery("select amount from probe where name = :name")
                        .bind("name", name)
                        .mapTo(Long.class)
                        .one());
    }

    void insert(String name) {
        database()
                .write(handle -> handle.createUpdate("insert into probe values (:name, 0)")
                        .bind("name", name)
                        .execute());
    }

    List<String> names() {
        return database()
                .read(handle -> handle.createQuery("select name from probe order by name")
                        .mapTo(String.class)
                        .list());
    }

    static List<String> messages(Throwable failed) {
        var messages = new ArrayList<String>();
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            messages.add(String.valueOf(cause.getMessage()));
        }
        return messages;
    }
}
