package dev.carport.web.vehicle;

import dev.carport.api.vehicle.VehicleLabels;
import dev.carport.engine.history.Transmission;
import dev.carport.engine.history.TransmissionStore;
import dev.carport.engine.history.TransmissionStore.Filter;
import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.engine.stock.FieldChange;
import dev.carport.engine.stock.StockStore;
import dev.carport.engine.stock.VehicleChange;
import dev.carport.web.http.Visit;
import dev.carport.web.state.Badges;
import dev.carport.web.ui.Badge;
import dev.carport.web.ui.Chip;
import dev.carport.web.vehicle.VehicleView.Changed;
import dev.carport.web.vehicle.VehicleView.Day;
import dev.carport.web.vehicle.VehicleView.Happened;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened to a vehicle: changes of its data and exchanges with the platforms in one line of time. */
final class Happenings {

    private static final int FIRST = 15;
    private static final int MOST = 200;
    private static final int FIELDS = 12;
    private static final String DATA = "data";
    private static final String SENT = "sent";

    private final StockStore stock;
    private final TransmissionStore transmissions;

    Happenings(StockStore stock, TransmissionStore transmissions) {
        this.stock = stock;
        this.transmissions = transmissions;
    }

    /**
     * What is shown.
     *
     * @param older address that shows more; null if all is shown
     */
    record Shown(
            List<Day> days, List<Chip> filter, @Nullable String older) {}

    /** The newest of it, or more when the address says so. */
    Shown read(Visit visit, String vehicleId, List<Situation> situations, String href) {
        String only = visit.query("only");
        boolean all = visit.query("history").equals("all");
        int limit = all ? MOST : FIRST;
        List<Happened> events = new ArrayList<>();
        if (!only.equals(SENT)) {
            stock.changes(vehicleId, limit + 1).forEach(change -> events.add(changed(visit, change, situations)));
        }
        if (!only.equals(DATA)) {
            Filter filter = new Filter(vehicleId, null, null, null);
            situations.forEach(at -> transmissions
                    .page(at.export().id(), filter, null, limit + 1)
                    .forEach(one -> events.add(sent(visit, at, one))));
        }
        events.sort(Comparator.comparing(Happened::at).reversed());
        String older = !all && events.size() > limit
                ? href + "?history=all" + (only.isEmpty() ? "" : "&only=" + Visit.encode(only)) + "#verlauf"
                : null;
        return new Shown(days(visit, events.stream().limit(limit).toList()), chips(visit, only, href), older);
    }

    private static List<Day> days(Visit visit, List<Happened> events) {
        Map<LocalDate, List<Happened>> days = new LinkedHashMap<>();
        events.forEach(event -> days.computeIfAbsent(
                        event.at().atZone(visit.formats().zone()).toLocalDate(), day -> new ArrayList<>())
                .add(event));
        return days.values().stream()
                .map(day -> new Day(day.getFirst().at(), day))
                .toList();
    }

    private static List<Chip> chips(Visit visit, String only, String href) {
        return List.of(
                new Chip(visit.text("vehicle.history.everything"), href + "#verlauf", null, null, only.isEmpty()),
                new Chip(
                        visit.text("vehicle.history.sent"), href + "?only=sent#verlauf", null, null, only.equals(SENT)),
                new Chip(
                        visit.text("vehicle.history.data"),
                        href + "?only=data#verlauf",
                        null,
                        null,
                        only.equals(DATA)));
    }

    private static Happened changed(Visit visit, VehicleChange change, List<Situation> situations) {
        FieldValues values = new FieldValues(visit);
        List<Changed> fields = change.fields().stream()
                .limit(FIELDS)
                .map(field -> field(visit, values, field))
                .toList();
        String key = change.action().name().toLowerCase(Locale.ROOT);
        String icon = switch (change.action()) {
            case CREATED, RETURNED -> "get";
            case CHANGED -> "update";
            case DELETED -> "x";
        };
        int more = change.fields().size() - fields.size();
        return new Happened(
                change.origin().at(),
                icon,
                "",
                who(visit, change.origin(), situations),
                visit.text("vehicle.change." + key),
                fields,
                more > 0 ? List.of(visit.text("vehicle.change.more", more)) : List.of(),
                null);
    }

    private static String who(Visit visit, ChangeOrigin origin, List<Situation> situations) {
        if (origin.source() != ChangeOrigin.Source.ORDER) {
            return origin.actor();
        }
        String app = situations.stream()
                .filter(at -> at.export().app().equals(origin.actor()))
                .map(Situation::app)
                .findFirst()
                .orElse(origin.actor());
        return visit.text("vehicle.who.order", app);
    }

    private static Changed field(Visit visit, FieldValues values, FieldChange change) {
        return new Changed(
                VehicleLabels.field(change.field(), visit.language().locale()),
                values.stored(change.field(), change.before()),
                values.stored(change.field(), change.after()));
    }

    private static Happened sent(Visit visit, Situation at, Transmission one) {
        Badge badge = new Badges(visit.texts()).of(one.result());
        String parts = one.parts().stream().map(at.words()::part).collect(Collectors.joining(", "));
        String intent = visit.text("intent." + one.intent().name().toLowerCase(Locale.ROOT));
        Instant when = one.at();
        return new Happened(
                when,
                badge.icon(),
                badge.tone().css(),
                at.app(),
                (parts.isEmpty() ? intent : intent + " (" + parts + ")") + ": " + badge.word(),
                List.of(),
                one.findings().stream().map(at.words()::sentence).toList(),
                one.detail());
    }
}
