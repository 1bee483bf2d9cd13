package dev.carport.engine.store;

import dev.carport.api.platform.CheckResult;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.accounts.AccountState;
import dev.carport.engine.accounts.AccountStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Accounts in SQL. */
public final class JdbiAccountStore implements AccountStore {
    private final Database database;

    /** Accounts in this database. */
    public JdbiAccountStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Account> find(String id) {
        return database.read(handle -> handle.createQuery("select * from account where id = :id")
                .bind("id", id)
                .map((row, context) -> account(row))
                .findOne());
    }

    @Override
    public Optional<Account> find(String app, String environment, String customerNumber) {
        return database.read(handle -> handle.createQuery("""
                        select * from account
                        where app = :app and environment = :environment and customer_number = :number""")
                .bind("app", app)
                .bind("environment", environment)
                .bind("number", customerNumber)
                .map((row, context) -> account(row))
                .findOne());
    }

    @Override
    public List<Account> all() {
        return database.read(handle -> handle.createQuery("select * from account order by id")
                .map((row, context) -> account(row))
                .list());
    }

    @Override
    public void put(Account account) {
        database.write(handle -> handle.createUpdate("""
                        insert into account (id, app, environment, customer_number, state, state_since, name, facts,
                          last_check, checked_at, reason)
                        values (:id, :app, :environment, :number, :state, :since, :name, :facts, :check, :checked, :reason)
                        on conflict (id) do update set environment = excluded.environment,
                          customer_number = excluded.customer_number, state = excluded.state,
                          state_since = excluded.state_since, name = excluded.name, facts = excluded.facts,
                          last_check = excluded.last_check, checked_at = excluded.checked_at, reason = excluded.reason""")
                .bind("id", account.id())
                .bind("app", account.app())
                .bind("environment", account.environment())
                .bind("number", account.customerNumber())
                .bind("state", account.state().name())
                .bind("since", account.stateSince())
                .bind("name", account.name())
                .bind("facts", JsonColumns.write(account.facts()))
                .bind(
                        "check",
                        account.lastCheck() == null ? null : account.lastCheck().name())
                .bind("checked", account.checkedAt())
                .bind("reason", account.reason())
                .execute());
    }

    @Override
    public void remove(String id) {
        database.write(handle -> handle.createUpdate("delete from account where id = :id")
                .bind("id", id)
                .execute());
    }

    private static Account account(ResultSet row) throws SQLException {
        String check = row.getString("last_check");
        return new Account(
                row.getString("id"),
                row.getString("app"),
                row.getString("environment"),
                row.getString("customer_number"),
                AccountState.valueOf(row.getString("state")),
                InstantColumns.read(row, "state_since"),
                row.getString("name"),
                JsonColumns.stringMap(row.getString("facts")),
                check == null ? null : CheckResult.Code.valueOf(check),
                InstantColumns.readNullable(row, "checked_at"),
                row.getString("reason"));
    }
}
