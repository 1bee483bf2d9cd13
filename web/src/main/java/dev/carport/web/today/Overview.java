package dev.carport.web.today;

import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.guard.Lock;
import dev.carport.engine.guard.Operation;
import dev.carport.engine.operations.ExportService;
import dev.carport.engine.operations.ExportView;
import dev.carport.engine.operations.ExportView.Health;
import dev.carport.engine.stock.StockFilter;
import dev.carport.engine.stock.StockStore;
import dev.carport.web.http.Access;
import dev.carport.web.http.Visit;
import dev.carport.web.live.Topics;
import dev.carport.web.state.Apps;
import dev.carport.web.state.Badges;
import dev.carport.web.state.Balance;
import dev.carport.web.today.TodayView.Line;
import dev.carport.web.today.TodayView.Task;
import dev.carport.web.ui.Badge;
import dev.carport.web.ui.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Reads what needs a person at a location. */
public final class Overview {

    private final ExportService exports;
    private final StockStore stock;
    private final Apps apps;
    private final ToLongFunction<String> openValues;
    private final Function<String, Optional<Integer>> waitingOrders;

    /**
     * An overview over these parts.
     *
     * @param openValues how many unknown values wait for an answer at a location
     * @param waitingOrders how many orders wait for an answer at a location; empty where there are none
     */
    public Overview(
            ExportService exports,
            StockStore stock,
            AppCatalog catalog,
            ToLongFunction<String> openValues,
            Function<String, Optional<Integer>> waitingOrders) {
        this.exports = exports;
        this.stock = stock;
        this.apps = new Apps(catalog);
        this.openValues = openValues;
        this.waitingOrders = waitingOrders;
    }

