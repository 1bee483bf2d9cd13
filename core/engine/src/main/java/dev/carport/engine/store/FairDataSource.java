package dev.carport.engine.store;

import dev.carport.engine.tx.StorageException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * Hands out the one writing connection in the order of asking. A pool alone is unfair: under a bulk change a single
 * price change then waits many times as long. Waiting parks a virtual thread, while SQLite's own waiting would hold its
 * carrier.
 */
final class FairDataSource extends ForwardingDataSource {

    private final Semaphore turn = new Semaphore(1, true);
    private final Duration patience;

    FairDataSource(DataSource pool, Duration patience) {
        super(pool);
        this.patience = patience;
    }

    @Override
    public Connection getConnection() throws SQLException {
        awaitTurn();
        Connection connection;
        try {
            connection = delegate().getConnection();
        } catch (SQLException | RuntimeException failed) {
            turn.release();
            throw failed;
        }
        return returningTheTurn(connection);
    }

    private void awaitTurn() {
        try {
            if (turn.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StorageException(
                    StorageException.Reason.BUSY, "Interrupted while waiting to write to the database", interrupted);
        }
        throw new StorageException(
                StorageException.Reason.BUSY,
                "The database was busy with other writes for " + patience.toSeconds() + " seconds",
                null);
    }

    private Connection returningTheTurn(Connection connection) {
        var closed = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close") && !closed.compareAndSet(false, true)) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getTargetException();
                    } finally {
                        if (method.getName().equals("close")) {
                            turn.release();
                        }
                    }
                });
    }
}
