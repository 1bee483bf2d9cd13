package dev.carport.apps.autoscout24.platform;

import dev.carport.api.http.NotSentException;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.NotDone;
import dev.carport.api.platform.Statistics.Count;
import dev.carport.api.platform.Statistics.Figures;
import dev.carport.api.platform.Statistics.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Figures of the stock and of one vehicle. The terms forbid to keep them, so they are read anew each time. */
final class Performance {
    private final Api api;

    Performance(Api api) {
        this.api = api;
    }

    /** The document does not say whether the last day counts; the training copy leaves it out. */
    Figures of(@Nullable ListingKey listing, LocalDate from, LocalDate to) {
        String id = listing == null ? null : listing.remoteId();
        String path = (id == null ? "/statistics" : "/statistics/" + id) + "?start=" + from + "&end=" + to;
        JsonNode data;
        try {
            data = api.send(Call.get(path)).data();
        } catch (NotDone notDone) {
            throw new NotSentException("No statistics: " + notDone.outcome(), notDone);
        } catch (VehicleGone gone) {
            return new Figures(Map.of(), null);
        }
        JsonNode figures = Json.member(data, id == null ? "stockStatistics" : "vehicleStatistics");
        JsonNode days = Json.member(figures, "standingDays");
        return new Figures(
                counts(Json.member(figures, "performanceStats")),
                decimal(Json.member(days, id == null ? "average" : "total")));
    }

    private static Map<Kind, Count> counts(JsonNode stats) {
        Map<Kind, Count> counts = new EnumMap<>(Kind.class);
        put(counts, Kind.SEARCHES, Json.member(stats, "searches"));
        put(counts, Kind.VIEWS, Json.member(stats, "views"));
        put(counts, Kind.BOOKMARKS, Json.member(stats, "bookmarks"));
        JsonNode leads = Json.member(stats, "leads");
        put(counts, Kind.LEADS, leads);
        put(counts, Kind.CALLS, Json.member(leads, "calls"));
        put(counts, Kind.EMAILS, Json.member(leads, "emails"));
        put(counts, Kind.PRINTS, Json.member(leads, "printOuts"));
        return counts;
    }

    private static void put(Map<Kind, Count> counts, Kind kind, JsonNode node) {
        BigDecimal total = decimal(node.isObject() ? Json.member(node, "totalCount") : node);
        if (total != null) {
            counts.put(kind, new Count(total.longValue(), decimal(Json.member(node, "averagePerDay"))));
        }
    }

    private static @Nullable BigDecimal decimal(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }
}
