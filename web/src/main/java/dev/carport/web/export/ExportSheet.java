package dev.carport.web.export;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.settings.CurrentStock;
import dev.carport.api.settings.FutureStock;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.drift.DriftDesk;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.guard.Operation;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.operations.BookingService;
import dev.carport.engine.operations.Deliveries;
import dev.carport.engine.operations.ExportService;
import dev.carport.engine.operations.ExportView;
import dev.carport.engine.operations.ExportView.Health;
import dev.carport.engine.operations.LockCauses;
import dev.carport.engine.operations.StatisticsService;
import dev.carport.engine.settings.SettingField;
import dev.carport.web.drift.DriftCard;
import dev.carport.web.drift.RenewalCard;
import dev.carport.web.export.ExportPageView.Lock;
import dev.carport.web.export.ExportPageView.May;
import dev.carport.web.export.ExportPageView.Problem;
import dev.carport.web.export.ExportPageView.Row;
import dev.carport.web.http.Access;
import dev.carport.web.http.Visit;
import dev.carport.web.live.Topics;
import dev.carport.web.state.Apps;
import dev.carport.web.state.Badges;
import dev.carport.web.state.Balance;
import dev.carport.web.state.CauseWords;
import dev.carport.web.state.ExportWords;
import dev.carport.web.ui.Badge;
import dev.carport.web.ui.Fact;
import dev.carport.web.ui.Link;
import dev.carport.web.ui.Notice;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything about one export on one page. */
public final class ExportSheet {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FIRST_LISTINGS = 12;
    private static final int FIRST_EXCHANGES = 15;
    private static final int LOOKED_AT = 300;
    private static final int SOME = 5;
    private static final Currency EURO = Currency.getInstance("EUR");

    private final ExportService exports;
    private final LedgerStore ledger;
    private final AppCatalog catalog;
    private final Apps apps;
    private final Listings listings;
    private final Exchanges exchanges;
    private final Deliveries deliveries;
    private final @Nullable URI publicUrl;
    private final BookingService bookings;
    private final StatisticsService statistics;
    private final DriftDesk drift;
    private final CauseWords causes;

    /**
     * Sheets over these parts.
     *
     * @param publicUrl how browsers reach the server from outside; null to take it from each request
     */
    public ExportSheet(
            ExportService exports,
            LedgerStore ledger,
            AppCatalog catalog,
            Listings listings,
            Exchanges exchanges,
            Deliveries deliveries,
            BookingService bookings,
            StatisticsService statistics,
            DriftDesk drift,
            LockCauses causes,
            @Nullable URI publicUrl) {
        this.exports = exports;
        this.ledger = ledger;
        this.catalog = catalog;
        this.apps = new Apps(catalog);
        this.listings = listings;
        this.exchanges = exchanges;
        this.deliveries = deliveries;
        this.publicUrl = publicUrl;
        this.bookings = bookings;
        this.statistics = statistics;
        this.drift = drift;
        this.causes = new CauseWords(causes);
    }

    ExportPageView read(Visit visit, Export export) {
        ExportView view = exports.view(export);
        ExportWords words = new ExportWords(catalog, export.app(), visit.language());
        String app = apps.name(export.app(), visit.language());
        String href = visit.at("/exports/" + Visit.encode(export.app()));
        ListingState state = Listings.state(visit.query("state"));
        return new ExportPageView(
                Topics.export(export.id()),
                href,
                app,
                Apps.logo(export.app()),
                new Badges(visit.texts()).of(view.health()),
                view.account().customerNumber(),
                problem(visit, view, words, app),
                locks(visit, view, words, href),
                Balance.of(view),
                Balance.reasons(view, visit.texts()).orElse(null),
                view.waiting(),
                view.failed(),
                view.lastSuccess().orElse(null),
                notices(visit, export, words, href),
                listings.read(visit, export, words, href, state, "", FIRST_LISTINGS),
                exchanges.read(visit, export, words, href, null, "", FIRST_EXCHANGES),
                connection(visit, view.account()),
                release(visit, export),
                DeliverySheet.read(visit, export, deliveries, words, publicUrl),
                DriftCard.read(visit, export, drift, href),
                RenewalCard.read(visit, export, drift, href),
                more(visit, export, href),
                may(visit, export, view));
    }

    private List<Link> more(Visit visit, Export export, String href) {
        List<Link> more = new ArrayList<>();
        if (statistics.offered(export)) {
            more.add(new Link(visit.text("figures.title"), href + "/statistics"));
        }
        if (export.state() != ExportState.OFF && !bookings.kinds(export).isEmpty()) {
            int running = bookings.counts(export).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            more.add(new Link(visit.text("extras.link", running), href + "/extras"));
        }
        held(visit, export, href, more);
        if (export.listed() && visit.may(Access.UNLOCK)) {
            more.add(new Link(visit.text("limits.title"), href + "/limits"));
        }
        if (visit.may(Access.ADMIN)) {
            more.add(new Link(visit.text("notices.title"), visit.at("/notices")));
        }
        return more;
    }

