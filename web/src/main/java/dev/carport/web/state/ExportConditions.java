package dev.carport.web.state;

import dev.carport.engine.accounts.Account;
import dev.carport.engine.accounts.AccountState;
import dev.carport.engine.accounts.AccountStore;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.guard.LockStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How exports stand, read from what the engine keeps. */
public final class ExportConditions {

    private final ExportStore exports;
    private final AccountStore accounts;
    private final LockStore locks;

    /** Conditions of these exports. */
    public ExportConditions(ExportStore exports, AccountStore accounts, LockStore locks) {
        this.exports = exports;
        this.accounts = accounts;
        this.locks = locks;
    }

    /** How one export stands. */
    public ExportCondition of(Export export) {
        AccountState account =
                accounts.find(export.accountId()).map(Account::state).orElse(AccountState.NEW);
        return ExportCondition.of(
                export.state(), account, locks.open(export.id()).isPresent());
    }

    /** How the export of an app stands at a location; empty if there is none. */
    public Optional<ExportCondition> at(String location, String app) {
        return exports.find(location, app).map(this::of);
    }

    /** How the exports of a location stand, by app. */
    public Map<String, ExportCondition> at(String location) {
        Map<String, ExportCondition> conditions = new LinkedHashMap<>();
        for (Export export : exports.ofLocation(location)) {
            conditions.put(export.app(), of(export));
        }
        return conditions;
    }

    /** In how many of these locations the app is online. */
    public long onlineAt(String app, List<String> locations) {
        return exports.all().stream()
                .filter(export -> export.app().equals(app) && locations.contains(export.location()))
                .filter(export -> of(export).online())
                .count();
    }
}
