package dev.carport.engine.operations;

import dev.carport.api.settings.Secret;
import dev.carport.api.settings.Setting;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.accounts.AccountStore;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.settings.SettingField;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** What dealers have entered, out of the stores. Reads them with each call. Thread-safe. */
public final class SavedAccountSettings implements AccountSettings {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final AccountStore accounts;
    private final ExportStore exports;
    private final SettingSecrets secrets;

    /** Settings in these stores. */
    public SavedAccountSettings(AccountStore accounts, ExportStore exports, SettingSecrets secrets) {
        this.accounts = accounts;
        this.exports = exports;
        this.secrets = secrets;
    }

    @Override
    public Optional<String> of(Account account, InstalledApp<?> app, String key, Consumer<String> keepSecret) {
        return app.settings()
                .field(key)
                .filter(field -> field.group() == Setting.Group.ACCOUNT)
                .flatMap(field -> switch (field.kind()) {
                    case CUSTOMER_NUMBER ->
                        // read anew: an account without a number gets one when the dealer saves it
                        accounts.find(account.id()).flatMap(now -> Optional.ofNullable(now.customerNumber()));
                    case SECRET -> secret(account, field, keepSecret);
                    case TEXT, SERVER, CHOICE -> text(account, field);
                    case YES_NO, INTEGER, DECIMAL, OFFER, COLUMNS -> Optional.empty();
                });
    }

    private Optional<String> secret(Account account, SettingField field, Consumer<String> keepSecret) {
        Optional<String> value = exports.ofAccount(account.id()).stream()
                .map(export -> secrets.of(export.id()).get(field.key()))
                .filter(secret -> secret != null)
                .map(Secret::reveal)
                .findFirst();
        value.ifPresent(keepSecret);
        return value;
    }

    private Optional<String> text(Account account, SettingField field) {
        return exports.ofAccount(account.id()).stream()
                .map(Export::plannedSettings)
                .map(settings -> JSON.readTree(settings).path(field.key()).asString(""))
                .filter(text -> !text.isBlank())
                .findFirst();
    }
}
