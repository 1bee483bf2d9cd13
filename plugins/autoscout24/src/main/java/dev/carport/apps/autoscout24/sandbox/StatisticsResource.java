package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Json;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code /statistics}: figures for the whole stock or one vehicle. They are made up, but stable: the same vehicle has the
 * same figures for the same day.
 */
final class StatisticsResource {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int LONGEST_LOOK_BACK = 365;

    private final Platform platform;

    StatisticsResource(Platform platform) {
        this.platform = platform;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/statistics", Route.Needs.TOKEN, this::stock),
                new Route("GET", "/statistics/{vehicleId}", Route.Needs.TOKEN, this::vehicle));
    }

    private Answer stock(ApiCall call) {
        var period = period(call);
        var listings = platform.listings().of(call.dealer().customerNumber());
        var average = listings.isEmpty()
                ? 0
                : listings.stream().mapToLong(this::standingDays).sum() / listings.size();
        var stock = Json.object().put("vehiclesCount", listings.size());
        stock.putObject("standingDays")
                .put("average", average)
                .putObject("competition")
                .put("radius25Average", average + 2)
                .put("radius50Average", average + 5)
                .put("radius100Average", average + 7);
        stock.set(
                "performanceStats",
                Performance.of(listings, period.start(), period.end()).json());
        return call.ok().data("stockstatistics", stock);
    }

    private Answer vehicle(ApiCall call) {
        var listing = call.listing();
        var period = period(call);
        var performance = Performance.of(List.of(listing), period.start(), period.end());
        var vehicle = Json.object().put("creationDate", createdOn(listing).toString());
        vehicle.putObject("standingDays").put("total", standingDays(listing));
        vehicle.put("currentBookmarks", performance.bookmarks())
                .put("imageCount", listing.images().size())
                .put("videoCount", listing.video() == null ? 0 : 1);
        JsonNode stats = performance.json();
        vehicle.set("performanceStats", stats);
        return call.ok().data("vehiclestatistics", vehicle);
    }

    private Period period(ApiCall call) {
        var start = day(call.query().get("start"));
        var end = day(call.query().get("end"));
        if (start == null || end == null) {
            throw platform.refused(50600);
        }
        var today = platform.today();
        if (start.isBefore(today.minusDays(LONGEST_LOOK_BACK))) {
            throw platform.refused(50601);
        }
        if (!start.isBefore(end)) {
            throw platform.refused(50602);
        }
        if (!end.isBefore(today)) {
            throw platform.refused(50603);
        }
        return new Period(start, end);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || !DAY.matcher(text).matches()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private long standingDays(Listing listing) {
        return ChronoUnit.DAYS.between(createdOn(listing), platform.today());
    }

    static LocalDate createdOn(Listing listing) {
        return LocalDate.ofInstant(listing.createdAt(), Platform.ZONE);
    }

    private record Period(LocalDate start, LocalDate end) {}
}
