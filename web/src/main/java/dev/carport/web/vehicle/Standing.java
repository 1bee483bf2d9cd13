package dev.carport.web.vehicle;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.Severity;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.mapping.MappingResult;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.engine.Engine;
import dev.carport.engine.apps.AppFailure;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.operations.ExportView.Health;
import dev.carport.engine.reconcile.ExportWork;
import dev.carport.engine.release.HandDecision;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.web.http.Access;
import dev.carport.web.http.Visit;
import dev.carport.web.state.Apps;
import dev.carport.web.state.Badges;
import dev.carport.web.state.ExportWords;
import dev.carport.web.ui.Badge;
import dev.carport.web.ui.Link;
import dev.carport.web.ui.Notice;
import dev.carport.web.vehicle.VehicleView.Placement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a vehicle stands on the exports of its location. */
final class Standing {

    private final Engine engine;
    private final Apps apps;

    Standing(Engine engine) {
        this.engine = engine;
        this.apps = new Apps(engine.catalog());
    }

    /** What decides on each export that is not switched off. */
    List<Situation> situations(Visit visit, StoredVehicle stored, Vehicle vehicle) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        engine.ledger().ofVehicle(stored.id()).forEach(entry -> entries.put(entry.exportId(), entry));
        return engine.exportStore().ofLocation(visit.place().code()).stream()
                .filter(export -> export.state() != ExportState.OFF)
                .map(export -> situation(visit, export, stored, vehicle, entries.get(export.id())))
                .toList();
    }

    private Situation situation(
            Visit visit, Export export, StoredVehicle stored, Vehicle vehicle, @Nullable Entry entry) {
        Optional<ExportWork> work = engine.runtime().inForce(export);
        HandDecision decision = engine.exportStore()
                .decisions(export.id(), List.of(stored.id()))
                .get(stored.id());
        return new Situation(
                export,
                engine.exports().health(export),
                apps.name(export.app(), visit.language()),
                new ExportWords(engine.catalog(), export.app(), visit.language()),
                stored,
                vehicle,
                entry,
                decision,
                work.flatMap(found -> found.rules().refusal(vehicle, stored.firstSeenAt(), decision)),
                stored.present() ? work.flatMap(found -> mapped(visit, found, stored, vehicle)) : Optional.empty());
    }

    private Optional<MappingResult> mapped(Visit visit, ExportWork work, StoredVehicle stored, Vehicle vehicle) {
        try {
            return Optional.of(work.mapping()
                    .at(visit.formats().now())
                    .map(stored.id(), vehicle, engine.bookings().booked(work.export(), stored.id())));
        } catch (AppFailure unusable) {
            return Optional.empty();
        }
    }

    /** The line of one export. */
    Placement placement(Visit visit, Situation at, String vehicle) {
        Badges badges = new Badges(visit.texts());
        boolean draft = at.health() == Health.DRAFT;
        String app = Visit.encode(at.export().app());
        String link = at.entry() == null || at.entry().link() == null
                ? null
                : at.entry().link().toString();
        return new Placement(
                at.app(),
                Apps.logo(at.export().app()),
                visit.at(draft ? "/apps/" + app + "/activate" : "/exports/" + app),
                vehicle + "/exports/" + app,
                draft ? badges.of(Health.DRAFT) : badges.of(at.state()),
                note(visit, at),
                at.entry() == null ? null : at.entry().confirmedAt(),
                at.present() ? link : null,
                visit.text("vehicle.release." + release(at)),
                !at.unwanted(),
                offered(visit, at),
                at.present(),
                more(visit, at, vehicle + "/exports/" + app));
    }

    private List<Link> more(Visit visit, Situation at, String href) {
        List<Link> more = new ArrayList<>();
        if (at.present() && engine.statistics().offered(at.export())) {
            more.add(new Link(visit.text("figures.title"), href + "/statistics"));
        }
        if (at.present() && !engine.bookings().kinds(at.export()).isEmpty()) {
            int running = engine.bookings().of(at.export(), at.stored().id()).size();
            more.add(new Link(visit.text("extras.link", running), href + "/extras"));
        }
        return more;
    }

    private static String release(Situation at) {
        if (!at.stored().present()) {
            return "gone";
        }
        if (at.decision() == HandDecision.WITHHELD) {
            return "withheld";
        }
        if (at.refusal().isPresent()) {
            return "no";
        }
        return at.decision() == HandDecision.RELEASED ? "hand" : "rule";
    }

    private static @Nullable String note(Visit visit, Situation at) {
        if (at.health() == Health.DRAFT) {
            return visit.text("vehicle.note.draft");
        }
        if (at.health() != Health.ACTIVE && at.health() != Health.PARTLY_LOCKED) {
            return new Badges(visit.texts()).of(at.health()).word();
        }
        return at.present() && at.state() != ListingState.ONLINE && at.state() != ListingState.IN_DOUBT
                ? visit.text("vehicle.note.there")
                : null;
    }

    private static List<String> offered(Visit visit, Situation at) {
        List<String> offered = new ArrayList<>();
        boolean usable = at.stored().present()
                && visit.may(Access.MARKETING)
                && at.health() != Health.APP_NOT_LOADED
                && at.health() != Health.LEAVING;
        if (!usable) {
            return offered;
        }
        if (at.waitsForHand()) {
            offered.add("release");
        }
        if (at.decision() != HandDecision.WITHHELD && at.refusal().isEmpty()) {
            offered.add("withhold");
        }
        if (at.decision() != null) {
            offered.add("undo");
        }
        boolean refusedThere = at.entry() != null && at.entry().hold() == Hold.REFUSED;
        if (at.export().online() && !at.unwanted() && (at.present() || refusedThere)) {
            offered.add("send");
        }
        return offered;
    }

    /** Whether there is something to explain. */
    boolean unlikeWanted(Situation at) {
        return at.health() != Health.DRAFT && (at.state() != ListingState.ONLINE || at.leaving());
    }

    /** What is wrong or could be better in the data: once, with the platforms that say so. */
    List<Notice> notices(Visit visit, List<Situation> situations, List<Finding> own, String vehicle) {
        record Said(Finding finding, Situation first, Set<String> apps) {}
        Map<String, Said> said = new LinkedHashMap<>();
        for (Situation at : situations) {
            // what keeps it offline stands under its reasons already
            boolean explained = unlikeWanted(at) && !at.unwanted();
            at.mapped()
                    .ifPresent(mapped -> mapped.findings().stream()
                            .filter(finding -> !(explained && finding.blocks()))
                            .forEach(finding -> said.computeIfAbsent(
                                            finding.severity()
                                                    + finding.field()
                                                    + at.words().sentence(finding),
                                            any -> new Said(finding, at, new LinkedHashSet<>()))
                                    .apps()
                                    .add(at.app())));
        }
        Badges badges = new Badges(visit.texts());
        List<Notice> notices = new ArrayList<>();
        ExportWords ours = new ExportWords(engine.catalog(), "", visit.language());
        own.forEach(finding -> notices.add(notice(badges.of(finding.severity()), ours, finding, null, null)));
        said.values().stream()
                .sorted(Comparator.comparing((Said one) -> rank(one.finding().severity())))
                .forEach(one -> notices.add(notice(
                        badges.of(one.finding().severity()),
                        one.first().words(),
                        one.finding(),
                        String.join(", ", one.apps()),
                        link(visit, one.finding(), vehicle))));
        return notices;
    }

    private static @Nullable Link link(Visit visit, Finding finding, String vehicle) {
        if (finding.code().equals(StandardCodes.UNMAPPED)) {
            return visit.may(Access.MARKETING)
                    ? new Link(visit.text("today.values.action"), visit.at("/values"))
                    : null;
        }
        return finding.field().equals("prices.gross") && visit.may(Access.STOCK)
                ? new Link(visit.text("export.change"), vehicle + "#offer")
                : null;
    }

    private static Notice notice(
            Badge badge, ExportWords words, Finding finding, @Nullable String apps, @Nullable Link link) {
        return new Notice(
                badge.tone(),
                badge.icon(),
                words.sentence(finding),
                apps,
                words.action(finding).orElse(null),
                link);
    }

    private static int rank(Severity severity) {
        return switch (severity) {
            case ERROR -> 0;
            case WARNING -> 1;
            case TIP -> 2;
        };
    }
}
