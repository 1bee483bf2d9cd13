package dev.carport.engine.store;

import dev.carport.api.json.Content;
import dev.carport.api.mapping.PartValue;
import dev.carport.engine.finding.FindingCodec;
import dev.carport.engine.sets.Delivery;
import dev.carport.engine.sets.SetMember;
import dev.carport.engine.sets.SetState;
import dev.carport.engine.sets.SetStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Sets in SQL. What is staged lies in the ledger's tables. */
public final class JdbiSetStore implements SetStore {
    private static final String IN_SET =
            " l.export_id = :export and (l.staged = 1 or l.staged = 0 and l.presence <> 'ABSENT')";

    private final Database database;

    /** Sets in this database. */
    public JdbiSetStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<SetState> find(String exportId) {
        return database.read(handle -> find(handle, exportId));
    }

    private static Optional<SetState> find(Handle handle, String exportId) {
        return handle.createQuery("select * from outgoing_set where export_id = :export")
                .bind("export", exportId)
                .map((row, context) -> state(row))
                .findOne();
    }

    @Override
    public SetState look(String exportId, String shape, Instant now) {
        Optional<SetState> known = find(exportId).filter(state -> state.shape().equals(shape));
        return known.orElseGet(() -> database.write(handle -> {
            handle.createUpdate("""
                            insert into outgoing_set (export_id, run, under_way, whole, demanded, changed_at, attempts, shape)
                            values (:export, 0, 0, 1, 0, :now, 0, :shape)
                            on conflict (export_id) do update set whole = 1, shape = excluded.shape,
                              changed_at = coalesce(outgoing_set.changed_at, excluded.changed_at)""")
                    .bind("export", exportId)
                    .bind("now", now)
                    .bind("shape", shape)
                    .execute();
            return find(handle, exportId).orElseThrow();
        }));
    }

    @Override
    public void changed(String exportId, Instant now) {
        database.write(handle -> handle.createUpdate(
                        "update outgoing_set set changed_at = :now where export_id = :export and changed_at is null")
                .bind("export", exportId)
                .bind("now", now)
                .execute());
    }

    @Override
    public void calm(String exportId) {
        database.write(handle -> handle.createUpdate(
                        "update outgoing_set set changed_at = null, retry_at = null where export_id = :export and whole = 0")
                .bind("export", exportId)
                .execute());
    }

    @Override
    public void demand(String exportId, Instant now) {
        database.write(handle -> handle.createUpdate("""
                        update outgoing_set set demanded = 1, whole = 1, changed_at = coalesce(changed_at, :now)
                        where export_id = :export""")
                .bind("export", exportId)
                .bind("now", now)
                .execute());
    }

    @Override
    public long begin(String exportId, Instant now) {
        return database.write(handle -> {
            handle.createUpdate("""
                            update outgoing_set set run = run + 1, under_way = 1, whole = 1, demanded = 0,
                              changed_at = coalesce(changed_at, :now) where export_id = :export""").bind("export", exportId).bind("now", now).execute();
            return handle.createQuery("select run from outgoing_set where export_id = :export")
                    .bind("export", exportId)
                    .mapTo(Long.class)
                    .one();
        });
    }

    @Override
    public int recover(Collection<String> exportIds, Instant now) {
        if (exportIds.isEmpty()) {
            return 0;
        }
        return database.write(handle -> handle.createUpdate("""
                        update outgoing_set set under_way = 0, whole = 1, retry_at = :now
                        where export_id in (<exports>) and under_way = 1""")
                .bind("now", now)
                .bindList("exports", List.copyOf(exportIds))
                .execute());
    }

    @Override
    public boolean confirm(Delivery delivery, String accountId, String id) {
        return database.write(handle -> {
            int ours = handle.createUpdate("""
                            update outgoing_set set under_way = 0, whole = demanded, retry_at = null, attempts = 0,
                              changed_at = case when demanded = 1 then changed_at else null end,
                              tried_at = :now, delivered_at = :now, findings = null
                            where export_id = :export and run = :run and under_way = 1""")
                    .bind("now", delivery.at())
                    .bind("export", delivery.exportId())
                    .bind("run", delivery.run())
                    .execute();
            if (ours > 0) {
                add(handle, delivery);
                tell(handle, delivery, accountId, id);
                take(handle, delivery);
            }
            return ours > 0;
        });
    }

