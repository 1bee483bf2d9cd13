package dev.carport.engine.audit;

import dev.carport.engine.accounts.Account;
import dev.carport.engine.accounts.AccountState;
import dev.carport.engine.accounts.AccountStore;
import dev.carport.engine.history.AuditLog;
import dev.carport.engine.tx.Transactions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts of which is noted when they stop working and when they work again, whoever found it out. */
public record AuditedAccounts(AccountStore store, AuditLog log, Transactions transactions) implements AccountStore {
    @Override
    public void put(Account account) {
        transactions.runInTransaction(() -> {
            Optional<Account> before = store.find(account.id());
            store.put(account);
            AccountState was = before.map(Account::state).orElse(AccountState.NEW);
            if (was != account.state() && account.state() != AccountState.NEW) {
                String now = account.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
                log.note(
                        "account." + now,
                        null,
                        "account",
                        account.id(),
                        before.map(AuditedAccounts::facts).orElse(null),
                        facts(account));
            }
        });
    }

    private static Map<String, @Nullable Object> facts(Account account) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("app", account.app());
        facts.put("environment", account.environment());
        facts.put("customerNumber", account.customerNumber());
        facts.put("state", account.state());
        return facts;
    }

    @Override
    public Optional<Account> find(String id) {
        return store.find(id);
    }

    @Override
    public Optional<Account> find(String app, String environment, String customerNumber) {
        return store.find(app, environment, customerNumber);
    }

    @Override
    public List<Account> all() {
        return store.all();
    }

    @Override
    public void remove(String id) {
        store.remove(id);
    }
}