    TodayView read(Visit visit) {
        String location = visit.place().code();
        List<ExportView> views = exports.all().stream()
                .filter(export -> export.location().equals(location) && export.state() != ExportState.OFF)
                .map(exports::view)
                .toList();
        long vehicles = stock.count(StockFilter.of(location));
        return new TodayView(
                Topics.exports(location) + " " + Topics.stock(location) + " " + Topics.orders(location),
                new Tasks(visit, views, vehicles).all(),
                views.stream().map(view -> line(visit, view)).toList(),
                vehicles,
                views.stream()
                        .flatMap(view -> view.lastSuccess().stream())
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private Line line(Visit visit, ExportView view) {
        String app = view.export().app();
        boolean online = view.health() != Health.DRAFT;
        String id = Visit.encode(app);
        return new Line(
                apps.name(app, visit.language()),
                Apps.logo(app),
                visit.at(online ? "/exports/" + id : "/apps/" + id + "/activate"),
                new Badges(visit.texts()).of(view.health()),
                online ? Balance.of(view) : null,
                view.waiting(),
                view.failed(),
                view.lastSuccess().orElse(null));
    }

    /** The tasks of one answer. */
    private final class Tasks {

        private final Visit visit;
        private final List<ExportView> views;
        private final long vehicles;
        private final List<Task> tasks = new ArrayList<>();

        Tasks(Visit visit, List<ExportView> views, long vehicles) {
            this.visit = visit;
            this.views = views;
            this.vehicles = vehicles;
        }

        /** What is dangerous first, then what stands still, then what could be better, then what could begin. */
        List<Task> all() {
            views.forEach(view -> view.locks().forEach(lock -> locked(view, lock)));
            orders();
            views.forEach(this::stopped);
            views.forEach(this::refused);
            values();
            views.stream().filter(view -> view.health() == Health.DRAFT).forEach(this::draft);
            beginning();
            return tasks;
        }

        private void locked(ExportView view, Lock lock) {
            add(
                    new Badge(Tone.BAD, "lock", ""),
                    visit.text(
                            lock.operation() == Operation.CREATE ? "today.lock.new" : "today.lock",
                            lock.waiting(),
                            name(view.export())),
                    visit.text("today.lock.text"),
                    visit.formats().number(lock.waiting()),
                    visit.text(
                            lock.operation() == Operation.CREATE ? "today.lock.new.stake" : "today.lock.stake",
                            lock.waiting()),
                    visit.text("today.lock.action"),
                    export(view.export()));
        }

        private void orders() {
            int waiting = waitingOrders.apply(visit.place().code()).orElse(0);
            if (waiting > 0) {
                add(
                        new Badge(Tone.WARN, "order", ""),
                        visit.text("today.orders", waiting),
                        visit.text("today.orders.text"),
                        visit.formats().number(waiting),
                        visit.text("today.orders.stake", waiting),
                        visit.text("today.orders.action"),
                        visit.at("/orders"));
            }
        }

        private void stopped(ExportView view) {
            Badge badge = new Badges(visit.texts()).of(view.health());
            String waits = visit.formats().number(view.waiting());
            String waitsNote = visit.text("today.waiting.stake", view.waiting());
            String activate = visit.at("/apps/" + Visit.encode(view.export().app()) + "/activate");
            boolean manages = visit.may(Access.MARKETING);
            switch (view.health()) {
                case SIGN_IN_NEEDED ->
                    add(
                            badge,
                            visit.text("export.problem.sign.in", name(view.export())),
                            since(view),
                            waits,
                            waitsNote,
                            visit.text(manages ? "export.connect.again" : "today.look"),
                            manages ? activate + "/connect" : export(view.export()));
                case ACCOUNT_BLOCKED ->
                    add(
                            badge,
                            visit.text("export.problem.blocked", name(view.export())),
                            since(view),
                            waits,
                            waitsNote,
                            visit.text(manages ? "export.check.settings" : "today.look"),
                            manages ? activate + "/settings" : export(view.export()));
                case SETTINGS_NEEDED ->
                    add(
                            badge,
                            visit.text("export.problem.settings", name(view.export())),
                            visit.text("export.problem.app.why"),
                            waits,
                            waitsNote,
                            visit.text(manages ? "export.check.settings" : "today.look"),
                            manages ? activate + "/settings" : export(view.export()));
                case APP_NOT_LOADED ->
                    add(
                            badge,
                            visit.text("export.problem.app", name(view.export())),
                            visit.text("export.problem.app.why"),
                            waits,
                            waitsNote,
                            visit.text("export.problem.app.go"),
                            visit.at("/apps"));
                case DRAFT, ACTIVE, PAUSED, PARTLY_LOCKED, LEAVING, OFF -> {}
            }
        }

        private String since(ExportView view) {
            return visit.text(
                    "export.problem.waits",
                    visit.formats().moment(view.account().stateSince()),
                    view.waiting());
        }

        private void refused(ExportView view) {
            if (view.failed() > 0) {
                add(
                        new Badge(Tone.WARN, "warn", ""),
                        visit.text("today.refused", view.failed(), name(view.export())),
                        visit.text("today.refused.text"),
                        visit.formats().number(view.failed()),
                        visit.text("today.refused.stake", view.failed()),
                        visit.text("today.refused.action"),
                        export(view.export()) + "/listings?state=refused");
            }
        }

        private void values() {
            long open = openValues.applyAsLong(visit.place().code());
            if (open > 0) {
                add(
                        new Badge(Tone.WARN, "warn", ""),
                        visit.text("today.values", open),
                        visit.text("today.values.text"),
                        visit.formats().number(open),
                        visit.text("today.values.stake", open),
                        visit.text("today.values.action"),
                        visit.at("/values"));
            }
        }

        private void draft(ExportView view) {
            Optional<Integer> planned = exports.newestPlan(view.export()).map(plan -> plan.openPairs());
            add(
                    new Badge(Tone.WAIT, "draft", ""),
                    visit.text("today.draft", name(view.export())),
                    visit.text("today.draft.text"),
                    planned.filter(open -> open > 0)
                            .map(visit.formats()::number)
                            .orElse(null),
                    planned.filter(open -> open > 0)
                            .map(open -> visit.text("today.draft.stake", open))
                            .orElse(null),
                    visit.text("today.draft.action"),
                    visit.at("/apps/" + Visit.encode(view.export().app()) + "/activate"));
        }

        private void beginning() {
            if (vehicles == 0 && visit.may(Access.STOCK)) {
                add(
                        new Badge(Tone.WAIT, "car", ""),
                        visit.text("today.empty"),
                        visit.text("today.empty.text"),
                        null,
                        null,
                        visit.text("today.empty.action"),
                        visit.at("/stock/upload"));
            } else if (views.isEmpty() && visit.may(Access.MARKETING)) {
                add(
                        new Badge(Tone.WAIT, "apps", ""),
                        visit.text("today.no.export"),
                        visit.text("today.no.export.text", vehicles),
                        visit.formats().number(vehicles),
                        visit.text("today.no.export.stake", vehicles),
                        visit.text("today.no.export.action"),
                        visit.at("/apps"));
            }
        }

        private void add(
                Badge badge,
                String title,
                String text,
                @Nullable String stake,
                @Nullable String stakeNote,
                String action,
                String href) {
            tasks.add(new Task(badge, title, text, stake, stakeNote, action, href));
        }

        private String name(Export export) {
            return apps.name(export.app(), visit.language());
        }

        private String export(Export export) {
            return visit.at("/exports/" + Visit.encode(export.app()));
        }
    }
}
