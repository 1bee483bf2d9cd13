package dev.carport.engine.environment;

import java.util.Optional;

/** Keeps environments and the ports of simulators. Methods join the transaction of their thread. */
public interface EnvironmentStore {
    /** Where an app works; empty when nobody has said: then in production. */
    Optional<Environment> find(String app);

    /** Stores it. */
    void put(Environment environment);

    /** The port an app's simulator had last; 0 when it never ran. */
    int sandboxPort(String app);

    /** Remembers it, so that links survive a restart. */
    void sandboxPort(String app, int port);
}
