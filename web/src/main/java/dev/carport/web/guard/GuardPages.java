package dev.carport.web.guard;

import dev.carport.engine.Engine;
import dev.carport.engine.exports.Export;
import dev.carport.engine.guard.Limit;
import dev.carport.engine.guard.Lock;
import dev.carport.engine.guard.Operation;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.operations.ExportService;
import dev.carport.web.export.ExportPageView.Row;
import dev.carport.web.export.Listings;
import dev.carport.web.guard.HeldView.Action;
import dev.carport.web.guard.HeldView.Line;
import dev.carport.web.guard.LimitsView.Part;
import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Router;
import dev.carport.web.http.Visit;
import dev.carport.web.state.Apps;
import dev.carport.web.state.CauseWords;
import dev.carport.web.state.ExportWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists what the guard holds, takes decisions about it, and sets its limits. */
public final class GuardPages implements Feature {

    private static final String EXPORT = "/at/{location}/exports/{app}";
    private static final String HELD = EXPORT + "/held/{what}";
    private static final String LIMITS = EXPORT + "/limits";
    private static final int PART = 100;

    private final Engine engine;
    private final ExportService exports;
    private final Listings listings;
    private final CauseWords causes;
    private final Apps apps;

    /** Pages over this engine. */
    public GuardPages(Engine engine, Listings listings) {
        this.engine = engine;
        this.exports = engine.exports();
        this.listings = listings;
        this.causes = new CauseWords(engine.lockCauses());
        this.apps = new Apps(engine.catalog());
    }

    @Override
    public void addTo(Router router) {
        router.get(HELD, Access.SIGNED_IN, visit -> visit.show("guard/held", held(visit)))
                .post(HELD, Access.UNLOCK, this::decide)
                .get(LIMITS, Access.UNLOCK, visit -> visit.show("guard/limits", limits(visit, null)))
                .post(LIMITS, Access.UNLOCK, this::limit);
    }