    private static void tell(Handle handle, Delivery delivery, String accountId, String id) {
        handle.createUpdate("""
                        insert into transmission (id, ended_at, export_id, account_id, vehicle_id, number, intent, result, parts,
                          millis, findings, detail)
                        select :id || '-' || l.vehicle_id, cast(:now as bigint), l.export_id, :account, l.vehicle_id,
                          coalesce(v.number, l.vehicle_id),
                          case when l.staged = 2 then 'WITHDRAW' when l.presence = 'ABSENT' then 'CREATE' else 'UPDATE' end,
                          'CONFIRMED',
                          coalesce((select string_agg(p.part, ',') from ledger_part p
                            where p.export_id = l.export_id and p.vehicle_id = l.vehicle_id and p.staging <> 0
                              and (p.staged is not null or l.presence <> 'ABSENT')), ''),
                          cast(:millis as bigint), l.findings, :detail
                        from ledger l left join vehicle v on v.id = l.vehicle_id
                        where l.export_id = :export and l.staged <> 0""")
                .bind("id", id)
                .bind("now", delivery.at())
                .bind("account", accountId)
                .bind("millis", delivery.millis())
                .bind("detail", delivery.file())
                .bind("export", delivery.exportId())
                .execute();
    }

    /** What was staged is what the receiver holds. */
    private static void take(Handle handle, Delivery delivery) {
        for (String statement : List.of("""
                update ledger set mark = mark + 1, due_at = cast(:now as bigint), urgency = 1
                where waits_for is not null and waits_for in
                  (select vehicle_id from ledger where export_id = :export and staged = 2)""", """
                delete from ledger_part where export_id = :export and vehicle_id in
                  (select vehicle_id from ledger where export_id = :export and staged = 2)""", """
                delete from booking where export_id = :export and vehicle_id in
                  (select vehicle_id from ledger where export_id = :export and staged = 2)""", """
                update ledger_part set content = staged, certain = 1, staged = null, staging = 0
                where export_id = :export and staging <> 0""", """
                update ledger set presence = 'ABSENT', hold = 'WITHHELD', remote_id = null, link = null, create_key = null,
                  attempts = 0, staged = 0, create_released = 0,
                  withdrawn_at = case when withdrawal_released = 1 then null else cast(:now as bigint) end,
                  withdrawal_released = 0
                where export_id = :export and staged = 2""", """
                update ledger set presence = 'LIVE', confirmed_at = cast(:now as bigint), staged = 0, create_released = 0
                where export_id = :export and staged = 1""")) {
            var update = handle.createUpdate(statement).bind("export", delivery.exportId());
            if (statement.contains(":now")) {
                update.bind("now", delivery.at());
            }
            update.execute();
        }
    }

    @Override
    public void failed(Delivery delivery, Instant retryAt) {
        end(
                delivery,
                "update outgoing_set set under_way = 0, retry_at = :retry, attempts = attempts + 1, tried_at = :now",
                retryAt);
    }

    @Override
    public void refused(Delivery delivery) {
        end(
                delivery,
                "update outgoing_set set under_way = 0, whole = demanded, retry_at = null, attempts = 0, tried_at = :now,"
                        + " changed_at = case when demanded = 1 then changed_at else null end, findings = :findings",
                null);
    }

    private void end(Delivery delivery, String update, @Nullable Instant retryAt) {
        database.write(handle -> {
            var statement = handle.createUpdate(update + " where export_id = :export and run = :run and under_way = 1")
                    .bind("now", delivery.at())
                    .bind("export", delivery.exportId())
                    .bind("run", delivery.run());
            if (retryAt != null) {
                statement.bind("retry", retryAt);
            } else {
                statement.bind("findings", FindingCodec.write(delivery.findings()));
            }
            if (statement.execute() > 0) {
                add(handle, delivery);
            }
            return 0;
        });
    }

    private static void add(Handle handle, Delivery delivery) {
        handle.createUpdate("""
                        insert into delivery (export_id, run, ended_at, millis, result, listings, bytes, file, findings, detail)
                        values (:export, :run, :at, :millis, :result, :listings, :bytes, :file, :findings, :detail)""")
                .bind("export", delivery.exportId())
                .bind("run", delivery.run())
                .bind("at", delivery.at())
                .bind("millis", delivery.millis())
                .bind("result", delivery.result().name())
                .bind("listings", delivery.listings())
                .bind("bytes", delivery.bytes())
                .bind("file", delivery.file())
                .bind("findings", FindingCodec.write(delivery.findings()))
                .bind("detail", delivery.detail())
                .execute();
    }

