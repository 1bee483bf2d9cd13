package dev.carport.engine.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * For libraries that bring their own SQL: inside a transaction of this thread they get its connection, so that a job
 * scheduled with a change is kept or dropped together with it. They cannot end the transaction. Outside they get an own
 * connection that commits by itself.
 */
final class JoiningDataSource extends ForwardingDataSource {

    private static final Set<String> LEFT_TO_THE_OWNER =
            Set.of("close", "commit", "rollback", "setAutoCommit", "abort", "setReadOnly", "setTransactionIsolation");

    private final Supplier<@Nullable Connection> ofThisThread;

    JoiningDataSource(DataSource delegate, Supplier<@Nullable Connection> ofThisThread) {
        super(delegate);
        this.ofThisThread = ofThisThread;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection joined = ofThisThread.get();
        return joined == null ? delegate().getConnection() : withoutEnding(joined);
    }

    private static Connection withoutEnding(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (LEFT_TO_THE_OWNER.contains(method.getName())) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getTargetException();
                    }
                });
    }
}
