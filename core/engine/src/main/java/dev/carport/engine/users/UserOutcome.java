package dev.carport.engine.users;

import dev.carport.api.finding.Finding;
import java.util.List;

/** What became of a user that was to be made or changed. */
public sealed interface UserOutcome {

    /**
     * Done.
     *
     * @param user as stored now
     */
    record Saved(User user) implements UserOutcome {}

    /**
     * Nothing was done.
     *
     * @param findings all that is wrong, for fields {@code login}, {@code name}, {@code email}, {@code password}
     */
    record Refused(List<Finding> findings) implements UserOutcome {

        /** Copies the findings. */
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