    /** What people have decided to leave as it is, and what is listed elsewhere. */
    private void held(Visit visit, Export export, String href, List<Link> more) {
        int online = ledger.count(export.id(), Hold.KEPT, Operation.WITHDRAW);
        int off = ledger.count(export.id(), Hold.KEPT, Operation.CREATE);
        int twice = ledger.count(export.id(), Hold.TWICE, Operation.CREATE);
        if (twice > 0) {
            more.add(new Link(visit.text("held.twice.link", twice), href + "/held/twice"));
        }
        if (online > 0) {
            more.add(new Link(visit.text("held.left-online.link", online), href + "/held/left-online"));
        }
        if (off > 0) {
            more.add(new Link(visit.text("held.left-off.link", off), href + "/held/left-off"));
        }
    }

    /** What keeps the whole export from working: who has to act, and what happens to the listings meanwhile. */
    private static @Nullable Problem problem(Visit visit, ExportView view, ExportWords words, String app) {
        Badge badge = new Badges(visit.texts()).of(view.health());
        String activate = visit.at("/apps/" + Visit.encode(view.export().app()) + "/activate");
        boolean may = visit.may(Access.MARKETING);
        return switch (view.health()) {
            case SIGN_IN_NEEDED ->
                new Problem(
                        badge,
                        visit.text("export.problem.sign.in", app),
                        visit.text(
                                "export.problem.waits",
                                visit.formats().moment(view.account().stateSince()),
                                view.waiting()),
                        may ? new Link(visit.text("export.connect.again"), activate + "/connect") : null);
            case ACCOUNT_BLOCKED ->
                new Problem(
                        badge,
                        visit.text("export.problem.blocked", app),
                        visit.text(
                                "export.problem.waits",
                                visit.formats().moment(view.account().stateSince()),
                                view.waiting()),
                        may ? new Link(visit.text("export.check.settings"), activate + "/settings") : null);
            case SETTINGS_NEEDED ->
                new Problem(
                        badge,
                        visit.text("export.problem.settings", app),
                        view.findings().stream().map(words::sentence).distinct().collect(Collectors.joining(" ")) + " "
                                + visit.text("export.problem.app.why"),
                        may ? new Link(visit.text("export.check.settings"), activate + "/settings") : null);
            case APP_NOT_LOADED ->
                new Problem(
                        badge,
                        visit.text("export.problem.app", app),
                        visit.text("export.problem.app.why"),
                        new Link(visit.text("export.problem.app.go"), visit.at("/apps")));
            case PAUSED ->
                new Problem(
                        badge,
                        view.export().pausedUntil() == null
                                ? visit.text("export.paused")
                                : visit.text(
                                        "export.paused.until",
                                        visit.formats()
                                                .moment(Objects.requireNonNull(
                                                        view.export().pausedUntil()))),
                        visit.text("export.paused.why", view.waiting()),
                        null);
            case LEAVING ->
                new Problem(badge, visit.text("export.leaving", view.there()), visit.text("export.leaving.why"), null);
            case DRAFT ->
                new Problem(
                        badge,
                        visit.text("export.draft"),
                        visit.text("export.draft.why"),
                        may ? new Link(visit.text("export.draft.go"), activate) : null);
            case OFF ->
                new Problem(
                        badge,
                        visit.text("export.off"),
                        visit.text("export.off.why"),
                        may ? new Link(visit.text("export.off.go"), activate) : null);
            case ACTIVE, PARTLY_LOCKED -> changes(visit, view, badge, activate, may);
        };
    }

    /** Settings saved while the export is online wait for a look at what they change. */
    private static @Nullable Problem changes(Visit visit, ExportView view, Badge badge, String activate, boolean may) {
        return view.export().draft() == null
                ? null
                : new Problem(
                        badge,
                        visit.text("export.changes"),
                        visit.text("export.changes.why"),
                        may ? new Link(visit.text("export.changes.go"), activate + "/plan") : null);
    }

    private List<Lock> locks(Visit visit, ExportView view, ExportWords words, String href) {
        return view.locks().stream()
                .map(lock -> lock(visit, view, lock, words, href))
                .toList();
    }

    private Lock lock(
            Visit visit, ExportView view, dev.carport.engine.guard.Lock lock, ExportWords words, String href) {
        boolean creates = lock.operation() == Operation.CREATE;
        String kind = creates ? "lock.new." : "lock.";
        List<Entry> held = exports.locked(view.export(), lock.operation(), "", SOME);
        List<Link> some = listings.rows(visit, view.export(), words, held).stream()
                .map(row -> new Link(row.name(), Objects.requireNonNullElse(row.href(), "")))
                .toList();
        return new Lock(
                creates ? "new" : "withdrawals",
                visit.text(kind + "title", lock.waiting()),
                lock.since(),
                visit.text("lock.why.text", lock.limit(), lock.present()),
                creates ? cost(visit, lock) : null,
                causes.of(visit, lock),
                visit.text(kind + "held.text", lock.waiting()),
                visit.text(kind + "wrong.text"),
                some,
                Math.max(0, lock.waiting() - some.size()),
                new Link(visit.text("lock.look", lock.waiting()), href + "/held/" + (creates ? "new" : "withdrawals")),
                visit.text(kind + "release", lock.waiting()));
    }

