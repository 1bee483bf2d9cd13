package dev.carport.engine.store;

import dev.carport.api.json.Content;
import dev.carport.api.mapping.PartValue;
import dev.carport.engine.finding.FindingCodec;
import dev.carport.engine.guard.Operation;
import dev.carport.engine.ledger.Backlog;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.HeldPart;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.ledger.Intent;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.ledger.Presence;
import dev.carport.engine.ledger.Settlement;
import dev.carport.engine.ledger.Staged;
import dev.carport.engine.ledger.Urgency;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The ledger in SQL. */
public final class JdbiLedgerStore implements LedgerStore {
    private static final Urgency[] URGENCIES = Urgency.values();
    private static final Staged[] STAGED = Staged.values();
    private static final String SELECT = """
            select export_id, vehicle_id, presence, hold, remote_id, link, create_key, mark, due_at, urgency, intent,
              attempts, findings, refused_digest, not_there, withdrawal_released, confirmed_at, staged, create_released,
              twin_allowed, lives_from
            from ledger
            """;

    /** Due now; but the wait before "not there" is believed ends for no event. */
    private static final String DUE_NOW =
            "due_at = case when presence = 'IN_DOUBT' and due_at > :now then due_at else :now end";

    /** Longer than any wait before the next attempt; reviews may be due later. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final Database database;

    /** A ledger in this database. */
    public JdbiLedgerStore(Database database) {
        this.database = database;
    }

    @Override
    public Set<String> mark(Collection<String> vehicleIds, String location, Instant now) {
        if (vehicleIds.isEmpty()) {
            return Set.of();
        }
        return database.write(handle -> {
            PreparedBatch open = handle.prepareBatch("""
                    insert into ledger (export_id, vehicle_id, presence, hold, mark, due_at, urgency, attempts,
                      withdrawal_released)
                    select id, :vehicle, 'ABSENT', 'NONE', 0, :now, 1, 0, 0 from export
                    where location = :location and state in ('ACTIVE', 'PAUSED')
                    on conflict (export_id, vehicle_id) do nothing""");
            PreparedBatch mark = handle.prepareBatch("""
                    update ledger set mark = mark + 1, %s,
                      hold = case when hold = 'KEPT' then 'NONE' else hold end,
                      urgency = case when presence = 'ABSENT' then 1 else 0 end
                    where vehicle_id = :vehicle""".formatted(DUE_NOW));
            for (String vehicle : vehicleIds) {
                open.bind("vehicle", vehicle)
                        .bind("now", now)
                        .bind("location", location)
                        .add();
                mark.bind("vehicle", vehicle).bind("now", now).add();
            }
            open.execute();
            mark.execute();
            free(handle, vehicleIds, now);
            Set<String> accounts = new TreeSet<>(
                    handle.createQuery("select distinct account_id from export where location = :location")
                            .bind("location", location)
                            .mapTo(String.class)
                            .list());
            accounts.addAll(waitingFor(handle, vehicleIds));
            return accounts;
        });
    }

    /** What waits for the listings of these vehicles to go looks again. */
    private static void free(Handle handle, Collection<String> vehicleIds, Instant now) {
        for (List<String> chunk : Chunks.of(vehicleIds)) {
            handle.createUpdate("""
                            update ledger set mark = mark + 1, due_at = :now, urgency = 1
                            where waits_for in (<vehicles>) and waits_for is not null""")
                    .bind("now", now)
                    .bindList("vehicles", chunk)
                    .execute();
        }
    }

    private static List<String> waitingFor(Handle handle, Collection<String> vehicleIds) {
        return Chunks.collect(
                vehicleIds,
                chunk -> handle.createQuery("""
                                select distinct e.account_id from ledger l join export e on e.id = l.export_id
                                where l.waits_for in (<vehicles>) and l.waits_for is not null""")
                        .bindList("vehicles", chunk)
                        .mapTo(String.class)
                        .list());
    }

    @Override
    public Set<String> free(Collection<String> vehicleIds, Instant now) {
        return database.write(handle -> {
            Set<String> accounts = new TreeSet<>(waitingFor(handle, vehicleIds));
            if (!accounts.isEmpty()) {
                free(handle, vehicleIds, now);
            }
            return accounts;
        });
    }

    @Override
    public Optional<String> markExport(String exportId, String after, int step, boolean everythingAgain, Instant now) {
        return database.write(handle -> {
            List<String> vehicles = handle.createQuery("""
                            select vehicle_id from ledger where export_id = :export and vehicle_id > :after
                            order by vehicle_id limit :step""")
                    .bind("export", exportId)
                    .bind("after", after)
                    .bind("step", step)
                    .mapTo(String.class)
                    .list();
            if (vehicles.isEmpty()) {
                return Optional.<String>empty();
            }
            String last = vehicles.getLast();
            String range = " where export_id = :export and vehicle_id > :after and vehicle_id <= :last";
            handle.createUpdate("update ledger set mark = mark + 1, " + DUE_NOW + ", refused_digest = null"
                            + ", urgency = case when presence = 'ABSENT' then 1 else :present end" + range)
                    .bind("present", (everythingAgain ? Urgency.NEW : Urgency.CHANGE).ordinal())
                    .bind("now", now)
                    .bind("export", exportId)
                    .bind("after", after)
                    .bind("last", last)
                    .execute();
            if (everythingAgain) {
                handle.createUpdate("update ledger_part set certain = 0" + range)
                        .bind("export", exportId)
                        .bind("after", after)
                        .bind("last", last)
                        .execute();
            }
            return Optional.of(last);
        });
    }

