package dev.carport.engine.store;

import dev.carport.engine.history.AuditEntry;
import dev.carport.engine.history.AuditFilter;
import dev.carport.engine.history.AuditStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** The audit log in table {@code audit_entry}. */
public final class JdbiAuditStore implements AuditStore {

    private static final RowMapper<AuditEntry> ENTRY = (row, context) -> new AuditEntry(
            row.getString("id"),
            InstantColumns.read(row, "happened_at"),
            row.getString("actor"),
            row.getString("actor_id"),
            row.getString("action"),
            row.getString("location"),
            row.getString("object_type"),
            row.getString("object_id"),
            row.getString("state_before"),
            row.getString("state_after"));

    private final Database database;

    /** The store of a database. */
    public JdbiAuditStore(Database database) {
        this.database = database;
    }

    @Override
    public void append(AuditEntry entry) {
        database.write(handle -> handle.createUpdate("""
                        insert into audit_entry (id, happened_at, actor, actor_id, action, location, object_type,
                          object_id, state_before, state_after)
                        values (:id, :at, :actor, :actorId, :action, :location, :objectType,
                          :objectId, :before, :after)
                        """).bindMethods(entry).execute());
    }

    @Override
    public List<AuditEntry> page(AuditFilter filter, @Nullable String beforeId, int limit) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        Set<String> locations = filter.locations();
        if (locations != null) {
            if (locations.isEmpty()) {
                return List.of();
            }
            conditions.add("location in (<locations>)");
        }
        condition(conditions, values, "actor_id = :actorId", "actorId", filter.actorId());
        condition(conditions, values, "object_type = :objectType", "objectType", filter.objectType());
        condition(conditions, values, "object_id = :objectId", "objectId", filter.objectId());
        condition(conditions, values, "happened_at >= :since", "since", filter.since());
        condition(conditions, values, "happened_at < :until", "until", filter.until());
        condition(conditions, values, "id < :beforeId", "beforeId", beforeId);
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return database.read(handle -> {
            var query = handle.createQuery("select * from audit_entry" + where + " order by id desc limit :limit")
                    .bindMap(values)
                    .bind("limit", limit);
            return (locations == null ? query : query.bindList("locations", locations))
                    .map(ENTRY)
                    .list();
        });
    }

    private static void condition(
            List<String> conditions,
            HashMap<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    @Override
    public int purge(Instant before, int limit) {
        return database.write(handle -> handle.createUpdate("""
                        delete from audit_entry where id in
                          (select id from audit_entry where happened_at < :before order by happened_at limit :limit)
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .execute());
    }
}
