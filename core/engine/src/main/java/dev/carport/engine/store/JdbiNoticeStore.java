package dev.carport.engine.store;

import dev.carport.engine.guard.Lock;
import dev.carport.engine.guard.Operation;
import dev.carport.engine.notices.Notice;
import dev.carport.engine.notices.NoticeStore;
import dev.carport.engine.notices.NoticeTarget;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/** Notices in SQL. */
public final class JdbiNoticeStore implements NoticeStore {
    private static final String ONE =
            " where target_id = :target and export_id = :export and operation = :operation and since = :since";
    private static final Duration REMEMBERED = Duration.ofDays(400);

    private final Database database;

    /** Notices in this database. */
    public JdbiNoticeStore(Database database) {
        this.database = database;
    }

    @Override
    public List<NoticeTarget> targets(String location) {
        return database.read(handle -> handle.createQuery(
                        "select * from notice_target where location = :location order by address, kind")
                .bind("location", location)
                .map((row, context) -> target(row))
                .list());
    }

    @Override
    public boolean add(NoticeTarget target) {
        return database.write(handle -> handle.createUpdate("""
                                insert into notice_target (id, location, kind, address)
                                values (:id, :location, :kind, :address) on conflict do nothing""")
                        .bind("id", target.id())
                        .bind("location", target.location())
                        .bind("kind", target.kind().name())
                        .bind("address", target.address())
                        .execute()
                > 0);
    }

    @Override
    public Optional<NoticeTarget> remove(String location, String id) {
        return database.write(handle -> {
            Optional<NoticeTarget> known = handle.createQuery(
                            "select * from notice_target where id = :id and location = :location")
                    .bind("id", id)
                    .bind("location", location)
                    .map((row, context) -> target(row))
                    .findOne();
            if (known.isPresent()) {
                for (String table : List.of("notice where target_id", "notice_target where id")) {
                    handle.createUpdate("delete from " + table + " = :id")
                            .bind("id", id)
                            .execute();
                }
            }
            return known;
        });
    }

    @Override
    public void owe(Lock lock, String location, Instant now) {
        database.write(handle -> {
            handle.createUpdate("delete from notice where since < :before")
                    .bind("before", now.minus(REMEMBERED))
                    .execute();
            return handle.createUpdate("""
                            insert into notice (target_id, export_id, operation, since, due_at, attempts)
                            select id, :export, :operation, cast(:since as bigint), cast(:now as bigint), 0
                            from notice_target where location = :location
                            on conflict do nothing""")
                    .bind("export", lock.exportId())
                    .bind("operation", lock.operation().name())
                    .bind("since", lock.since())
                    .bind("now", now)
                    .bind("location", location)
                    .execute();
        });
    }

    @Override
    public List<Notice> take(Instant now, Instant until, int limit) {
        return database.write(handle -> {
            List<Notice> taken = new ArrayList<>();
            List<Notice> due = handle.createQuery("""
                            select t.*, n.export_id, n.operation, n.since, n.attempts from notice n
                              join notice_target t on t.id = n.target_id
                            where n.due_at <= :now and n.due_at is not null order by n.due_at limit :limit""")
                    .bind("now", now)
                    .bind("limit", limit)
                    .map((row, context) -> new Notice(
                            target(row),
                            row.getString("export_id"),
                            Operation.valueOf(row.getString("operation")),
                            InstantColumns.read(row, "since"),
                            row.getInt("attempts") + 1))
                    .list();
            for (Notice notice : due) {
                int ours = bind(
                                handle.createUpdate("update notice set due_at = :until, attempts = attempts + 1" + ONE
                                        + " and due_at <= :now"),
                                notice)
                        .bind("until", until)
                        .bind("now", now)
                        .execute();
                if (ours > 0) {
                    taken.add(notice);
                }
            }
            return taken;
        });
    }

    private static Update bind(Update update, Notice notice) {
        return update.bind("target", notice.target().id())
                .bind("export", notice.exportId())
                .bind("operation", notice.operation().name())
                .bind("since", notice.since());
    }

    @Override
    public void done(Notice notice) {
        database.write(handle -> bind(handle.createUpdate("update notice set due_at = null" + ONE), notice)
                .execute());
    }

    @Override
    public void again(Notice notice, Instant at) {
        database.write(handle -> bind(handle.createUpdate("update notice set due_at = :at" + ONE), notice)
                .bind("at", at)
                .execute());
    }

    private static NoticeTarget target(ResultSet row) throws SQLException {
        return new NoticeTarget(
                row.getString("id"),
                row.getString("location"),
                NoticeTarget.Kind.valueOf(row.getString("kind")),
                row.getString("address"));
    }
}
