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

    /** The same with other settings and one more revision. */
    public Export withSettings(String json, int version, String account, Instant now) {
        return new Export(
                id,
                location,
                app,
                account,
                json,
                version,
                revision + 1,
                state,
                activatedAt,
                pausedUntil,
                acceptedBy,
                now);
    }

    /** The same in another state and one more revision. */
    public Export withState(ExportState next, Instant now) {
        return new Export(
                id,
                location,
                app,
                accountId,
                settings,
                settingsVersion,
                revision + 1,
                next,
                activatedAt,
                next == ExportState.PAUSED ? pausedUntil : null,
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
                settingsVersion,
                revision + 1,
                ExportState.PAUSED,
                activatedAt,
                until,
                acceptedBy,
                now);
    }

    /** The same, online from now on. */
    public Export activated(String by, Instant now) {
        return new Export(
                id,
                location,
                app,
                accountId,
                settings,
                settingsVersion,
                revision + 1,
                ExportState.ACTIVE,
                now,
                null,
                by,
                now);
    }
}
