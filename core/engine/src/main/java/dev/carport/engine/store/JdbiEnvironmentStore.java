package dev.carport.engine.store;

import dev.carport.engine.environment.Environment;
import dev.carport.engine.environment.EnvironmentStore;
import java.net.URI;
import java.util.Optional;

/** Environments in SQL. */
public final class JdbiEnvironmentStore implements EnvironmentStore {
    private final Database database;

    /** Environments in this database. */
    public JdbiEnvironmentStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Environment> find(String app) {
        return database.read(handle -> handle.createQuery(
                        "select kind, base_url, revision from environment where app = :app")
                .bind("app", app)
                .map((row, context) -> {
                    String address = row.getString("base_url");
                    return new Environment(
                            app,
                            Environment.Kind.valueOf(row.getString("kind")),
                            address == null ? null : URI.create(address),
                            row.getLong("revision"));
                })
                .findOne());
    }

    @Override
    public void put(Environment environment) {
        database.write(handle -> handle.createUpdate("""
                        insert into environment (app, kind, base_url, revision)
                        values (:app, :kind, :address, :revision)
                        on conflict (app) do update set kind = excluded.kind, base_url = excluded.base_url,
                          revision = excluded.revision""")
                .bind("app", environment.app())
                .bind("kind", environment.kind().name())
                .bind(
                        "address",
                        environment.baseUrl() == null
                                ? null
                                : environment.baseUrl().toString())
                .bind("revision", environment.revision())
                .execute());
    }

    @Override
    public int sandboxPort(String app) {
        return database.read(handle -> handle.createQuery("select port from sandbox_port where app = :app")
                .bind("app", app)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0));
    }

    @Override
    public void sandboxPort(String app, int port) {
        database.write(handle ->
                handle.createUpdate("""
                        insert into sandbox_port (app, port) values (:app, :port)
                        on conflict (app) do update set port = excluded.port""").bind("app", app).bind("port", port).execute());
    }
}