    @Override
    public void again(String exportId, Collection<String> vehicleIds, Instant now) {
        if (vehicleIds.isEmpty()) {
            return;
        }
        List<String> vehicles = List.copyOf(vehicleIds);
        String these = " where export_id = :export and vehicle_id in (<vehicles>)";
        database.write(handle -> {
            handle.createUpdate("update ledger set mark = mark + 1, " + DUE_NOW + ", refused_digest = null"
                            + ", urgency = case when presence = 'ABSENT' then 1 else 0 end" + these)
                    .bind("now", now)
                    .bind("export", exportId)
                    .bindList("vehicles", vehicles)
                    .execute();
            return handle.createUpdate("update ledger_part set certain = 0" + these)
                    .bind("export", exportId)
                    .bindList("vehicles", vehicles)
                    .execute();
        });
    }

    @Override
    public void open(String exportId, Collection<String> vehicleIds, Instant now) {
        database.write(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into ledger (export_id, vehicle_id, presence, hold, mark, due_at, urgency, attempts,
                      withdrawal_released, create_released)
                    values (:export, :vehicle, 'ABSENT', 'NONE', 0, :now, 1, 0, 0, 2)
                    on conflict (export_id, vehicle_id) do update set mark = ledger.mark + 1, create_released = 2,
                      due_at = case when ledger.presence = 'IN_DOUBT' and ledger.due_at > excluded.due_at
                        then ledger.due_at else excluded.due_at end,
                      urgency = case when ledger.presence = 'ABSENT' then excluded.urgency else 0 end""");
            vehicleIds.forEach(vehicle -> batch.bind("export", exportId)
                    .bind("vehicle", vehicle)
                    .bind("now", now)
                    .add());
            return vehicleIds.isEmpty() ? 0 : batch.execute().length;
        });
    }

    @Override
    public void adopt(String exportId, List<Adoption> adoptions, Instant now) {
        database.write(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into ledger (export_id, vehicle_id, presence, hold, remote_id, link, mark, due_at, urgency,
                      attempts, withdrawal_released, create_released)
                    values (:export, :vehicle, :presence, :hold, :remote, :link, 0, :now, 1, 0, 0, 2)
                    on conflict (export_id, vehicle_id) do update set presence = excluded.presence, hold = excluded.hold,
                      remote_id = excluded.remote_id, link = excluded.link, mark = ledger.mark + 1,
                      due_at = excluded.due_at, urgency = excluded.urgency
                    where ledger.remote_id is null and ledger.presence = 'ABSENT' and ledger.intent is null""");
            for (Adoption adoption : adoptions) {
                boolean there = !adoption.remoteId().isEmpty();
                batch.bind("export", exportId)
                        .bind("vehicle", adoption.vehicleId())
                        .bind("presence", there ? Presence.PARTIAL.name() : Presence.ABSENT.name())
                        .bind("hold", adoption.hold().name())
                        .bind("remote", there ? adoption.remoteId() : null)
                        .bind("link", text(adoption.link()))
                        .bind("now", now)
                        .add();
            }
            return adoptions.isEmpty() ? 0 : batch.execute().length;
        });
    }

    @Override
    public void matched(String exportId, Collection<String> vehicleIds, Instant now) {
        if (vehicleIds.isEmpty()) {
            return;
        }
        database.write(handle -> handle.createUpdate("""
                        update ledger set hold = 'NONE', mark = mark + 1, due_at = :now, urgency = 1,
                          create_released = 2
                        where export_id = :export and vehicle_id in (<vehicles>) and hold = 'UNMATCHED'""")
                .bind("export", exportId)
                .bind("now", now)
                .bindList("vehicles", List.copyOf(vehicleIds))
                .execute());
    }

    @Override
    public int recover(Collection<String> exportIds, Instant now) {
        if (exportIds.isEmpty()) {
            return 0;
        }
        return database.write(handle -> {
            // no wait is that long: the clock was ahead when it was written
            handle.createUpdate("""
                            update ledger set due_at = :now
                            where export_id in (<exports>) and urgency < 2 and due_at > :late and due_at is not null
                              and intent is null""")
                    .bind("now", now)
                    .bind("late", now.plus(LONGEST_WAIT))
                    .bindList("exports", List.copyOf(exportIds))
                    .execute();
            return handle.createUpdate("""
                        update ledger set
                          presence = case when intent = 'CREATE' and remote_id is null then 'IN_DOUBT' else presence end,
                          attempts = case when intent = 'CREATE' and remote_id is null then 0 else attempts end,
                          not_there = 0, intent = null, due_at = :now, urgency = 0
                        where export_id in (<exports>) and intent is not null""")
                    .bind("now", now)
                    .bindList("exports", List.copyOf(exportIds))
                    .execute();
        });
    }

    @Override
    public List<Entry> due(Collection<String> exportIds, Urgency upTo, Instant now, int limit) {
        return database.read(handle -> {
            List<Entry> due = new ArrayList<>();
            for (Urgency urgency : URGENCIES) {
                for (String export : exportIds) {
                    if (due.size() < limit && urgency.ordinal() <= upTo.ordinal()) {
                        due.addAll(handle.createQuery(SELECT + """
                                        where export_id = :export and urgency = :urgency and due_at <= :now
                                          and due_at is not null and intent is null order by due_at limit :limit""")
                                .bind("export", export)
                                .bind("urgency", urgency.ordinal())
                                .bind("now", now)
                                .bind("limit", limit - due.size())
                                .map((row, context) -> entry(row))
                                .list());
                    }
                }
            }
            return due;
        });
    }

    @Override
    public List<Backlog> backlog(Instant now) {
        return database.read(handle -> handle.createQuery("""
                        select export_id, count(*) as n, min(due_at) as since from ledger
                        where due_at <= :now and due_at is not null and intent is null
                        group by export_id order by export_id""")
                .bind("now", now)
                .map((row, context) -> new Backlog(
                        row.getString("export_id"), row.getInt("n"), Instant.ofEpochMilli(row.getLong("since"))))
                .list());
    }

    @Override
    public boolean anyDue(Collection<String> exportIds, Urgency upTo, Instant now) {
        return database.read(handle -> {
            for (String export : exportIds) {
                for (int urgency = 0; urgency <= upTo.ordinal(); urgency++) {
                    boolean found = handle.createQuery("""
                                    select 1 from ledger where export_id = :export and urgency = :urgency
                                    and due_at <= :now and due_at is not null and intent is null limit 1""")
                            .bind("export", export)
                            .bind("urgency", urgency)
                            .bind("now", now)
                            .mapTo(Integer.class)
                            .findFirst()
                            .isPresent();
                    if (found) {
                        return true;
                    }
                }
            }
            return false;
        });
    }

    @Override
    public Optional<Instant> nextDue(Collection<String> exportIds) {
        return database.read(handle -> {
            Optional<Instant> next = Optional.empty();
            for (String export : exportIds) {
                for (int urgency = 0; urgency < URGENCIES.length; urgency++) {
                    Optional<Instant> found = handle.createQuery("""
                                    select due_at from ledger where export_id = :export and urgency = :urgency
                                    and due_at is not null and intent is null order by due_at limit 1""")
                            .bind("export", export)
                            .bind("urgency", urgency)
                            .mapTo(Instant.class)
                            .findFirst();
                    if (found.isPresent() && (next.isEmpty() || found.get().isBefore(next.get()))) {
                        next = found;
                    }
                }
            }
            return next;
        });
    }

    @Override
    public Map<Key, Map<String, HeldPart>> parts(Collection<Key> keys) {
        Map<String, List<String>> byExport = new HashMap<>();
        keys.forEach(key ->
                byExport.computeIfAbsent(key.exportId(), e -> new ArrayList<>()).add(key.vehicleId()));
        return database.read(handle -> {
            Map<Key, Map<String, HeldPart>> found = new HashMap<>();
            byExport.forEach((export, vehicles) -> handle.createQuery("""
                            select vehicle_id, part, content, remembered, certain from ledger_part
                            where export_id = :export and vehicle_id in (<vehicles>)""")
                    .bind("export", export)
                    .bindList("vehicles", vehicles)
                    .map((row, context) -> {
                        byte[] content = row.getBytes("content");
                        found.computeIfAbsent(new Key(export, row.getString("vehicle_id")), k -> new HashMap<>())
                                .put(
                                        row.getString("part"),
                                        new HeldPart(
                                                content == null ? null : Content.ofCanonical(content),
                                                row.getString("remembered"),
                                                row.getInt("certain") != 0));
                        return 1;
                    })
                    .list());
            return found;
        });
    }

    @Override
    public Set<Key> intend(List<Intent> intents, Instant now) {
        if (intents.isEmpty()) {
            return Set.of();
        }
        return database.write(handle -> {
            PreparedBatch rows = handle.prepareBatch("""
                    update ledger set intent = :intent, create_key = :key,
                      listed_at = case when :intent = 'CREATE' and create_released < 2 then cast(:now as bigint)
                        else listed_at end,
                      due_at = case when mark = :mark then null else due_at end
                    where export_id = :export and vehicle_id = :vehicle and intent is null and presence = :presence""");
            PreparedBatch parts = handle.prepareBatch("""
                    update ledger_part set certain = 0
                    where export_id = :export and vehicle_id = :vehicle and part = :part""");
            for (Intent intent : intents) {
                Entry entry = intent.entry();
                rows.bind("intent", intent.action().name())
                        .bind("key", intent.createKey())
                        .bind("now", now)
                        .bind("mark", entry.mark())
                        .bind("presence", entry.presence().name())
                        .bind("export", entry.exportId())
                        .bind("vehicle", entry.vehicleId())
                        .add();
            }
            int[] counts = rows.execute();
            Set<Key> written = new HashSet<>();
            boolean anyPart = false;
            for (int i = 0; i < counts.length; i++) {
                Intent intent = intents.get(i);
                Entry entry = intent.entry();
                if (counts[i] == 0) {
                    continue;
                }
                written.add(new Key(entry.exportId(), entry.vehicleId()));
                for (String part : intent.parts()) {
                    anyPart = true;
                    parts.bind("export", entry.exportId())
                            .bind("vehicle", entry.vehicleId())
                            .bind("part", part)
                            .add();
                }
            }
            if (anyPart) {
                parts.execute();
            }
            return written;
        });
    }

    @Override
    public void progress(List<ProgressNote> notes, Instant now) {
        database.write(handle -> {
            progress(handle, notes);
            return 0;
        });
    }

    private static void progress(Handle handle, List<ProgressNote> notes) {
        PreparedBatch ids = handle.prepareBatch("""
                update ledger set remote_id = :remote,
                  presence = case when presence in ('ABSENT', 'IN_DOUBT') then 'PARTIAL' else presence end
                where export_id = :export and vehicle_id = :vehicle""");
        boolean anyId = false;
        Map<Key, Map<String, HeldPart>> parts = new HashMap<>();
        for (ProgressNote note : notes) {
            if (note.remoteId() != null) {
                anyId = true;
                ids.bind("remote", note.remoteId())
                        .bind("export", note.key().exportId())
                        .bind("vehicle", note.key().vehicleId())
                        .add();
            }
            if (note.part() != null && note.held() != null) {
                parts.computeIfAbsent(note.key(), k -> new HashMap<>()).put(note.part(), note.held());
            }
        }
        if (anyId) {
            ids.execute();
        }
        writeParts(handle, parts);
    }

    private static void writeParts(Handle handle, Map<Key, Map<String, HeldPart>> parts) {
        if (parts.values().stream().allMatch(Map::isEmpty)) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into ledger_part (export_id, vehicle_id, part, content, remembered, certain)
                values (:export, :vehicle, :part, :content, :remembered, :certain)
                on conflict (export_id, vehicle_id, part) do update set content = excluded.content,
                  remembered = excluded.remembered, certain = excluded.certain""");
        parts.forEach((key, held) -> held.forEach((part, value) -> batch.bind("export", key.exportId())
                .bind("vehicle", key.vehicleId())
                .bind("part", part)
                .bind(
                        "content",
                        value.content() == null ? null : value.content().bytes())
                .bind("remembered", value.remembered())
                .bind("certain", value.certain() ? 1 : 0)
                .add()));
        batch.execute();
    }

    @Override
    public void settle(List<Settlement> settlements, Instant now) {
        if (settlements.isEmpty()) {
            return;
        }
        database.write(handle -> {
            PreparedBatch rows = handle.prepareBatch("""
                    update ledger set presence = :presence, hold = :hold, remote_id = :remote, link = :link,
                      create_key = :key, intent = null, attempts = :attempts, findings = :findings,
                      refused_digest = :refused, not_there = :notThere, staged = :staged,
                      due_at = case when mark = :mark or :presence = 'IN_DOUBT' then cast(:due as bigint) else due_at end,
                      urgency = case when mark = :mark or :presence = 'IN_DOUBT' then cast(:urgency as smallint)
                        else urgency end,
                      confirmed_at = coalesce(cast(:confirmed as bigint), confirmed_at),
                      lives_from = case when :presence = 'ABSENT' then null
                        else coalesce(cast(:lives as bigint), lives_from) end,
                      withdrawn_at = case when :withdrawn = 1
                        then case when withdrawal_released = 1 then null else cast(:now as bigint) end
                        else withdrawn_at end,
                      withdrawal_released = case when :hold = 'LEAVING' then withdrawal_released else 0 end,
                      create_released = case when :hold = 'WITHHELD' or :presence not in ('ABSENT', 'IN_DOUBT') then 0
                        else create_released end,
                      listed_at = case when :staged = 1 and presence = 'ABSENT' and create_released < 2
                        then cast(:now as bigint) else listed_at end,
                      waits_for = :waits
                    where export_id = :export and vehicle_id = :vehicle""");
            PreparedBatch forget =
                    handle.prepareBatch("delete from ledger_part where export_id = :export and vehicle_id = :vehicle");
            PreparedBatch end =
                    handle.prepareBatch("delete from booking where export_id = :export and vehicle_id = :vehicle");
            boolean anyForgotten = false;
            boolean anyEnded = false;
            for (Settlement settled : settlements) {
                Entry seen = settled.seen();
                rows.bind("presence", settled.presence().name())
                        .bind("hold", settled.hold().name())
                        .bind("remote", settled.remoteId())
                        .bind("link", text(settled.link()))
                        .bind("key", settled.createKey())
                        .bind("attempts", settled.attempts())
                        .bind("findings", FindingCodec.write(settled.findings()))
                        .bind("refused", settled.refusedDigest())
                        .bind("notThere", settled.notThereOnce() ? 1 : 0)
                        .bind("staged", settled.staged().ordinal())
                        .bind("mark", seen.mark())
                        .bind("due", millis(settled.dueAt()))
                        .bind("urgency", settled.urgency().ordinal())
                        .bind("confirmed", millis(settled.confirmedAt()))
                        .bind("lives", millis(settled.livesFrom()))
                        .bind("withdrawn", settled.withdrawn() ? 1 : 0)
                        .bind("waits", settled.waitsFor())
                        .bind("now", now)
                        .bind("export", seen.exportId())
                        .bind("vehicle", seen.vehicleId())
                        .add();
                if (settled.presence() == Presence.ABSENT && seen.present()) {
                    anyEnded = true;
                    end.bind("export", seen.exportId())
                            .bind("vehicle", seen.vehicleId())
                            .add();
                }
                if (settled.forgetParts()) {
                    anyForgotten = true;
                    forget.bind("export", seen.exportId())
                            .bind("vehicle", seen.vehicleId())
                            .add();
                }
            }
            int[] written = rows.execute();
            if (anyForgotten) {
                forget.execute();
            }
            if (anyEnded) {
                end.execute();
            }
            Map<Key, Map<String, HeldPart>> parts = new HashMap<>();
            for (int i = 0; i < written.length; i++) {
                Settlement settled = settlements.get(i);
                if (written[i] > 0 && !settled.forgetParts()) {
                    parts.put(new Key(settled.seen().exportId(), settled.seen().vehicleId()), settled.parts());
                }
            }
            writeParts(handle, parts);
            stage(handle, settlements, written);
            free(handle, gone(settlements), now);
            return 0;
        });
    }

    /** Vehicles that are not listed, or not any more, as far as these settlements go. */
    private static Set<String> gone(List<Settlement> settlements) {
        Set<String> gone = new HashSet<>();
        for (Settlement settled : settlements) {
            if (settled.presence() == Presence.ABSENT
                    && settled.staged() == Staged.NONE
                    && settled.waitsFor() == null) {
                gone.add(settled.seen().vehicleId());
            }
        }
        return gone;
    }

    private static void stage(Handle handle, List<Settlement> settlements, int[] written) {
        PreparedBatch clear = handle.prepareBatch("""
                update ledger_part set staged = null, staging = 0
                where export_id = :export and vehicle_id = :vehicle and staging <> 0""");
        PreparedBatch put = handle.prepareBatch("""
                insert into ledger_part (export_id, vehicle_id, part, content, remembered, certain, staged, staging)
                values (:export, :vehicle, :part, null, '', 1, :staged, 1)
                on conflict (export_id, vehicle_id, part) do update set staged = excluded.staged, staging = 1""");
        for (int i = 0; i < written.length; i++) {
            Settlement settled = settlements.get(i);
            Entry seen = settled.seen();
            if (written[i] > 0 && (seen.staged() == Staged.PUT || settled.staged() == Staged.PUT)) {
                clear.bind("export", seen.exportId())
                        .bind("vehicle", seen.vehicleId())
                        .add();
                settled.staging()
                        .forEach((part, value) -> put.bind("export", seen.exportId())
                                .bind("vehicle", seen.vehicleId())
                                .bind("part", part)
                                .bind(
                                        "staged",
                                        value instanceof PartValue.Present present
                                                ? present.content().bytes()
                                                : null)
                                .add());
            }
        }
        if (clear.size() > 0) {
            clear.execute();
        }
        if (put.size() > 0) {
            put.execute();
        }
    }

    @Override
    public List<Entry> leaving(String exportId, String after, int limit) {
        return database.read(handle -> handle.createQuery(SELECT + """
                        where export_id = :export and hold = 'LEAVING' and vehicle_id > :after
                          and intent is null and presence in ('PARTIAL', 'LIVE') and due_at is null and staged <> 2
                        order by vehicle_id limit :limit""")
                .bind("export", exportId)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
    }

    @Override
    public int count(String exportId, Hold hold) {
        return database.read(handle -> handle.createQuery(
                        "select count(*) from ledger where export_id = :export and hold = :hold and hold <> 'NONE'")
                .bind("export", exportId)
                .bind("hold", hold.name())
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public int leavingUnreleased(String exportId) {
        return database.read(handle -> handle.createQuery("""
                        select count(*) from ledger
                        where export_id = :export and hold = 'LEAVING' and withdrawal_released = 0""")
                .bind("export", exportId)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public int lock(String exportId) {
        return database.write(
                handle -> handle.createUpdate("""
                        update ledger set hold = 'LOCKED', staged = 0
                        where export_id = :export and hold = 'LEAVING' and withdrawal_released = 0 and intent is null
                          and presence <> 'ACCEPTED'""").bind("export", exportId).execute());
    }

    @Override
    public int lockArriving(String exportId) {
        return database.write(handle -> handle.createUpdate(
                        "update ledger set hold = 'LOCKED' where export_id = :export and hold = 'ARRIVING'")
                .bind("export", exportId)
                .execute());
    }

    @Override
    public int passArriving(String exportId, Instant now) {
        return database.write(handle -> handle.createUpdate("""
                        update ledger set hold = 'NONE', create_released = 1, mark = mark + 1, due_at = :now, urgency = 1
                        where export_id = :export and hold = 'ARRIVING'""")
                .bind("export", exportId)
                .bind("now", now)
                .execute());
    }

    /** Which entries the guard means by an operation. */
    private static String of(Operation operation) {
        return switch (operation) {
            case CREATE -> " and presence = 'ABSENT'";
            case WITHDRAW -> " and presence <> 'ABSENT'";
        };
    }

    @Override
    public int count(String exportId, Hold hold, Operation operation) {
        return database.read(handle -> handle.createQuery(
                        "select count(*) from ledger where export_id = :export and hold = :hold and hold <> 'NONE'"
                                + of(operation))
                .bind("export", exportId)
                .bind("hold", hold.name())
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public List<Entry> held(String exportId, Hold hold, Operation operation, String after, int limit) {
        return database.read(handle -> handle.createQuery(SELECT
                        + "where export_id = :export and hold = :hold and hold <> 'NONE' and vehicle_id > :after"
                        + of(operation) + " order by vehicle_id limit :limit")
                .bind("export", exportId)
                .bind("hold", hold.name())
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
    }

    private static String passed(Operation operation) {
        return switch (operation) {
            case CREATE -> "hold = 'NONE', create_released = 2, mark = mark + 1, due_at = :now, urgency = 1";
            case WITHDRAW -> "hold = 'LEAVING', withdrawal_released = 1, mark = mark + 1, due_at = :now, urgency = 0";
        };
    }

    @Override
    public int releaseLocked(String exportId, Operation operation, Instant now) {
        return database.write(handle -> handle.createUpdate("update ledger set " + passed(operation)
                        + " where export_id = :export and hold = 'LOCKED'" + of(operation))
                .bind("export", exportId)
                .bind("now", now)
                .execute());
    }

    @Override
    public int releaseLocked(String exportId, Operation operation, Collection<String> vehicleIds, Instant now) {
        return database.write(handle -> Chunks.of(vehicleIds).stream()
                .mapToInt(chunk -> handle.createUpdate("update ledger set " + passed(operation)
                                + " where export_id = :export and hold in ('LOCKED', 'KEPT')"
                                + " and vehicle_id in (<vehicles>)" + of(operation))
                        .bind("export", exportId)
                        .bind("now", now)
                        .bindList("vehicles", chunk)
                        .execute())
                .sum());
    }

    @Override
    public int keepLocked(String exportId, Operation operation) {
        return database.write(handle -> handle.createUpdate(
                        "update ledger set hold = 'KEPT' where export_id = :export and hold = 'LOCKED'" + of(operation))
                .bind("export", exportId)
                .execute());
    }

    @Override
    public int keepLocked(String exportId, Operation operation, Collection<String> vehicleIds) {
        return database.write(handle -> Chunks.of(vehicleIds).stream()
                .mapToInt(chunk -> handle.createUpdate("update ledger set hold = 'KEPT'"
                                + " where export_id = :export and hold = 'LOCKED' and vehicle_id in (<vehicles>)"
                                + of(operation))
                        .bind("export", exportId)
                        .bindList("vehicles", chunk)
                        .execute())
                .sum());
    }

    @Override
    public void planned(String exportId) {
        database.write(handle -> handle.createUpdate(
                        "update ledger set create_released = 2 where export_id = :export and presence = 'ABSENT'")
                .bind("export", exportId)
                .execute());
    }

    @Override
    public void planned(String exportId, Collection<String> vehicleIds) {
        database.write(handle -> Chunks.of(vehicleIds).stream()
                .mapToInt(chunk -> handle.createUpdate("update ledger set create_released = 2"
                                + " where export_id = :export and presence = 'ABSENT' and vehicle_id in (<vehicles>)")
                        .bind("export", exportId)
                        .bindList("vehicles", chunk)
                        .execute())
                .sum());
    }

    @Override
    public int allowTwins(String exportId, Collection<String> vehicleIds, Instant now) {
        return database.write(handle -> Chunks.of(vehicleIds).stream()
                .mapToInt(chunk -> handle.createUpdate("""
                                update ledger set hold = 'NONE', twin_allowed = 1, create_released = 2, waits_for = null,
                                  mark = mark + 1, due_at = :now, urgency = 1
                                where export_id = :export and vehicle_id in (<vehicles>) and hold = 'TWICE'""")
                        .bind("export", exportId)
                        .bind("now", now)
                        .bindList("vehicles", chunk)
                        .execute())
                .sum());
    }

    @Override
    public int listedSince(String exportId, Instant since) {
        return database.read(handle -> handle.createQuery("""
                        select count(*) from ledger
                        where export_id = :export and listed_at >= :since and listed_at is not null
                          and (presence <> 'ABSENT' or intent is not null or staged = 1 or withdrawn_at >= listed_at)""")
                .bind("export", exportId)
                .bind("since", since)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public boolean handOver(Key from, Key to, Instant now) {
        return database.write(handle -> {
            // both rows are locked, in a fixed order, in the words of both databases
            for (Key key : from.exportId().compareTo(to.exportId()) < 0 ? List.of(from, to) : List.of(to, from)) {
                handle.createUpdate(
                                "update ledger set mark = mark + 1 where export_id = :export and vehicle_id = :vehicle")
                        .bind("export", key.exportId())
                        .bind("vehicle", key.vehicleId())
                        .execute();
            }
            Optional<Entry> giver = find(from.exportId(), from.vehicleId()).filter(JdbiLedgerStore::mayGoOver);
            Optional<Entry> taker = find(to.exportId(), to.vehicleId())
                    .filter(entry -> !entry.present() && !entry.underWay() && entry.staged() == Staged.NONE);
            if (giver.isEmpty() || taker.isEmpty()) {
                return false;
            }
            for (String statement : List.of(
                    "delete from ledger_part where export_id = :to and vehicle_id = :taker",
                    """
                    insert into ledger_part (export_id, vehicle_id, part, content, remembered, certain)
                    select :to, :taker, part, content, remembered, certain from ledger_part
                    where export_id = :from and vehicle_id = :giver""",
                    "delete from ledger_part where export_id = :from and vehicle_id = :giver",
                    "delete from booking where export_id = :to and vehicle_id = :taker",
                    """
                    update booking set export_id = :to, vehicle_id = :taker
                    where export_id = :from and vehicle_id = :giver""",
                    """
                    update ledger set
                      presence = case when g.presence = 'LIVE' and :taker = :giver then 'LIVE' else 'PARTIAL' end,
                      hold = 'NONE', remote_id = g.remote_id, link = g.link,
                      create_key = null, attempts = 0, refused_digest = null, not_there = 0, waits_for = null,
                      create_released = 0, due_at = :now, urgency = 0
                    from (select presence, remote_id, link from ledger where export_id = :from and vehicle_id = :giver) g
                    where export_id = :to and vehicle_id = :taker""",
                    """
                    update ledger set presence = 'ABSENT', hold = 'WITHHELD', remote_id = null, link = null,
                      create_key = null, attempts = 0, withdrawal_released = 0, due_at = :now, urgency = 1
                    where export_id = :from and vehicle_id = :giver""")) {
                var update = handle.createUpdate(statement);
                if (statement.contains(":to")) {
                    update.bind("to", to.exportId()).bind("taker", to.vehicleId());
                }
                if (statement.contains(":from")) {
                    update.bind("from", from.exportId()).bind("giver", from.vehicleId());
                }
                if (statement.contains(":now")) {
                    update.bind("now", now);
                }
                update.execute();
            }
            return true;
        });
    }

    private static boolean mayGoOver(Entry entry) {
        return (entry.presence() == Presence.LIVE || entry.presence() == Presence.PARTIAL)
                && entry.remoteId() != null
                && !entry.underWay()
                && entry.staged() == Staged.NONE;
    }

    @Override
    public int withdrawnSince(String exportId, Instant since) {
        return database.read(handle -> handle.createQuery("""
                        select count(*) from ledger
                        where export_id = :export and withdrawn_at >= :since and withdrawn_at is not null""")
                .bind("export", exportId)
                .bind("since", since)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public int present(String exportId) {
        return database.read(handle -> handle.createQuery(
                        "select count(*) from ledger where export_id = :export and presence <> 'ABSENT'")
                .bind("export", exportId)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public int presentOrUnderWay(String exportId) {
        return database.read(handle -> handle.createQuery("""
                        select count(*) from ledger
                        where export_id = :export and (presence <> 'ABSENT' or intent is not null)""")
                .bind("export", exportId)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public Optional<String> vehicleOf(Collection<String> exportIds, String remoteId) {
        if (exportIds.isEmpty()) {
            return Optional.empty();
        }
        return database.read(handle -> handle.createQuery(
                        "select vehicle_id from ledger where export_id in (<exports>) and remote_id = :remote and remote_id is not null")
                .bindList("exports", List.copyOf(exportIds))
                .bind("remote", remoteId)
                .mapTo(String.class)
                .findFirst());
    }

    @Override
    public Map<String, Entry> ofRemoteIds(Collection<String> exportIds, Collection<String> remoteIds) {
        return database.read(handle -> {
            Map<String, Entry> found = new HashMap<>();
            for (String export : exportIds) {
                for (List<String> chunk : Chunks.of(remoteIds)) {
                    handle.createQuery(
                                    SELECT
                                            + "where export_id = :export and remote_id in (<remotes>) and remote_id is not null")
                            .bind("export", export)
                            .bindList("remotes", chunk)
                            .map((row, context) -> entry(row))
                            .forEach(entry -> found.put(Objects.requireNonNull(entry.remoteId()), entry));
                }
            }
            return found;
        });
    }

    /** Nobody is about to look at it, or has begun to: who looks now would overwrite what is written now. */
    private static final String AT_REST =
            " where export_id = :export and vehicle_id = :vehicle and presence = 'LIVE' and hold = 'NONE'"
                    + " and intent is null and staged = 0 and confirmed_at <= :until and (due_at is null or due_at > :now)";

    @Override
    public Set<String> doubtParts(
            String exportId, Map<String, Set<String>> parts, Instant confirmedUntil, Instant now) {
        return database.write(handle -> {
            Set<String> touched = new TreeSet<>();
            parts.forEach((vehicle, names) -> {
                if (names.isEmpty()) {
                    return;
                }
                int changed = handle.createUpdate(
                                "update ledger set mark = mark + 1, due_at = :now, urgency = 0" + AT_REST)
                        .bind("now", now)
                        .bind("export", exportId)
                        .bind("vehicle", vehicle)
                        .bind("until", confirmedUntil)
                        .execute();
                if (changed > 0) {
                    touched.add(vehicle);
                    handle.createUpdate("""
                                    update ledger_part set certain = 0
                                    where export_id = :export and vehicle_id = :vehicle and part in (<parts>)""")
                            .bind("export", exportId)
                            .bind("vehicle", vehicle)
                            .bindList("parts", List.copyOf(names))
                            .execute();
                }
            });
            return touched;
        });
    }

    @Override
    public Set<String> doubtListings(
            String exportId, Collection<String> vehicleIds, Instant confirmedUntil, Instant now) {
        return database.write(handle -> {
            Set<String> touched = new TreeSet<>();
            for (String vehicle : vehicleIds) {
                int changed = handle.createUpdate("""
                                update ledger set presence = 'IN_DOUBT', not_there = 1, mark = mark + 1, due_at = :now,
                                  urgency = 0, attempts = 0""" + AT_REST)
                        .bind("now", now)
                        .bind("export", exportId)
                        .bind("vehicle", vehicle)
                        .bind("until", confirmedUntil)
                        .execute();
                if (changed > 0) {
                    touched.add(vehicle);
                }
            }
            return touched;
        });
    }

    @Override
    public int livingSince(String exportId, Instant until) {
        return database.read(handle -> handle.createQuery("""
                        select count(*) from ledger
                        where export_id = :export and lives_from <= :until and lives_from is not null""")
                .bind("export", exportId)
                .bind("until", until)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public Set<String> remoteIds(Collection<String> exportIds) {
        if (exportIds.isEmpty()) {
            return Set.of();
        }
        return database.read(handle -> handle.createQuery(
                        "select remote_id from ledger where export_id in (<exports>) and remote_id is not null")
                .bindList("exports", List.copyOf(exportIds))
                .mapTo(String.class)
                .set());
    }

    @Override
    public Optional<Entry> find(String exportId, String vehicleId) {
        return database.read(
                handle -> handle.createQuery(SELECT + "where export_id = :export and vehicle_id = :vehicle")
                        .bind("export", exportId)
                        .bind("vehicle", vehicleId)
                        .map((row, context) -> entry(row))
                        .findOne());
    }

    @Override
    public Optional<Entry> findAlone(String exportId, String vehicleId) {
        return database.write(handle -> {
            // locks the row, in the words of both databases
            handle.createUpdate("update ledger set mark = mark where export_id = :export and vehicle_id = :vehicle")
                    .bind("export", exportId)
                    .bind("vehicle", vehicleId)
                    .execute();
            return find(exportId, vehicleId);
        });
    }

    @Override
    public Map<String, Entry> findAll(String exportId, Collection<String> vehicleIds) {
        return database.read(handle -> {
            Map<String, Entry> found = new HashMap<>();
            for (List<String> chunk : Chunks.of(vehicleIds)) {
                handle.createQuery(SELECT + "where export_id = :export and vehicle_id in (<vehicles>)")
                        .bind("export", exportId)
                        .bindList("vehicles", chunk)
                        .map((row, context) -> entry(row))
                        .forEach(entry -> found.put(entry.vehicleId(), entry));
            }
            return found;
        });
    }

    @Override
    public List<Entry> ofVehicle(String vehicleId) {
        return database.read(handle -> handle.createQuery(SELECT + "where vehicle_id = :vehicle order by export_id")
                .bind("vehicle", vehicleId)
                .map((row, context) -> entry(row))
                .list());
    }

    @Override
    public Map<ListingState, Integer> counts(String exportId) {
        return database.read(handle -> {
            Map<ListingState, Integer> counts = new EnumMap<>(ListingState.class);
            handle.createQuery("""
                            select presence, hold, due_at is not null and urgency < 2 or intent is not null or staged <> 0 as busy, count(*) as n
                            from ledger where export_id = :export group by 1, 2, 3""")
                    .bind("export", exportId)
                    .map((row, context) -> {
                        ListingState state = ListingState.of(
                                Presence.valueOf(row.getString("presence")),
                                Hold.valueOf(row.getString("hold")),
                                row.getBoolean("busy"));
                        return counts.merge(state, row.getInt("n"), Integer::sum);
                    })
                    .list();
            return counts;
        });
    }

    @Override
    public List<Entry> page(String exportId, @Nullable ListingState state, String after, int limit) {
        String filter = state == null ? "" : " and " + condition(state);
        return database.read(handle -> handle.createQuery(SELECT
                        + "where export_id = :export and vehicle_id > :after" + filter
                        + " order by vehicle_id limit :limit")
                .bind("export", exportId)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
    }

    /** {@link ListingState#of} as a condition; the contract test compares the two. */
    private static String condition(ListingState state) {
        String busy = "(due_at is not null and urgency < 2 or intent is not null or staged <> 0)";
        return switch (state) {
            case LOCKED -> "(hold in ('LOCKED', 'UNMATCHED') or hold = 'KEPT' and presence <> 'ABSENT')";
            case REFUSED -> "hold in ('FAULTY', 'REFUSED', 'TWICE')";
            case WITHHELD -> "hold in ('WITHHELD', 'KEPT') and presence = 'ABSENT'";
            case IN_DOUBT -> "hold = 'NONE' and presence = 'IN_DOUBT'";
            case IN_REVIEW -> "hold = 'NONE' and presence = 'ACCEPTED'";
            case ONLINE -> "hold = 'NONE' and presence = 'LIVE' and not " + busy;
            case OFFLINE -> "hold = 'NONE' and presence = 'ABSENT' and not " + busy;
            case WAITING ->
                "(hold in ('LEAVING', 'ARRIVING', 'MOVING') or hold = 'WITHHELD' and presence <> 'ABSENT' or hold = 'NONE' and (presence = 'PARTIAL'"
                        + " or presence in ('LIVE', 'ABSENT') and " + busy + "))";
        };
    }

    @Override
    public Optional<Instant> lastConfirmed(String exportId) {
        return database.read(handle -> handle.createQuery(
                        "select confirmed_at from ledger where export_id = :export and confirmed_at is not null"
                                + " order by confirmed_at desc limit 1")
                .bind("export", exportId)
                .mapTo(Instant.class)
                .findFirst());
    }

    @Override
    public List<Entry> outOfStock(String exportId, String after, int limit) {
        return database.read(handle -> handle.createQuery(SELECT + """
                        where export_id = :export and vehicle_id > :after and presence <> 'ABSENT' and not exists
                          (select 1 from vehicle v where v.id = ledger.vehicle_id and v.deleted_at is null)
                        order by vehicle_id limit :limit""")
                .bind("export", exportId)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
    }

    @Override
    public Set<String> forgetVehicles(Collection<String> vehicleIds) {
        return database.write(handle -> {
            Set<String> listed = new TreeSet<>();
            for (List<String> chunk : Chunks.of(vehicleIds)) {
                String gone = " where vehicle_id in (<ids>) and presence = 'ABSENT' and intent is null"
                        + " and not exists (select 1 from vehicle v where v.id = ledger.vehicle_id and v.deleted_at is null)";
                handle.createUpdate("delete from ledger_part where (export_id, vehicle_id) in"
                                + " (select export_id, vehicle_id from ledger" + gone + ")")
                        .bindList("ids", chunk)
                        .execute();
                handle.createUpdate("delete from ledger" + gone)
                        .bindList("ids", chunk)
                        .execute();
                listed.addAll(handle.createQuery("select distinct vehicle_id from ledger where vehicle_id in (<ids>)")
                        .bindList("ids", chunk)
                        .mapTo(String.class)
                        .list());
                List<String> forgotten =
                        chunk.stream().filter(id -> !listed.contains(id)).toList();
                if (!forgotten.isEmpty()) {
                    handle.createUpdate("delete from hand_decision where vehicle_id in (<ids>)")
                            .bindList("ids", forgotten)
                            .execute();
                }
            }
            return listed;
        });
    }

    @Override
    public void forgetSettled(String exportId) {
        forget(exportId, "intent is null and presence <> 'IN_DOUBT'");
    }

    @Override
    public void forgetAbsent(String exportId) {
        forget(exportId, "intent is null and presence = 'ABSENT'");
    }

    private void forget(String exportId, String which) {
        String entries = " from ledger where export_id = :export and " + which;
        database.write(handle -> {
            handle.createUpdate("update ledger set mark = mark + 1, urgency = 1,"
                            + " due_at = (select changed_at from export where id = :export) where waits_for in (select vehicle_id"
                            + entries + ") and waits_for is not null")
                    .bind("export", exportId)
                    .execute();
            handle.createUpdate("delete from ledger_part where export_id = :export and vehicle_id in (select vehicle_id"
                            + entries + ")")
                    .bind("export", exportId)
                    .execute();
            handle.createUpdate("delete from booking where export_id = :export and vehicle_id in (select vehicle_id"
                            + entries + ")")
                    .bind("export", exportId)
                    .execute();
            return handle.createUpdate("delete" + entries)
                    .bind("export", exportId)
                    .execute();
        });
    }

    @Override
    public void forget(String exportId) {
        forget(exportId, "1 = 1");
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String link = row.getString("link");
        return new Entry(
                row.getString("export_id"),
                row.getString("vehicle_id"),
                Presence.valueOf(row.getString("presence")),
                Hold.valueOf(row.getString("hold")),
                row.getString("remote_id"),
                link == null ? null : URI.create(link),
                row.getString("create_key"),
                row.getLong("mark"),
                InstantColumns.readNullable(row, "due_at"),
                URGENCIES[row.getInt("urgency")],
                row.getString("intent") != null,
                row.getInt("attempts"),
                FindingCodec.read(row.getString("findings")),
                row.getString("refused_digest"),
                row.getInt("not_there") != 0,
                row.getInt("withdrawal_released") != 0,
                InstantColumns.readNullable(row, "confirmed_at"),
                STAGED[row.getInt("staged")],
                row.getInt("create_released") != 0,
                row.getInt("twin_allowed") != 0,
                InstantColumns.readNullable(row, "lives_from"));
    }

    private static @Nullable String text(@Nullable URI link) {
        return link == null ? null : link.toString();
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
