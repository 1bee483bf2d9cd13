package dev.carport.engine.store;

import java.util.List;
import javax.sql.DataSource;

/** What the job scheduler needs of the database. */
public final class SchedulerTable {
    private final Database database;

    /** The scheduler's table in this database. */
    public SchedulerTable(Database database) {
        this.database = database;
    }

    /** Connections for the scheduler. */
    public DataSource dataSource() {
        return database.dataSource();
    }

    /** True when several nodes share the database. */
    public boolean shared() {
        return database.dialect() == Dialect.POSTGRESQL;
    }

    /**
     * Forgets what a killed process of ours had picked. Only an embedded database belongs to one process, so only there nobody else can
     * be working; with a shared one the scheduler's heartbeats find out.
     *
     * @return the instances that were picked
     */
    public List<String> forgetPicks() {
        if (shared()) {
            return List.of();
        }
        return database.write(handle -> {
            List<String> picked = handle.createQuery("select task_instance from scheduled_tasks where picked = true")
                    .mapTo(String.class)
                    .list();
            handle.createUpdate("delete from scheduled_tasks").execute();
            return picked;
        });
    }
}
