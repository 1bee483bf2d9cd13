package dev.carport.engine.store;

import dev.carport.engine.operations.SignIns;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sign-ins that have begun, in SQL. */
public final class JdbiSignIns implements SignIns {
    private static final Duration KEPT = Duration.ofHours(1);

    private final Database database;

    /** Sign-ins in this database. */
    public JdbiSignIns(Database database) {
        this.database = database;
    }

    @Override
    public void begin(Begun signIn) {
        database.write(handle -> {
            purge(signIn.startedAt().minus(KEPT));
            return handle.createUpdate("""
                            insert into sign_in (state, export_id, redirect_uri, started_at, started_by)
                            values (:state, :export, :redirect, :at, :by)""")
                    .bind("state", signIn.state())
                    .bind("export", signIn.exportId())
                    .bind("redirect", signIn.redirectUri().toString())
                    .bind("at", signIn.startedAt())
                    .bind("by", signIn.startedBy())
                    .execute();
        });
    }

    @Override
    public Optional<Begun> take(String state) {
        return database.write(handle -> handle.createQuery("""
                        delete from sign_in where state = :state
                        returning export_id, redirect_uri, started_at, started_by""")
                .bind("state", state)
                .map((row, context) -> new Begun(
                        state,
                        row.getString("export_id"),
                        URI.create(row.getString("redirect_uri")),
                        InstantColumns.read(row, "started_at"),
                        row.getString("started_by")))
                .findOne());
    }

    @Override
    public int purge(Instant before) {
        return database.write(handle -> handle.createUpdate("delete from sign_in where started_at < :old")
                .bind("old", before)
                .execute());
    }
}
