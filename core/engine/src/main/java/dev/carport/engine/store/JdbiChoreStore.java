package dev.carport.engine.store;

import dev.carport.engine.housekeeping.ChoreStore;
import java.time.Instant;
import java.util.Optional;

/** How far the daily chores are, in table {@code chore}. */
public final class JdbiChoreStore implements ChoreStore {
    private final Database database;

    /** The store of a database. */
    public JdbiChoreStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Progress> find(String chore) {
        return database.read(handle -> handle.createQuery(
                        "select due_at, after_key, done_at from chore where name = :name")
                .bind("name", chore)
                .map((row, context) -> {
                    Instant done = InstantColumns.readNullable(row, "done_at");
                    return new Progress(InstantColumns.read(row, "due_at"), row.getString("after_key"), done);
                })
                .findOne());
    }

    @Override
    public void put(String chore, Progress progress) {
        database.write(handle -> handle.createUpdate("""
                        insert into chore (name, due_at, after_key, done_at) values (:name, :due, :after, :done)
                        on conflict (name) do update set due_at = excluded.due_at, after_key = excluded.after_key,
                          done_at = excluded.done_at""")
                .bind("name", chore)
                .bind("due", progress.dueAt())
                .bind("after", progress.after())
                .bind("done", progress.doneAt())
                .execute());
    }
}
