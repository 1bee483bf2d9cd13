package dev.carport.web.export;

import dev.carport.engine.delivery.FeedFile;
import dev.carport.engine.exports.Export;
import dev.carport.engine.operations.Deliveries;
import dev.carport.engine.sets.Delivery;
import dev.carport.web.feeds.FeedRoute;
import dev.carport.web.http.Access;
import dev.carport.web.http.Visit;
import dev.carport.web.state.Badges;
import dev.carport.web.state.ExportWords;
import dev.carport.web.ui.Badge;
import dev.carport.web.ui.Fact;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an export is delivered as a whole.
 *
 * @param facts last and next
 * @param rows the last deliveries
 * @param addresses where receivers fetch files; empty for whoever may not see them
 * @param may whether the person may deliver now
 */
public record DeliverySheet(List<Fact> facts, List<Row> rows, List<String> addresses, boolean may) {

    private static final int SHOWN = 10;
    private static final long KILO = 1000;

    /**
     * One delivery.
     *
     * @param file name of the last file; empty when none arrived
     * @param notes why it was refused
     * @param detail words for support; null for none
     */
    public record Row(
            Instant at,
            Badge badge,
            int listings,
            String size,
            String file,
            List<String> notes,
            @Nullable String detail) {}

    /** The sheet; null for an export whose platform takes single changes. */
    static @Nullable DeliverySheet read(
            Visit visit, Export export, Deliveries deliveries, ExportWords words, @Nullable URI publicUrl) {
        boolean manage = visit.may(Access.MARKETING);
        return deliveries
                .of(export)
                .map(standing -> new DeliverySheet(
                        facts(visit, standing),
                        deliveries.history(export, null, SHOWN).stream()
                                .map(delivery -> row(visit, delivery, words))
                                .toList(),
                        manage ? addresses(visit, standing, publicUrl) : List.of(),
                        manage && export.running()))
                .orElse(null);
    }

    private static List<Fact> facts(Visit visit, Deliveries.Standing standing) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                visit.text("export.delivery.last"),
                standing.last().map(visit.formats()::moment).orElseGet(() -> visit.text("export.delivery.last.none"))));
        facts.add(new Fact(
                visit.text("export.delivery.next"),
                standing.next().map(visit.formats()::moment).orElseGet(() -> visit.text("export.delivery.next.none"))));
        return facts;
    }

    private static List<String> addresses(Visit visit, Deliveries.Standing standing, @Nullable URI publicUrl) {
        String base =
                publicUrl == null ? visit.http().scheme() + "://" + visit.http().host() : publicUrl.toString();
        return standing.token()
                .map(token -> standing.files().stream()
                        .map(FeedFile::name)
                        .map(name -> base + FeedRoute.PATH + token + "/" + Visit.encode(name))
                        .toList())
                .orElse(List.of());
    }

    private static Row row(Visit visit, Delivery delivery, ExportWords words) {
        long bytes = delivery.bytes();
        String size = bytes < KILO
                ? visit.formats().quantity(bytes, "B")
                : bytes < KILO * KILO
                        ? visit.formats().quantity(bytes / KILO, "kB")
                        : visit.formats().quantity(bytes / (KILO * KILO), "MB");
        return new Row(
                delivery.at(),
                new Badges(visit.texts()).of(delivery.result()),
                delivery.listings(),
                delivery.file().isEmpty() ? "" : size,
                delivery.file(),
                delivery.findings().stream().map(words::sentence).toList(),
                delivery.detail());
    }
}
