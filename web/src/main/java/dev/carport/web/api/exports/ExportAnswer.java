package dev.carport.web.api.exports;

import dev.carport.engine.accounts.Account;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.exports.Export;
import dev.carport.engine.guard.Lock;
import dev.carport.engine.guard.Operation;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.operations.ExportView;
import dev.carport.engine.settings.SettingField;
import dev.carport.engine.settings.SettingsType;
import dev.carport.web.api.Json;
import dev.carport.web.api.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an export stands.
 *
 * @param state where it is in its life: {@code draft}, {@code active}, {@code paused}, {@code leaving}, {@code off}
 * @param health the same with what is wrong: also {@code sign-in-needed}, {@code account-blocked}, {@code partly-locked},
 *     {@code settings-needed}, {@code app-not-loaded}
 * @param settings in force, secrets masked
 * @param draft saved while online, in force after the next activation; missing when there are none
 * @param revision rises with every change of settings or state
 * @param counts vehicles by state of their listing
 * @param here vehicles that shall be online
 * @param there listings the platform is known to hold
 * @param waiting vehicles that wait for something of ours or the platform's
 * @param failed vehicles refused by our check or by the platform
 * @param lastSuccess when the platform last confirmed something; missing for never
 * @param lock the withdrawals that the guard holds back; missing when none are held
 * @param locks everything that the guard holds back, by operation
 */
public record ExportAnswer(
        String location,
        String app,
        String state,
        String health,
        AccountAnswer account,
        ObjectNode settings,
        @Nullable ObjectNode draft,
        int settingsVersion,
        long revision,
        @Nullable Instant activatedAt,
        @Nullable Instant pausedUntil,
        @Nullable String acceptedBy,
        Instant changedAt,
        Map<String, Integer> counts,
        int here,
        int there,
        int waiting,
        int failed,
        @Nullable Instant lastSuccess,
        @Nullable LockAnswer lock,
        List<LockAnswer> locks) {

    /**
     * What the platform sees of the dealer.
     *
     * @param state {@code new}, {@code ok}, {@code sign-in-needed} or {@code blocked}
     * @param name the platform's name for it
     * @param lastCheck word of the last check
     * @param reason words of the platform about a problem, for support
     */
    public record AccountAnswer(
            String environment,
            @Nullable String customerNumber,
            String state,
            @Nullable String name,
            @Nullable String lastCheck,
            @Nullable Instant checkedAt,
            @Nullable String reason) {
        static AccountAnswer of(Account account) {
            return new AccountAnswer(
                    account.environment(),
                    account.customerNumber(),
                    Words.of(account.state()),
                    account.name(),
                    account.lastCheck() == null ? null : Words.of(account.lastCheck()),
                    account.checkedAt(),
                    account.reason());
        }
    }

    /**
     * What the guard holds back.
     *
     * @param operation {@code create} or {@code withdraw}
     * @param waiting how many are held
     * @param present listings there were
     * @param limit how many may pass within a day
     * @param eachCents what one new listing costs by the fee table, in euro cents; missing when not known
     * @param mostCents what all may cost within a day; missing for no limit
     */
    public record LockAnswer(
            String operation,
            Instant since,
            int waiting,
            int present,
            int limit,
            @Nullable Long eachCents,
            @Nullable Long mostCents) {
        static LockAnswer of(Lock lock) {
            return new LockAnswer(
                    Words.of(lock.operation()),
                    lock.since(),
                    lock.waiting(),
                    lock.present(),
                    lock.limit(),
                    lock.eachCents(),
                    lock.mostCents());
        }
    }

    /**
     * The answer.
     *
     * @param app the app; empty when it cannot be used
     * @param secretsSet keys of the secrets that have a value
     */
    static ExportAnswer of(ExportView view, Optional<InstalledApp<?>> app, Set<String> secretsSet) {
        Export export = view.export();
        return new ExportAnswer(
                export.location(),
                export.app(),
                Words.of(export.state()),
                Words.of(view.health()),
                AccountAnswer.of(view.account()),
                masked(export.settings(), app, secretsSet),
                export.draft() == null ? null : masked(export.draft(), app, secretsSet),
                export.settingsVersion(),
                export.revision(),
                export.activatedAt(),
                export.pausedUntil(),
                export.acceptedBy(),
                export.changedAt(),
                Words.counts(ListingState.class, view.counts()),
                view.here(),
                view.there(),
                view.waiting(),
                view.failed(),
                view.lastSuccess().orElse(null),
                view.lock(Operation.WITHDRAW).map(LockAnswer::of).orElse(null),
                view.locks().stream().map(LockAnswer::of).toList());
    }

    /** Stored settings are without secrets; each is shown as a mask, or as null where it has no value. */
    private static ObjectNode masked(String stored, Optional<InstalledApp<?>> app, Set<String> secretsSet) {
        ObjectNode settings = (ObjectNode) Json.tree(stored);
        app.ifPresent(found -> found.settings().fields().stream()
                .filter(SettingField::secret)
                .map(SettingField::key)
                .forEach(key -> {
                    if (secretsSet.contains(key)) {
                        settings.put(key, SettingsType.MASK);
                    } else {
                        settings.putNull(key);
                    }
                }));
        return settings;
    }
}
