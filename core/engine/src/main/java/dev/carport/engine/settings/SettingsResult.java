package dev.carport.engine.settings;

import dev.carport.api.finding.Finding;
import dev.carport.api.settings.Secret;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What became of a JSON of settings. */
public sealed interface SettingsResult<S extends Record> {
    /**
     * All is well.
     *
     * @param settings the app's record
     * @param values what to store: every key but secrets, in declared order, null for an empty one
     * @param secrets all secrets in force, by key; to be stored encrypted
     */
    record Valid<S extends Record>(S settings, ObjectNode values, Map<String, Secret> secrets)
            implements SettingsResult<S> {
        public Valid {
            secrets = Map.copyOf(secrets);
        }
    }

    /**
     * Something is wrong; nothing may be stored as active settings.
     *
     * @param findings all of them, at least one; the field is the setting's key, or empty
     */
    record Invalid<S extends Record>(List<Finding> findings) implements SettingsResult<S> {
        public Invalid {
            findings = List.copyOf(findings);
        }
    }
}
