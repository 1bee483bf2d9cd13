package dev.carport.engine.store;

import dev.carport.engine.reconcile.Owners;

/** The number of each account's newest run, in table {@code account_run}. */
public final class JdbiOwners implements Owners {
    private final Database database;

    /** The owners in this database. */
    public JdbiOwners(Database database) {
        this.database = database;
    }

    @Override
    public long begin(String accountId) {
        return database.write(handle -> handle.createQuery("""
                        insert into account_run (account_id, run) values (:account, 1)
                        on conflict (account_id) do update set run = account_run.run + 1
                        returning run""")
                .bind("account", accountId)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public boolean newest(String accountId, long run) {
        // shared with other writes of the same run; whoever begins a newer one waits for all of them
        String hold = database.inTransaction() && shared() ? " for share" : "";
        return database.read(handle -> handle.createQuery(
                        "select 1 from account_run where account_id = :account and run = :run" + hold)
                .bind("account", accountId)
                .bind("run", run)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    @Override
    public boolean shared() {
        return database.dialect() == Dialect.POSTGRESQL;
    }
}
