package dev.carport.engine.store;

import dev.carport.engine.nodes.Line;
import dev.carport.engine.store.DatabaseAddress.Postgresql;
import dev.carport.engine.tx.StorageException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line through PostgreSQL's own messages ({@code LISTEN} and {@code NOTIFY}), on a connection kept for it. */
final class PostgresqlLine implements Line {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresqlLine.class);
    private static final String CHANNEL = "carport";
    private static final long GATHER_MILLIS = 100;
    private static final long RECONNECT_MILLIS = 2000;

    /** How long a look for messages takes at the most; they come at once all the same. */
    private static final int LOOK_MILLIS = 10_000;

    private final Database database;
    private final Postgresql address;
    private final String self = UUID.randomUUID() + "\n";
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final Set<String> waiting = new LinkedHashSet<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ScheduledExecutorService sending = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("carport-line-out").factory());
    private volatile @Nullable Connection connection;

    PostgresqlLine(Database database, Postgresql address) {
        this.database = database;
        this.address = address;
        sending.scheduleWithFixedDelay(this::sendWaiting, GATHER_MILLIS, GATHER_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean leadsAnywhere() {
        return true;
    }

    @Override
    public void say(String message) {
        synchronized (waiting) {
            waiting.add(message);
        }
    }

    @Override
    public void sayNow(String message) {
        send(List.of(message));
    }

    @Override
    public synchronized void listen(Consumer<String> listener) {
        listeners.add(listener);
        if (listeners.size() == 1) {
            Thread.ofPlatform().daemon().name("carport-line-in").start(this::receive);
        }
    }

    private void sendWaiting() {
        List<String> messages;
        synchronized (waiting) {
            messages = List.copyOf(waiting);
            waiting.clear();
        }
        if (!messages.isEmpty()) {
            send(messages);
        }
    }

    private void send(List<String> messages) {
        try {
            database.write(handle -> {
                for (String message : messages) {
                    handle.createQuery("select pg_notify(:channel, :message)")
                            .bind("channel", CHANNEL)
                            .bind("message", self + message)
                            .mapTo(String.class)
                            .findFirst();
                }
                return messages.size();
            });
        } catch (StorageException failed) {
            LOG.atDebug().setCause(failed).log("The other nodes could not be told; they find out by themselves");
        }
    }

    private void receive() {
        boolean reachable = true;
        while (closed.getCount() > 0) {
            try (Connection open = connect()) {
                connection = open;
                if (!reachable) {
                    LOG.atInfo().log("The line to the other nodes is open again");
                    reachable = true;
                }
                while (closed.getCount() > 0) {
                    PGNotification[] heard = open.unwrap(PGConnection.class).getNotifications(LOOK_MILLIS);
                    if (heard != null) {
                        List.of(heard).forEach(message -> hear(message.getParameter()));
                    }
                }
            } catch (SQLException broken) {
                if (reachable && closed.getCount() > 0) {
                    LOG.atWarn()
                            .addKeyValue("reason", broken.getSQLState())
                            .log("The line to the other nodes is broken; their news come late until it is back");
                    reachable = false;
                }
                pause();
            }
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("ApplicationName", "carport-line");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "10");
        Connection open = DriverManager.getConnection(address.jdbcUrl(), properties);
        try (Statement statement = open.createStatement()) {
            statement.execute("listen " + CHANNEL);
            return open;
        } catch (SQLException failed) {
            open.close();
            throw failed;
        }
    }

    private void hear(String message) {
        if (!message.startsWith(self)) {
            String text = message.substring(message.indexOf('\n') + 1);
            for (Consumer<String> listener : listeners) {
                try {
                    listener.accept(text);
                } catch (RuntimeException failed) {
                    LOG.atWarn().setCause(failed).log("A message of another node was not understood");
                }
            }
        }
    }

    private void pause() {
        try {
            boolean unused = closed.await(RECONNECT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        sending.shutdownNow();
        Connection open = connection;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException gone) {
                LOG.atDebug().setCause(gone).log("The line had ended already");
            }
        }
    }
}