    private HeldView held(Visit visit) {
        Export export = export(visit);
        Held what = what(visit);
        List<Entry> entries =
                engine.ledger().held(export.id(), what.hold(), what.operation(), visit.query("after"), PART);
        ExportWords words = new ExportWords(engine.catalog(), export.app(), visit.language());
        List<Row> rows = listings.rows(visit, export, words, entries);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(new Line(entries.get(i).vehicleId(), rows.get(i)));
        }
        String here = href(visit, export) + "/held/" + what.key();
        int all = engine.ledger().count(export.id(), what.hold(), what.operation());
        return new HeldView(
                href(visit, export),
                here,
                name(visit, export),
                Apps.logo(export.app()),
                visit.text("held." + what.key()),
                visit.text("held." + what.key() + ".lead", all),
                lock(export, what).map(lock -> causes.of(visit, lock)).orElse(List.of()),
                lines,
                entries.size() < PART
                        ? null
                        : here + "?after=" + Visit.encode(entries.getLast().vehicleId()),
                lines.isEmpty() || !visit.may(Access.UNLOCK) ? List.of() : actions(visit, what, all));
    }

    private Optional<Lock> lock(Export export, Held what) {
        return exports.view(export).lock(what.operation()).filter(lock -> what == Held.NEW || what == Held.WITHDRAWALS);
    }

    private static List<Action> actions(Visit visit, Held what, int all) {
        return switch (what) {
            case WITHDRAWALS, NEW ->
                List.of(
                        action(visit, what, "keep", false, all),
                        action(visit, what, "release", true, all),
                        new Action("keep-all", visit.text("held." + what.key() + ".keep-all", all), true, false),
                        new Action("release-all", visit.text("held." + what.key() + ".release-all", all), true, true));
            case LEFT_ONLINE, LEFT_OFF, TWICE -> List.of(action(visit, what, "release", true, all));
        };
    }

    private static Action action(Visit visit, Held what, String key, boolean danger, int all) {
        return new Action(key, visit.text("held." + what.key() + "." + key, all), false, danger);
    }

    private void decide(Visit visit) {
        Export export = export(visit);
        Held what = what(visit);
        List<String> chosen = visit.http().formParams("vehicle");
        int done = switch (visit.form("do")) {
            case "release" ->
                what == Held.TWICE
                        ? exports.listTwice(export, chosen)
                        : exports.releaseLock(export, what.operation(), chosen);
            case "keep" -> exports.discardLock(export, what.operation(), chosen);
            case "release-all" -> exports.releaseLock(export, what.operation());
            case "keep-all" -> exports.discardLock(export, what.operation());
            default -> throw visit.notFound();
        };
        boolean left = engine.ledger().count(export.id(), what.hold(), what.operation()) > 0;
        String next = left ? href(visit, export) + "/held/" + what.key() : href(visit, export);
        visit.goTo(next, "tick", visit.text(done == 0 ? "held.done.none" : "held.done", done));
    }

    private LimitsView limits(Visit visit, @Nullable String problem) {
        Export export = export(visit);
        Map<Operation, Limit> own = exports.ownLimits(export);
        List<Part> parts = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            Limit usual = exports.usualLimit(operation);
            Limit limit = own.getOrDefault(operation, usual);
            String key = operation.name().toLowerCase(Locale.ROOT);
            parts.add(new Part(
                    key,
                    visit.text("limits." + key),
                    visit.text("limits." + key + ".text"),
                    visit.text("limits.usual." + key, usual.least(), usual.percent()),
                    own.containsKey(operation),
                    typed(visit, key, "least", String.valueOf(limit.least())),
                    typed(visit, key, "percent", String.valueOf(limit.percent())),
                    operation == Operation.CREATE,
                    typed(visit, key, "sum", sum(limit.mostCents()))));
        }
        return new LimitsView(
                href(visit, export),
                href(visit, export) + "/limits",
                name(visit, export),
                Apps.logo(export.app()),
                parts,
                problem);
    }

    /** What was typed and refused is still there. */
    private static String typed(Visit visit, String kind, String field, String stored) {
        return visit.form("kind").equals(kind) ? visit.form(field) : stored;
    }

    private static String sum(@Nullable Long cents) {
        return cents == null
                ? ""
                : BigDecimal.valueOf(cents, 2).stripTrailingZeros().toPlainString();
    }

    private void limit(Visit visit) {
        Export export = export(visit);
        Operation operation = switch (visit.form("kind")) {
            case "create" -> Operation.CREATE;
            case "withdraw" -> Operation.WITHDRAW;
            default -> throw visit.notFound();
        };
        if (visit.form("do").equals("usual")) {
            exports.limit(export, operation, null);
        } else {
            Limit limit = read(visit);
            if (limit == null) {
                visit.showRefused("guard/limits", limits(visit, visit.text("limits.wrong")));
                return;
            }
            exports.limit(export, operation, limit);
        }
        visit.goTo(href(visit, export) + "/limits", "tick", visit.text("limits.done"));
    }

    private static @Nullable Limit read(Visit visit) {
        try {
            String sum = visit.form("sum").strip().replace(',', '.');
            return new Limit(
                    Integer.parseInt(visit.form("least").strip()),
                    Integer.parseInt(visit.form("percent").strip()),
                    sum.isEmpty() ? null : new BigDecimal(sum).movePointRight(2).longValueExact());
        } catch (ArithmeticException | IllegalArgumentException wrong) {
            return null;
        }
    }

    private static Held what(Visit visit) {
        Held what = Held.of(visit.path("what"));
        if (what == null) {
            throw visit.notFound();
        }
        return what;
    }

    private Export export(Visit visit) {
        return exports.find(visit.place().code(), visit.path("app")).orElseThrow(visit::notFound);
    }

    private String name(Visit visit, Export export) {
        return apps.name(export.app(), visit.language());
    }

    private static String href(Visit visit, Export export) {
        return visit.at("/exports/" + Visit.encode(export.app()));
    }
}
