package dev.carport.web.figures;

import dev.carport.api.platform.Statistics.Count;
import dev.carport.api.platform.Statistics.Figures;
import dev.carport.api.platform.Statistics.Kind;
import dev.carport.engine.Engine;
import dev.carport.engine.apps.AppFailure;
import dev.carport.engine.exports.Export;
import dev.carport.engine.operations.StatisticsService.Report;
import dev.carport.engine.operations.StatisticsService.Week;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.engine.stock.VehicleCodec;
import dev.carport.web.car.Cars;
import dev.carport.web.figures.FiguresView.Bar;
import dev.carport.web.figures.FiguresView.Chart;
import dev.carport.web.figures.FiguresView.Counted;
import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Router;
import dev.carport.web.http.Visit;
import dev.carport.web.state.Apps;
import dev.carport.web.ui.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Figures of one listing and of a whole stock, on pages of their own, so that no other page waits for a platform. */
public final class FigurePages implements Feature {

    private static final String OF_STOCK = "/at/{location}/exports/{app}/statistics";
    private static final String OF_VEHICLE = "/at/{location}/stock/{number}/exports/{app}/statistics";
    private static final List<Kind> DRAWN = List.of(Kind.VIEWS, Kind.LEADS);
    private static final int FULL = 100;

    private final Engine engine;
    private final Apps apps;
    private final VehicleCodec codec = new VehicleCodec();

    /** Pages over this engine. */
    public FigurePages(Engine engine) {
        this.engine = engine;
        this.apps = new Apps(engine.catalog());
    }

    @Override
    public void addTo(Router router) {
        router.get(OF_STOCK, Access.SIGNED_IN, this::ofStock).get(OF_VEHICLE, Access.SIGNED_IN, this::ofVehicle);
    }

    private void ofStock(Visit visit) {
        Export export = export(visit);
        String app = apps.name(export.app(), visit.language());
        show(
                visit,
                export,
                new Link(app, visit.at("/exports/" + Visit.encode(export.app()))),
                visit.text("figures.stock"),
                () -> engine.statistics().ofStock(export));
    }

    private void ofVehicle(Visit visit) {
        Export export = export(visit);
        StoredVehicle vehicle =
                engine.stock().find(visit.place().code(), visit.path("number")).orElseThrow(visit::notFound);
        String name = Cars.name(codec.decode(vehicle.json().utf8())) + ", " + vehicle.number();
        show(
                visit,
                export,
                new Link(name, visit.at("/stock/" + Visit.encode(vehicle.number()))),
                name,
                () -> engine.statistics().ofVehicle(export, vehicle));
    }

    private Export export(Visit visit) {
        return engine.exports()
                .find(visit.place().code(), visit.path("app"))
                .filter(engine.statistics()::offered)
                .orElseThrow(visit::notFound);
    }

    private void show(Visit visit, Export export, Link back, String subject, Supplier<Optional<Report>> ask) {
        String app = apps.name(export.app(), visit.language());
        @Nullable Report report = null;
        String problem = visit.text("figures.none");
        try {
            report = ask.get().orElse(null);
        } catch (AppFailure failed) {
            problem = visit.text(failed.platformDown() ? "figures.silent" : "figures.failed", app);
        }
        visit.show(
                "figures/figures",
                new FiguresView(
                        back,
                        app,
                        Apps.logo(export.app()),
                        subject,
                        report == null ? problem : null,
                        report == null ? null : standing(visit, report.latest()),
                        report == null ? List.of() : counts(visit, report),
                        report == null ? List.of() : charts(visit, report.weeks())));
    }

    private static @Nullable String standing(Visit visit, Figures figures) {
        return figures.standingDays() == null ? null : visit.text("figures.standing", figures.standingDays());
    }

    private static List<Counted> counts(Visit visit, Report report) {
        List<Counted> counts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Count latest = report.latest().counts().get(kind);
            if (latest != null) {
                Count before = report.before().counts().get(kind);
                long earlier = before == null ? 0 : before.total();
                counts.add(new Counted(word(visit, kind), latest.total(), earlier, change(latest.total(), earlier)));
            }
        }
        return counts;
    }

    private static @Nullable String change(long latest, long before) {
        if (before == 0) {
            return null;
        }
        long percent = Math.round(100.0 * (latest - before) / before);
        return (percent > 0 ? "+" : percent < 0 ? "−" : "±") + Math.abs(percent) + "\u00a0%";
    }

    private static List<Chart> charts(Visit visit, List<Week> weeks) {
        return DRAWN.stream()
                .filter(kind ->
                        weeks.stream().anyMatch(week -> week.figures().counts().containsKey(kind)))
                .map(kind -> new Chart(word(visit, kind), bars(weeks, kind)))
                .toList();
    }

    private static List<Bar> bars(List<Week> weeks, Kind kind) {
        long[] counts = weeks.stream()
                .map(week -> week.figures().counts().get(kind))
                .mapToLong(count -> count == null ? 0 : count.total())
                .toArray();
        long most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            int height = counts[i] == 0 ? 0 : (int) Math.max(1, FULL * counts[i] / most);
            bars.add(new Bar(weeks.get(i).from(), counts[i], height));
        }
        return bars;
    }

    private static String word(Visit visit, Kind kind) {
        return visit.text("figures.kind." + kind.name().toLowerCase(Locale.ROOT));
    }
}
