package dev.carport.api.platform;

/**
 * One account at the platform. The host makes it with {@link dev.carport.api.app.ExportApp#connect}, uses it from several threads at
 * once, and closes it when the account, the environment or the app version changes. State between calls belongs into
 * {@link dev.carport.api.app.Connection#secrets()}, not into fields.
 */
public sealed interface Platform extends AutoCloseable permits ListingPlatform, SnapshotPlatform {
    /**
     * Asks the platform whether this account can be used. Called on leaving the customer number's field, before each plan, daily, and
     * after a permission error. Must not change anything there.
     *
     * <p>What is thrown counts as {@link CheckResult.Code#PLATFORM_DOWN}.
     */
    CheckResult check(CheckRequest request);

    /** Releases what the platform object holds. Called once. */
    @Override
    default void close() {}
}
