package dev.carport.engine.store;

import dev.carport.api.reference.References;
import dev.carport.engine.reference.ResolutionStore;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What dealers resolved by hand, in SQL. */
public final class JdbiResolutionStore implements ResolutionStore {
    private final Database database;
    private final InstantSource clock;

    /** Resolutions in this database. */
    public JdbiResolutionStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Map<References.Resolved, String> of(String app) {
        return database.read(handle -> {
            Map<References.Resolved, String> resolved = new HashMap<>();
            handle.createQuery("select list, value, parent, remote_id from resolution where app = :app")
                    .bind("app", app)
                    .map((row, context) -> {
                        String parent = row.getString("parent");
                        return resolved.put(
                                new References.Resolved(
                                        row.getString("list"),
                                        row.getString("value"),
                                        parent.isEmpty() ? null : parent),
                                row.getString("remote_id"));
                    })
                    .list();
            return resolved;
        });
    }

    @Override
    public void put(String app, References.Resolved value, Optional<String> id, String by) {
        String parent = Objects.requireNonNullElse(value.parent(), "");
        database.write(handle -> {
            handle.createUpdate("""
                            delete from resolution
                            where app = :app and list = :list and value = :value and parent = :parent""")
                    .bind("app", app)
                    .bind("list", value.list())
                    .bind("value", value.value())
                    .bind("parent", parent)
                    .execute();
            return id.isEmpty()
                    ? 0
                    : handle.createUpdate("""
                                    insert into resolution (app, list, value, parent, remote_id, resolved_by, resolved_at)
                                    values (:app, :list, :value, :parent, :id, :by, :now)""")
                            .bind("app", app)
                            .bind("list", value.list())
                            .bind("value", value.value())
                            .bind("parent", parent)
                            .bind("id", id.get())
                            .bind("by", by)
                            .bind("now", clock.instant())
                            .execute();
        });
    }
}
