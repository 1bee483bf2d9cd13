package dev.carport.engine.exports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One app activated at one location.
 *
 * @param id stable
 * @param location code
 * @param app id of the app
 * @param accountId the account it transmits with
 * @param settings JSON object of the settings, without secrets
 * @param draft settings saved while the export is online, in force after the next activation; null for none
 * @param settingsVersion form of the settings, see {@link dev.carport.api.app.ExportApp#migrations()}
 * @param revision counts every change of settings or state
 * @param state where it is in its life
 * @param activatedAt when it first went online in the present activation; null while it never did
 * @param pausedUntil end of a pause; null for an open end
 * @param acceptedBy who accepted the obligations; null while nobody has
 * @param changedAt last change of settings or state
 */
public record Export(
        String id,
        String location,
        String app,
        String accountId,
        String settings,
        @Nullable String draft,
        int settingsVersion,
        long revision,
        ExportState state,
        @Nullable Instant activatedAt,
        @Nullable Instant pausedUntil,
        @Nullable String acceptedBy,
        Instant changedAt) {

    /** True when work is done for it. */
    public boolean running() {
        return state == ExportState.ACTIVE || state == ExportState.LEAVING;
    }

    /** True once it has gone online and has not been switched off since. */
    public boolean online() {
        return state == ExportState.ACTIVE || state == ExportState.PAUSED;
    }

    /** True while it may have listings at the platform: from going online until the last one is withdrawn or left there. */
    public boolean listed() {
        return online() || state == ExportState.LEAVING;
    }

    /** The settings a plan is made with. */
    public String plannedSettings() {
        return draft == null ? settings : draft;
    }

    /** The same with settings saved: in force at once while nothing is online, else as a draft. */
    public Export saved(String json, int version, String account, Instant now) {
        return online()
                ? new Export(
                        id,
                        location,
                        app,
                        accountId,
                        settings,
                        json,
                        version,
                        revision + 1,
                        state,
                        activatedAt,
                        pausedUntil,
                        acceptedBy,
                        now)
                : new Export(
                        id,
                        location,
                        app,
                        account,
                        json,
                        null,
                        version,
                        revision + 1,
                        state,
                        activatedAt,
                        pausedUntil,
                        acceptedBy,
                        now);
    }

    /** The same with the same settings in another form. */
    public Export migrated(String json, @Nullable String draftJson, int version, Instant now) {
        return new Export(
                id,
                location,
                app,
                accountId,
                json,
                draftJson,
                version,
                revision + 1,
                state,
                activatedAt,
                pausedUntil,
                acceptedBy,
                now);
    }

    /** The same with the draft in force, for planning. */
    public Export asPlanned() {
        return new Export(
                id,
                location,
                app,
                accountId,
                plannedSettings(),
                null,
                settingsVersion,
                revision,
                state,
                activatedAt,
                pausedUntil,
                acceptedBy,
                changedAt);
    }

    /** The same in another state and one more revision. */
    public Export in(ExportState next, Instant now) {
        return new Export(
                id,
                location,
                app,
                accountId,
                settings,
                draft,
                settingsVersion,
                revision + 1,
                next,
                activatedAt,
                null,
                acceptedBy,
                now);
    }

    /** The same, paused. */
    public Export paused(@Nullable Instant until, Instant now) {
        return new Export(
                id,
                location,
                app,
                accountId,
                settings,
                draft,
                settingsVersion,
                revision + 1,
                ExportState.PAUSED,
                activatedAt,
                until,
                acceptedBy,
                now);
    }

    /** The same, online from now on with the planned settings; the time of the first activation stays. */
    public Export activated(String by, Instant now) {
        return new Export(
                id,
                location,
                app,
                accountId,
                plannedSettings(),
                null,
                settingsVersion,
                revision + 1,
                ExportState.ACTIVE,
                online() ? activatedAt : now,
                null,
                by,
                now);
    }
}
