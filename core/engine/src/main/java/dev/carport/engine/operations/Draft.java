package dev.carport.engine.operations;

import dev.carport.api.finding.Finding;
import dev.carport.engine.exports.Export;
import java.util.List;

/** What became of settings that were to be saved. */
public sealed interface Draft {
    /** Saved. Nothing is sent by that. */
    record Saved(Export export) implements Draft {}

    /** Not saved: all that is wrong, at the fields of the settings. */
    record Invalid(List<Finding> findings) implements Draft {
        public Invalid {
            findings = List.copyOf(findings);
        }
    }
}
