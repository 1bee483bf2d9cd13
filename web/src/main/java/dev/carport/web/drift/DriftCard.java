package dev.carport.web.drift;

import dev.carport.engine.drift.Comparison;
import dev.carport.engine.drift.Comparison.Result;
import dev.carport.engine.drift.Deviation.Kind;
import dev.carport.engine.drift.DriftDesk;
import dev.carport.engine.exports.Export;
import dev.carport.web.http.Access;
import dev.carport.web.http.Visit;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an export compares with what the platform says it holds.
 *
 * @param href the page with the findings
 * @param at when the platform was last looked at; null while it was not
 * @param problem why not everything could be said; null when it could
 * @param same listings that are equal, of the whole account
 * @param edited listings that were changed there
 * @param vanished listings that the platform does not have any more
 * @param foreign listings that belong to no vehicle
 * @param next when it is looked at next; null when that is now
 * @param unsure whether that look is to confirm what the last one has found
 * @param may whether the person may have it looked at
 */
public record DriftCard(
        String href,
        @Nullable Instant at,
        @Nullable String problem,
        int same,
        int edited,
        int vanished,
        int foreign,
        @Nullable Instant next,
        boolean unsure,
        boolean may) {

    /** The card; null when the platform cannot list its stock, or nothing is online there. */
    public static @Nullable DriftCard read(Visit visit, Export export, DriftDesk desk, String href) {
        if (!desk.offered(export)) {
            return null;
        }
        Optional<Comparison> known = desk.comparison(export);
        Map<Kind, Integer> open = desk.open(export);
        @Nullable Result result = known.map(Comparison::result).orElse(null);
        return new DriftCard(
                href + "/comparison",
                known.map(Comparison::endedAt).orElse(null),
                result == null || result == Result.DONE
                        ? null
                        : visit.text("drift.result." + result.name().toLowerCase(Locale.ROOT)),
                known.map(Comparison::same).orElse(0),
                open.getOrDefault(Kind.EDITED, 0),
                open.getOrDefault(Kind.VANISHED, 0),
                open.getOrDefault(Kind.FOREIGN, 0),
                known.map(Comparison::nextAt)
                        .filter(next -> next.isAfter(visit.formats().now()))
                        .orElse(null),
                known.filter(Comparison::recheck).isPresent(),
                visit.may(Access.MARKETING));
    }

    /** How many findings wait for somebody. */
    public int open() {
        return edited + vanished + foreign;
    }
}
