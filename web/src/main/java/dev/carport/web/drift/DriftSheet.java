package dev.carport.web.drift;

import dev.carport.engine.Engine;
import dev.carport.engine.drift.Care.Treatment;
import dev.carport.engine.drift.Comparison;
import dev.carport.engine.drift.Deviation;
import dev.carport.engine.drift.Deviation.Kind;
import dev.carport.engine.drift.Deviation.Verdict;
import dev.carport.engine.drift.DriftDesk;
import dev.carport.engine.exports.Export;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.web.drift.DriftView.Change;
import dev.carport.web.drift.DriftView.Finding;
import dev.carport.web.http.Access;
import dev.carport.web.http.Visit;
import dev.carport.web.live.Topics;
import dev.carport.web.state.Apps;
import dev.carport.web.ui.Badge;
import dev.carport.web.ui.Chip;
import dev.carport.web.ui.Link;
import dev.carport.web.ui.Tone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the page of a comparison shows. */
final class DriftSheet {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final String DECIDED = "decided";
    private static final int PART = 30;

    private final Engine engine;
    private final DriftDesk desk;
    private final Apps apps;

    DriftSheet(Engine engine) {
        this.engine = engine;
        this.desk = engine.drift();
        this.apps = new Apps(engine.catalog());
    }

    DriftView read(Visit visit, Export export, @Nullable String problem) {
        String href = href(visit, export);
        String page = href + "/comparison";
        DriftCard card = DriftCard.read(visit, export, desk, href);
        if (card == null) {
            throw visit.notFound();
        }
        boolean decided = visit.query("kind").equals(DECIDED);
        @Nullable Kind kind = kind(visit.query("kind"));
        List<Deviation> found = desk.page(export, kind, !decided, visit.query("after"), PART + 1);
        List<Deviation> shown = found.stream().limit(PART).toList();
        Map<String, StoredVehicle> vehicles = engine.stockStore()
                .getAll(shown.stream()
                        .map(Deviation::vehicleId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        String filtered = decided || kind != null ? page + "?kind=" + visit.query("kind") : page;
        return new DriftView(
                Topics.export(export.id()),
                filtered,
                href,
                apps.name(export.app(), visit.language()),
                Apps.logo(export.app()),
                card,
                desk.comparison(export)
                        .filter(last -> last.endedAt() != null)
                        .map(last -> cost(visit, last))
                        .orElse(null),
                chips(visit, page, card, kind, decided),
                shown.stream()
                        .map(one -> finding(visit, export, one, vehicles.get(one.vehicleId())))
                        .toList(),
                found.size() > PART
                        ? page + "?kind=" + Visit.encode(visit.query("kind")) + "&after="
                                + Visit.encode(shown.getLast().remoteId())
                        : null,
                visit.text(decided ? "drift.empty.decided" : card.at() == null ? "drift.empty.never" : "drift.empty"),
                desk.care(export).changes() == Treatment.REPAIR,
                fee(visit, export),
                problem);
    }

    static String href(Visit visit, Export export) {
        return visit.at("/exports/" + Visit.encode(export.app()));
    }

    private static @Nullable Kind kind(String word) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(null);
    }

    private static String cost(Visit visit, Comparison last) {
        return visit.text("drift.cost", last.listings(), last.requests());
    }

    private static List<Chip> chips(Visit visit, String page, DriftCard card, @Nullable Kind kind, boolean decided) {
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip(
                visit.text("drift.all"), page, null, visit.formats().number(card.open()), kind == null && !decided));
        for (Kind one : Kind.values()) {
            int count = switch (one) {
                case EDITED -> card.edited();
                case VANISHED -> card.vanished();
                case FOREIGN -> card.foreign();
            };
            chips.add(new Chip(
                    badge(visit, one).word(),
                    page + "?kind=" + one.name().toLowerCase(Locale.ROOT),
                    badge(visit, one),
                    visit.formats().number(count),
                    kind == one));
        }
        chips.add(new Chip(visit.text("drift.decided"), page + "?kind=" + DECIDED, null, null, decided));
        return chips;
    }

    private static Badge badge(Visit visit, Kind kind) {
        String word = visit.text("drift.kind." + kind.name().toLowerCase(Locale.ROOT));
        return switch (kind) {
            case EDITED -> new Badge(Tone.WARN, "update", word);
            case VANISHED -> new Badge(Tone.BAD, "off", word);
            case FOREIGN -> new Badge(Tone.DOUBT, "doubt", word);
        };
    }

    private String fee(Visit visit, Export export) {
        Optional<BigDecimal> fee = desk.listingFee(export);
        return fee.isEmpty()
                ? visit.text("drift.fee.unknown")
                : fee.get().signum() == 0
                        ? visit.text("drift.fee.none")
                        : visit.text("drift.fee", visit.formats().fee(fee.get(), EURO));
    }

    private Finding finding(Visit visit, Export export, Deviation one, @Nullable StoredVehicle vehicle) {
        boolean may = visit.may(Access.MARKETING) && export.online();
        boolean foreign = one.kind() == Kind.FOREIGN;
        String key = one.kind().name().toLowerCase(Locale.ROOT);
        @Nullable Link car = vehicle == null || !vehicle.present()
                ? null
                : new Link(
                        vehicle.number() + " "
                                + Stream.of(vehicle.make(), vehicle.model())
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(" ")),
                        visit.at("/stock/" + Visit.encode(vehicle.number())));
        String title = Stream.of(one.title(), one.number() == null ? one.remoteId() : one.number())
                .filter(word -> !word.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        String repair = one.verdict() == Verdict.REPAIR || foreign || !may
                ? null
                : one.kind() == Kind.VANISHED ? visit.text("drift.do.again") : visit.text("drift.do.repair");
        return new Finding(
                one.remoteId(),
                badge(visit, one.kind()),
                title,
                car,
                one.link() == null ? null : one.link().toString(),
                note(visit, export, one, vehicle),
                one.firstSeen(),
                one.believed(),
                one.differences().stream()
                        .map(change -> new Change(change.field(), change.ours(), change.theirs()))
                        .toList(),
                foreign && vehicle != null ? vehicle.number() : "",
                one.verdict() == Verdict.LEAVE || !may ? null : visit.text("drift.do.leave." + key),
                repair,
                foreign && may);
    }

    private @Nullable String note(Visit visit, Export export, Deviation one, @Nullable StoredVehicle vehicle) {
        Verdict verdict = one.verdict();
        if (verdict != null) {
            return visit.text("drift.verdict." + verdict.name().toLowerCase(Locale.ROOT));
        }
        return switch (one.kind()) {
            case EDITED -> null;
            case VANISHED -> fee(visit, export);
            case FOREIGN -> {
                if (vehicle == null) {
                    yield visit.text("drift.foreign.nobody");
                }
                boolean twice = engine.ledger()
                        .find(export.id(), vehicle.id())
                        .filter(entry -> entry.present())
                        .isPresent();
                yield visit.text(twice ? "drift.foreign.twice" : "drift.foreign.maybe", vehicle.number());
            }
        };
    }
}
