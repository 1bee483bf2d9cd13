package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Made-up counters of a period; the first day counts, the last does not. */
record Performance(
        LocalDate start,
        LocalDate end,
        long searches,
        long views,
        long bookmarks,
        long calls,
        long emails,
        long printOuts) {

    static Performance of(List<Listing> listings, LocalDate start, LocalDate end) {
        var counts = new long[6];
        for (var listing : listings) {
            var created = StatisticsResource.createdOn(listing);
            for (var day = created.isAfter(start) ? created : start; day.isBefore(end); day = day.plusDays(1)) {
                var seed = Math.floorMod(listing.id().hashCode() * 31L + day.toEpochDay() * 7919L, 1000L);
                counts[0] += 3 + seed % 11;
                counts[1] += seed % 4;
                counts[2] += seed % 9 == 0 ? 1 : 0;
                counts[3] += seed % 23 == 0 ? 1 : 0;
                counts[4] += seed % 17 == 0 ? 1 : 0;
                counts[5] += seed % 41 == 0 ? 1 : 0;
            }
        }
        return new Performance(start, end, counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    ObjectNode json() {
        var node = Json.object().put("start", start.toString()).put("end", end.toString());
        node.set("searches", counter(searches));
        node.set("views", counter(views));
        node.set("bookmarks", counter(bookmarks));
        var leads = node.putObject("leads");
        leads.set("calls", counter(calls));
        leads.set("emails", counter(emails));
        leads.set("printOuts", counter(printOuts));
        leads.setAll(counter(calls + emails + printOuts));
        return node;
    }

    private ObjectNode counter(long total) {
        var days = ChronoUnit.DAYS.between(start, end);
        var average = BigDecimal.valueOf(total).divide(BigDecimal.valueOf(days), 2, RoundingMode.DOWN);
        return Json.object().put("totalCount", total).put("averagePerDay", average);
    }
}
