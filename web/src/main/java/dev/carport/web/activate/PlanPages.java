package dev.carport.web.activate;

import dev.carport.engine.accounts.AccountState;
import dev.carport.engine.apps.AppFailure;
import dev.carport.engine.exports.Export;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.match.MatchStore.Verdict;
import dev.carport.engine.operations.Activation;
import dev.carport.engine.operations.ExportService;
import dev.carport.engine.operations.ExportView;
import dev.carport.web.activate.LiveView.Count;
import dev.carport.web.export.Listings;
import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Router;
import dev.carport.web.http.Visit;
import dev.carport.web.live.Topics;
import dev.carport.web.state.Badges;
import dev.carport.web.state.ExportWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The last two steps: looking at what will happen, and watching it happen. */
public final class PlanPages implements Feature {

    private static final String FLOW = SettingsPages.FLOW;
    private static final String TEMPLATE = "activate/plan";
    private static final int ROWS = 20;
    private static final List<String> OBLIGATIONS = List.of("fees", "only", "own");

    private final Activations activations;
    private final ExportService exports;
    private final Plans plans;
    private final LedgerStore ledger;
    private final Listings listings;

    /** Pages over these parts. */
    public PlanPages(
            Activations activations, ExportService exports, Plans plans, LedgerStore ledger, Listings listings) {
        this.activations = activations;
        this.exports = exports;
        this.plans = plans;
        this.ledger = ledger;
        this.listings = listings;
    }

    @Override
    public void addTo(Router router) {
        router.get(FLOW + "/plan", Access.MARKETING, visit -> visit.show(TEMPLATE, view(visit, null, false)))
                .post(FLOW + "/plan", Access.MARKETING, this::make)
                .post(FLOW + "/match", Access.MARKETING, this::match)
                .post(FLOW + "/online", Access.MARKETING, this::goOnline)
                .get(FLOW + "/live", Access.SIGNED_IN, visit -> visit.show("activate/live", live(visit)));
    }

    private PlanView view(Visit visit, @Nullable String problem, boolean wrong) {
        Export export = activations.export(visit);
        return plans.read(
                visit,
                activations.head(visit, export, Flow.PLAN),
                export,
                activations.app(visit),
                activations.words(visit, export),
                problem,
                wrong);
    }

    private void make(Visit visit) {
        String problem = makeAgain(visit);
        if (problem == null) {
            visit.goTo(href(visit, Flow.PLAN));
        } else {
            visit.showRefused(TEMPLATE, view(visit, problem, false));
        }
    }

    /** Makes a plan; gives the reason when that is not possible. */
    private @Nullable String makeAgain(Visit visit) {
        Export export = activations.export(visit);
        try {
            return exports.plan(export).isPresent() ? null : visit.text("plan.problem.incomplete");
        } catch (AppFailure failed) {
            AccountState account = exports.view(export).account().state();
            return account == AccountState.SIGN_IN_NEEDED
                    ? visit.text("plan.problem.sign.in")
                    : visit.text(
                            "plan.problem.platform",
                            activations.app(visit).texts().name(visit.language().locale()));
        }
    }

    private void match(Visit visit) {
        Export export = activations.export(visit);
        String vehicle = visit.form("vehicle");
        switch (visit.form("verdict")) {
            case "pair" -> exports.decide(export, visit.form("listing"), Verdict.PAIR, vehicle);
            case "leave" -> exports.decide(export, visit.form("listing"), Verdict.LEAVE, null);
            case "leave-all" -> all(export, visit, Verdict.LEAVE);
            case "withdraw-all" -> all(export, visit, Verdict.WITHDRAW);
            default -> throw visit.notFound();
        }
        make(visit);
    }

    private void all(Export export, Visit visit, Verdict verdict) {
        visit.http().formParams("listing").forEach(listing -> exports.decide(export, listing, verdict, null));
    }

    private void goOnline(Visit visit) {
        Export export = activations.export(visit);
        boolean accepted = OBLIGATIONS.stream().allMatch(one -> visit.form(one).equals("yes"));
        if (!accepted) {
            visit.showRefused(TEMPLATE, view(visit, null, true));
            return;
        }
        switch (exports.activate(
                export, visit.form("plan"), true, visit.person().name())) {
            case Activation.Online online -> visit.goTo(href(visit, Flow.LIVE));
            case Activation.Refused refused -> {
                ExportWords words = activations.words(visit, export);
                String reasons = refused.reasons().stream().map(words::sentence).collect(Collectors.joining(" "));
                // what the person sees next is what would happen now
                makeAgain(visit);
                visit.showRefused(TEMPLATE, view(visit, reasons, false));
            }
        }
    }

    private LiveView live(Visit visit) {
        Export export = activations.begun(visit);
        ExportView view = exports.view(export);
        Badges badges = new Badges(visit.texts());
        List<Count> counts = new ArrayList<>();
        for (ListingState state : ListingState.values()) {
            int count = view.count(state);
            if (count > 0 && state != ListingState.WITHHELD && state != ListingState.OFFLINE) {
                counts.add(new Count(badges.of(state), count));
            }
        }
        int done = view.count(ListingState.ONLINE, ListingState.REFUSED, ListingState.LOCKED);
        int all = done + view.waiting();
        List<Entry> open = new ArrayList<>();
        for (ListingState state : List.of(
                ListingState.REFUSED,
                ListingState.IN_DOUBT,
                ListingState.LOCKED,
                ListingState.WAITING,
                ListingState.IN_REVIEW,
                ListingState.ONLINE)) {
            if (open.size() < ROWS) {
                open.addAll(ledger.page(export.id(), state, "", ROWS - open.size()));
            }
        }
        return new LiveView(
                activations.head(visit, export, Flow.LIVE),
                Topics.export(export.id()),
                done,
                all,
                counts,
                listings.rows(visit, export, activations.words(visit, export), open),
                problem(visit, view));
    }

    private static @Nullable String problem(Visit visit, ExportView view) {
        return switch (view.health()) {
            case SIGN_IN_NEEDED -> visit.text("plan.problem.sign.in");
            case ACCOUNT_BLOCKED -> visit.text("live.problem.blocked");
            case SETTINGS_NEEDED -> visit.text("live.problem.settings");
            case APP_NOT_LOADED, DRAFT, OFF -> visit.text("live.problem.off");
            case ACTIVE, PAUSED, PARTLY_LOCKED, LEAVING -> null;
        };
    }

    private static String href(Visit visit, Flow step) {
        return step.href(visit.at("/apps/" + Visit.encode(visit.path("app")) + "/activate"));
    }
}
