package dev.carport.engine.stock;

import dev.carport.api.finding.Finding;
import java.util.Optional;

/** Says when a whole stock that was sent would remove so much that a person has to confirm it first. */
final class ImportGuard {

    /** As few as these may always leave. */
    private static final int HARMLESS = 5;

    private ImportGuard() {}

    /**
     * What holds the import; empty when nothing does.
     *
     * @param sent how many vehicles were sent
     * @param present how many the location has
     * @param leaving how many of them were not sent
     */
    static Optional<Finding> check(int sent, int present, int leaving, boolean confirmed) {
        if (sent == 0 && present > 0) {
            return Optional.of(Finding.error("", "import.empty", present));
        }
        return !confirmed && leaving > Math.max(HARMLESS, present / 2)
                ? Optional.of(Finding.error("", "import.removes-many", leaving, present))
                : Optional.empty();
    }
}