    private static String cost(Visit visit, dev.carport.engine.guard.Lock lock) {
        Long sum = lock.sumCents();
        Long most = lock.mostCents();
        if (sum == null) {
            return visit.text("lock.new.fee.unknown");
        }
        String together = visit.formats().fee(BigDecimal.valueOf(sum, 2), EURO);
        return most == null
                ? visit.text("lock.new.fee", together)
                : visit.text("lock.new.fee.limit", together, visit.formats().fee(BigDecimal.valueOf(most, 2), EURO));
    }

    /** What is wrong with vehicles, the same fault once with the number of vehicles it concerns. */
    private List<Notice> notices(Visit visit, Export export, ExportWords words, String href) {
        record Group(Finding first, List<Entry> entries) {}
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Entry entry : ledger.page(export.id(), ListingState.REFUSED, "", LOOKED_AT)) {
            for (Finding finding : entry.findings()) {
                if (finding.blocks()) {
                    groups.computeIfAbsent(
                                    finding.code() + "\n" + finding.field(), k -> new Group(finding, new ArrayList<>()))
                            .entries()
                            .add(entry);
                }
            }
        }
        List<Notice> notices = new ArrayList<>();
        groups.values().stream()
                .sorted((one, other) -> other.entries().size() - one.entries().size())
                .limit(SOME * 2)
                .forEach(group -> {
                    Row example = listings.rows(
                                    visit,
                                    export,
                                    words,
                                    List.of(group.entries().getFirst()))
                            .getFirst();
                    int count = group.entries().size();
                    Badge badge = new Badges(visit.texts()).of(group.first().severity());
                    boolean unknown =
                            group.first().code().equals(StandardCodes.UNMAPPED) && visit.may(Access.MARKETING);
                    Link action = unknown
                            ? new Link(visit.text("today.values.action"), visit.at("/values"))
                            : count == 1 && example.href() != null
                                    ? new Link(visit.text("export.notice.open"), Objects.requireNonNull(example.href()))
                                    : new Link(visit.text("export.notice.all"), href + "/listings?state=refused");
                    notices.add(new Notice(
                            badge.tone(),
                            badge.icon(),
                            words.sentence(group.first()),
                            visit.text("export.notice.count", count),
                            example.name() + ", " + example.number()
                                    + words.action(group.first())
                                            .map(todo -> ". " + todo)
                                            .orElse(""),
                            action));
                });
        return notices;
    }

    private List<Fact> connection(Visit visit, Account account) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                visit.text("export.account.state"), visit.text("account.state." + Listings.key(account.state()))));
        if (account.name() != null) {
            facts.add(new Fact(visit.text("export.account.name"), account.name()));
        }
        if (account.checkedAt() != null) {
            facts.add(new Fact(
                    visit.text("export.account.checked"), visit.formats().moment(account.checkedAt())));
        }
        String environment = "environment." + account.environment();
        facts.add(new Fact(
                visit.text("export.account.environment"),
                visit.texts().has(environment) ? visit.text(environment) : account.environment()));
        return facts;
    }

    private List<Fact> release(Visit visit, Export export) {
        Optional<InstalledApp<?>> app = catalog.app(export.app());
        if (app.isEmpty()) {
            return List.of();
        }
        JsonNode values = JSON.readTree(export.settings());
        List<Fact> facts = new ArrayList<>();
        for (Class<?> type : List.of(CurrentStock.class, FutureStock.class)) {
            app.get().settings().ofType(type).ifPresent(field -> facts.add(fact(visit, app.get(), field, values)));
        }
        return facts;
    }

    private static Fact fact(Visit visit, InstalledApp<?> app, SettingField field, JsonNode values) {
        var texts = app.texts().settings();
        String chosen = values.path(field.key()).asString("");
        var locale = visit.language().locale();
        return new Fact(texts.label(locale, field), chosen.isEmpty() ? "–" : texts.option(locale, field, chosen));
    }

    private static May may(Visit visit, Export export, ExportView view) {
        boolean manage = visit.may(Access.MARKETING);
        boolean usable = view.health() != Health.APP_NOT_LOADED;
        return new May(
                manage && export.state() == ExportState.ACTIVE,
                manage && export.state() == ExportState.PAUSED,
                manage && (export.online() || export.state() == ExportState.LEAVING),
                visit.may(Access.COMPLETE_TRANSFER) && export.state() == ExportState.ACTIVE && usable,
                visit.may(Access.UNLOCK),
                manage && usable);
    }
}
