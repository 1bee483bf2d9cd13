package dev.carport.engine.settings;

import tools.jackson.databind.node.ObjectNode;

/** What became of stored values under an app's migrations. Nothing stored is touched by finding out. */
public sealed interface MigrationResult {
    /**
     * The values in the newest form; not checked yet.
     *
     * @param values a new object
     * @param version the version they are in now
     */
    record Migrated(ObjectNode values, int version) implements MigrationResult {}

    /**
     * They stay as they are.
     *
     * @param toVersion the step that failed; the stored version when it is newer than the app's
     * @param reason for support
     */
    record Failed(int toVersion, String reason) implements MigrationResult {}
}
