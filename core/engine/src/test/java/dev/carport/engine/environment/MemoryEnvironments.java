package dev.carport.engine.environment;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Environments in memory; the contract test of the real store keeps both alike. */
public final class MemoryEnvironments implements EnvironmentStore {
    private final Map<String, Environment> environments = new ConcurrentHashMap<>();
    private final Map<String, Integer> ports = new ConcurrentHashMap<>();

    @Override
    public Optional<Environment> find(String app) {
        return Optional.ofNullable(environments.get(app));
    }

    @Override
    public void put(Environment environment) {
        environments.put(environment.app(), environment);
    }

    @Override
    public int sandboxPort(String app) {
        return ports.getOrDefault(app, 0);
    }

    @Override
    public void sandboxPort(String app, int port) {
        ports.put(app, port);
    }
}
