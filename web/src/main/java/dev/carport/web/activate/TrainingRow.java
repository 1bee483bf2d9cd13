package dev.carport.web.activate;

import dev.carport.api.sandbox.Sandbox.TrainingAccount;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.settings.SettingField;
import dev.carport.engine.settings.SettingKind;
import dev.carport.web.ui.Fact;
import java.util.List;
import java.util.Locale;

/**
 * An account to practise with, as a page shows it.
 *
 * @param user for the platform's sign-in page; empty when there is none
 * @param password for the platform's sign-in page; empty when there is none
 * @param settings what its settings are called and hold
 */
public record TrainingRow(String name, String user, String password, List<Fact> settings) {
    public TrainingRow {
        settings = List.copyOf(settings);
    }

    /** Accounts of an app, settings it does not declare left out. */
    static List<TrainingRow> of(InstalledApp<?> app, List<TrainingAccount> accounts, Locale language) {
        return accounts.stream()
                .map(account -> new TrainingRow(
                        account.name(),
                        account.user(),
                        account.password(),
                        account.settings().entrySet().stream()
                                .flatMap(entry -> app.settings().field(entry.getKey()).stream()
                                        .map(field -> fact(app, field, entry.getValue(), language)))
                                .toList()))
                .toList();
    }

    private static Fact fact(InstalledApp<?> app, SettingField field, String value, Locale language) {
        var texts = app.texts().settings();
        return new Fact(
                texts.label(language, field),
                field.kind() == SettingKind.CHOICE ? texts.option(language, field, value) : value);
    }
}
