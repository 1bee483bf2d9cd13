package dev.carport.engine.store;

import dev.carport.engine.nodes.Line;
import dev.carport.engine.tx.StorageException;
import dev.carport.engine.tx.Transactions;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open database with its tables in the newest form. Stores in this package use {@link #write} and {@link #read};
 * features see it as {@link Transactions}.
 *
 * <p>Safe for use by many threads, virtual ones too. On SQLite writers take their turn in the order of asking.
 */
public final class Database implements Transactions, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final Pools pools;
    private final Jdbi writer;
    private final Jdbi reader;
    private final DataSource joining;
    private final Line line;
    private final ThreadLocal<@Nullable TransactionScope> writing = new ThreadLocal<>();
    private final ThreadLocal<@Nullable Handle> reading = new ThreadLocal<>();
    private final ConcurrentMap<String, Semaphore> turns = new ConcurrentHashMap<>();

    private Database(Pools pools, DatabaseAddress address) {
        this.pools = pools;
        this.writer = jdbi(pools.writer());
        this.reader = jdbi(pools.reader());
        this.line = address instanceof DatabaseAddress.Postgresql server ? new PostgresqlLine(this, server) : Line.NONE;
        this.joining = new JoiningDataSource(pools.writer(), this::connectionOfThisThread);
    }

    /**
     * Opens the database and brings its tables to the newest form.
     *
     * @throws StorageException when it cannot be reached, is damaged, or was written by a newer version
     */
    public static Database open(DatabaseSettings settings) {
        Pools pools = null;
        try {
            pools = Pools.open(settings);
            if (settings.address() instanceof DatabaseAddress.SqliteFile file) {
                StartCheck.look(pools, file);
            }
            migrate(pools);
            return new Database(pools, settings.address());
        } catch (RuntimeException failed) {
            if (pools != null) {
                close(pools);
            }
            RuntimeException known = StorageFailures.translate(failed);
            boolean damaged =
                    known instanceof StorageException storage && storage.reason() == StorageException.Reason.DAMAGED;
            throw damaged && settings.address() instanceof DatabaseAddress.SqliteFile file
                    ? StartCheck.damaged(file, known)
                    : known;
        }
    }

    private static void migrate(Pools pools) {
        Flyway flyway = Flyway.configure()
                .dataSource(pools.writer())
                .locations(pools.dialect().migrationLocations())
                .placeholders(pools.dialect().placeholders())
                .load();
        refuseNewer(flyway);
        flyway.migrate();
    }

    /** Flyway itself passes over what a newer version has done, and the program would run on tables it does not know. */
    private static void refuseNewer(Flyway flyway) {
        for (MigrationInfo migration : flyway.info().all()) {
            MigrationState state = migration.getState();
            if (state.isApplied() && !state.isResolved()) {
                LOG.atError()
                        .addKeyValue("migration", migration.getVersion())
                        .log("The database holds a migration that this version does not know");
                throw StorageFailures.of(StorageException.Reason.NEWER, null);
            }
        }
    }

    private static Jdbi jdbi(DataSource source) {
        Jdbi jdbi = Jdbi.create(source);
        InstantColumns.register(jdbi);
        // the default puts bound values into exception messages, and so passwords' hashes and the like into logs
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(Database::messageWithoutValues);
        return jdbi;
    }

    private static String messageWithoutValues(StatementException failed) {
        StatementContext context = failed.getStatementContext();
        return context == null ? failed.getShortMessage() : failed.getShortMessage() + " in: " + context.getRawSql();
    }

    /** Which of the two databases this is. */
    public Dialect dialect() {
        return pools.dialect();
    }

    /**
     * Runs SQL that writes, in a transaction of its own or in the one this thread is in.
     *
     * @throws StorageException when the database refuses; nothing of the transaction is kept then
     */
    public <T extends @Nullable Object> T write(Function<Handle, T> work) {
        TransactionScope joined = writing.get();
        return joined == null ? writeAlone(work) : writeJoined(joined, work);
    }

    private <T extends @Nullable Object> T writeJoined(TransactionScope scope, Function<Handle, T> work) {
        try {
            return work.apply(scope.handle());
        } catch (RuntimeException failed) {
            scope.fail();
            throw StorageFailures.translate(failed);
        } catch (Error failed) {
            scope.fail();
            throw failed;
        }
    }

    private <T extends @Nullable Object> T writeAlone(Function<Handle, T> work) {
        T result;
        List<Runnable> hooks;
        try (Handle handle = writer.open()) {
            var scope = new TransactionScope(handle);
            result = commit(scope, work);
            hooks = scope.hooks();
        } catch (RuntimeException failed) {
            throw StorageFailures.translate(failed);
        }
        hooks.forEach(Database::runHook);
        return result;
    }

    private <T extends @Nullable Object> T commit(TransactionScope scope, Function<Handle, T> work) {
        Handle handle = scope.handle();
        handle.begin();
        writing.set(scope);
        boolean committed = false;
        try {
            T result = work.apply(handle);
            if (scope.failed()) {
                throw StorageFailures.of(StorageException.Reason.INCOMPLETE, null);
            }
            handle.commit();
            committed = true;
            return result;
        } finally {
            writing.remove();
            if (!committed) {
                rollback(handle);
            }
        }
    }

    private static void rollback(Handle handle) {
        try {
            handle.rollback();
        } catch (RuntimeException alreadyOver) {
            // SQLite ends a transaction by itself when the disk is full; what made us roll back is already on its way
            // up
            LOG.debug("Rollback found no transaction", alreadyOver);
        }
    }

    private static void runHook(Runnable hook) {
        try {
            hook.run();
        } catch (RuntimeException failed) {
            LOG.atError().setCause(failed).log("A step after a commit failed; the commit stands");
        }
    }

    /**
     * Runs SQL that only reads. Inside a transaction of this thread it sees what that wrote so far. Each statement sees
     * the state at its own beginning.
     *
     * @throws StorageException when the database refuses, or on SQLite when the work tries to write
     */
    public <T extends @Nullable Object> T read(Function<Handle, T> work) {
        TransactionScope scope = writing.get();
        if (scope != null) {
            return writeJoined(scope, work);
        }
        Handle outer = reading.get();
        if (outer != null) {
            return work.apply(outer);
        }
        try (Handle handle = reader.open()) {
            reading.set(handle);
            return work.apply(handle);
        } catch (RuntimeException failed) {
            throw StorageFailures.translate(failed);
        } finally {
            reading.remove();
        }
    }

    /** Whether this thread is inside a transaction, so that what it writes is not durable yet. */
    public boolean inTransaction() {
        return writing.get() != null;
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        return write(handle -> work.get());
    }

    @Override
    public void afterCommit(Runnable hook) {
        TransactionScope scope = writing.get();
        if (scope == null) {
            runHook(hook);
        } else {
            scope.afterCommit(hook);
        }
    }

    /**
     * Does something that only one caller does at a time for the same name, on all nodes that share the database; on
     * this node in the order of asking. The action may use the database. Not reentrant. For few names: each is
     * remembered.
     *
     * @throws IllegalStateException inside a transaction, which would be held while waiting
     * @throws StorageException with reason BUSY when another node does not finish in time
     */
    public <T extends @Nullable Object> T exclusively(String name, Supplier<T> action) {
        if (inTransaction()) {
            throw new IllegalStateException("Waiting for others inside a transaction would hold the database");
        }
        Semaphore turn = turns.computeIfAbsent(name, unused -> new Semaphore(1, true));
        turn.acquireUninterruptibly();
        try {
            return dialect() == Dialect.SQLITE ? action.get() : exclusivelyOnAllNodes(name, action);
        } finally {
            turn.release();
        }
    }

    private <T extends @Nullable Object> T exclusivelyOnAllNodes(String name, Supplier<T> action) {
        try (Handle handle = writer.open()) {
            lock(handle, "select pg_advisory_lock(hashtextextended(:name, 1))", name);
            try {
                return action.get();
            } finally {
                lock(handle, "select pg_advisory_unlock(hashtextextended(:name, 1))", name);
            }
        } catch (RuntimeException failed) {
            throw StorageFailures.translate(failed);
        }
    }

    private static void lock(Handle handle, String sql, String name) {
        handle.createQuery(sql).bind("name", name).mapTo(String.class).findOne();
    }

    /**
     * Connections for a library that brings its own SQL, such as a scheduler: inside a transaction of this thread they
     * take part in it and cannot end it, outside they commit by themselves and take their turn like any writer.
     */
    public DataSource dataSource() {
        return joining;
    }

    private @Nullable Connection connectionOfThisThread() {
        TransactionScope scope = writing.get();
        return scope == null ? null : scope.handle().getConnection();
    }

    /** To the other nodes that use this database. */
    public Line line() {
        return line;
    }

    /** Closes all connections. Work still running fails. */
    @Override
    public void close() {
        line.close();
        close(pools);
    }

    private static void close(Pools pools) {
        try {
            pools.closing().close();
        } catch (Exception failed) {
            LOG.atWarn().setCause(failed).log("The database did not close cleanly");
        }
    }
}
