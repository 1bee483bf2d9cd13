package dev.carport.engine.condition;

import dev.carport.engine.apps.AppCard;
import dev.carport.engine.ledger.Backlog;
import dev.carport.engine.operations.ExportView;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Grades parts. Pure. */
final class Grading {
    /** Changes that wait so long while the platform confirms nothing do not get through. */
    static final Duration SILENCE = Duration.ofMinutes(15);

    private Grading() {}

    /**
     * The grade of an export.
     *
     * @param backlog what of it waits; empty for nothing
     */
    static Part export(ExportView view, Optional<Backlog> backlog, Instant now) {
        return switch (view.health()) {
            case SIGN_IN_NEEDED, ACCOUNT_BLOCKED, SETTINGS_NEEDED, APP_NOT_LOADED ->
                part(view, Grade.BROKEN, view.health().name());
            case PARTLY_LOCKED -> part(view, Grade.NEEDS_A_PERSON, view.health().name());
            case DRAFT, PAUSED, OFF -> part(view, Grade.WORKS, view.health().name());
            case ACTIVE, LEAVING -> running(view, backlog, now);
        };
    }

    private static Part running(ExportView view, Optional<Backlog> backlog, Instant now) {
        // a large stock may take hours: as long as something is confirmed now and then, all is well
        boolean silent = view.lastSuccess()
                .filter(last -> last.isAfter(now.minus(SILENCE)))
                .isEmpty();
        boolean waits = backlog.filter(waiting -> waiting.since().isBefore(now.minus(SILENCE)))
                .isPresent();
        if (silent && waits) {
            return part(view, Grade.BROKEN, "silent");
        }
        if (!view.findings().isEmpty() || view.failed() > 0) {
            return part(view, Grade.NEEDS_A_PERSON, "refused");
        }
        return part(view, Grade.WORKS, "running");
    }

    /** The grade of an app: a broken one nobody uses waits for a person. */
    static Part app(AppCard card) {
        return card.problem() == null
                ? new Part(Part.Kind.APP, card.id(), Grade.WORKS, "running")
                : new Part(
                        Part.Kind.APP,
                        card.id(),
                        Grade.NEEDS_A_PERSON,
                        card.problem().code());
    }

    private static Part part(ExportView view, Grade grade, String reason) {
        return new Part(
                Part.Kind.EXPORT,
                view.export().app() + "@" + view.export().location(),
                grade,
                reason.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