    @Override
    public void reset(String exportId) {
        database.write(
                handle -> handle.createUpdate("""
                        update outgoing_set set under_way = 0, whole = 0, demanded = 0, changed_at = null, retry_at = null,
                          attempts = 0, shape = '', findings = null where export_id = :export""").bind("export", exportId).execute());
    }

    @Override
    public boolean anyStaged(String exportId) {
        return database.read(
                handle -> handle.createQuery("select 1 from ledger where export_id = :export and staged <> 0 limit 1")
                        .bind("export", exportId)
                        .mapTo(Integer.class)
                        .findFirst()
                        .isPresent());
    }

    @Override
    public int size(String exportId) {
        return database.read(handle -> handle.createQuery("select count(*) from ledger l where" + IN_SET)
                .bind("export", exportId)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public List<SetMember> members(String exportId, String after, int limit) {
        return database.read(handle -> {
            Map<String, Map<String, PartValue>> parts = new HashMap<>();
            List<SetMember> found = new ArrayList<>();
            List<Map.Entry<String, String>> page = handle.createQuery("""
                            select l.vehicle_id, coalesce(v.number, l.vehicle_id) as number
                            from ledger l left join vehicle v on v.id = l.vehicle_id where""" + IN_SET + """
                             and l.vehicle_id > :after order by l.vehicle_id limit :limit""")
                    .bind("export", exportId)
                    .bind("after", after)
                    .bind("limit", limit)
                    .map((row, context) -> Map.entry(row.getString("vehicle_id"), row.getString("number")))
                    .list();
            if (page.isEmpty()) {
                return found;
            }
            handle.createQuery("""
                            select vehicle_id, part, case when staging <> 0 then staged else content end as content
                            from ledger_part where export_id = :export and vehicle_id > :after and vehicle_id <= :last""")
                    .bind("export", exportId)
                    .bind("after", after)
                    .bind("last", page.getLast().getKey())
                    .map((row, context) -> {
                        byte[] content = row.getBytes("content");
                        parts.computeIfAbsent(row.getString("vehicle_id"), id -> new HashMap<>())
                                .put(
                                        row.getString("part"),
                                        content == null
                                                ? PartValue.EMPTY
                                                : new PartValue.Present(Content.ofCanonical(content)));
                        return 1;
                    })
                    .list();
            page.forEach(row ->
                    found.add(new SetMember(row.getKey(), row.getValue(), parts.getOrDefault(row.getKey(), Map.of()))));
            return found;
        });
    }

    @Override
    public List<Delivery> history(String exportId, @Nullable Long before, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from delivery where export_id = :export and run < :before
                        order by run desc limit :limit""")
                .bind("export", exportId)
                .bind("before", before == null ? Long.MAX_VALUE : before)
                .bind("limit", limit)
                .map((row, context) -> delivery(row))
                .list());
    }

    @Override
    public int purge(Instant before, int limit) {
        return database.write(handle -> handle.createUpdate("""
                        delete from delivery where (export_id, run) in
                          (select export_id, run from delivery where ended_at < :before order by ended_at limit :limit)""")
                .bind("before", before)
                .bind("limit", limit)
                .execute());
    }

    private static SetState state(ResultSet row) throws SQLException {
        return new SetState(
                row.getString("export_id"),
                row.getLong("run"),
                row.getInt("under_way") != 0,
                row.getInt("whole") != 0,
                row.getInt("demanded") != 0,
                InstantColumns.readNullable(row, "changed_at"),
                InstantColumns.readNullable(row, "retry_at"),
                row.getInt("attempts"),
                InstantColumns.readNullable(row, "tried_at"),
                InstantColumns.readNullable(row, "delivered_at"),
                row.getString("shape"),
                FindingCodec.read(row.getString("findings")));
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getString("export_id"),
                row.getLong("run"),
                InstantColumns.read(row, "ended_at"),
                row.getLong("millis"),
                Delivery.Result.valueOf(row.getString("result")),
                row.getInt("listings"),
                row.getLong("bytes"),
                row.getString("file"),
                FindingCodec.read(row.getString("findings")),
                row.getString("detail"));
    }
}
