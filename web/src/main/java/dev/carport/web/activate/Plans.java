package dev.carport.web.activate;

import dev.carport.api.app.FeeKind.Rhythm;
import dev.carport.api.finding.Finding;
import dev.carport.api.platform.RemoteListing;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.exports.Export;
import dev.carport.engine.match.MatchStore.Decided;
import dev.carport.engine.match.MatchStore.Verdict;
import dev.carport.engine.operations.ExportService;
import dev.carport.engine.plan.Action;
import dev.carport.engine.plan.PlanStore;
import dev.carport.engine.plan.StoredPlan;
import dev.carport.engine.plan.StoredPlan.Fee;
import dev.carport.engine.stock.StockStore;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.engine.stock.VehicleCodec;
import dev.carport.web.activate.PlanView.Act;
import dev.carport.web.activate.PlanView.Candidate;
import dev.carport.web.activate.PlanView.Fees;
import dev.carport.web.activate.PlanView.Group;
import dev.carport.web.activate.PlanView.Item;
import dev.carport.web.activate.PlanView.Leftover;
import dev.carport.web.activate.PlanView.Pair;
import dev.carport.web.activate.PlanView.Trait;
import dev.carport.web.car.Cars;
import dev.carport.web.http.Visit;
import dev.carport.web.state.Badges;
import dev.carport.web.state.ExportWords;
import dev.carport.web.text.Formats;
import dev.carport.web.ui.Equal;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A stored plan, and what the first match left open, for people. */
public final class Plans {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final int FIRST = 6;
    private static final int OF_ONE = 100;

    private final ExportService exports;
    private final PlanStore plans;
    private final StockStore stock;
    private final VehicleCodec codec;

    /** Plans over these parts. */
    public Plans(ExportService exports, PlanStore plans, StockStore stock, VehicleCodec codec) {
        this.exports = exports;
        this.plans = plans;
        this.stock = stock;
        this.codec = codec;
    }

    /**
     * The page of a plan.
     *
     * @param problem why it was refused; null for nothing
     * @param wrong whether the obligations were not accepted
     */
    PlanView read(
            Visit visit,
            FlowHead head,
            Export export,
            InstalledApp<?> app,
            ExportWords words,
            @Nullable String problem,
            boolean wrong) {
        Optional<StoredPlan> plan = exports.newestPlan(export);
        List<Decided> matches = export.online() ? List.of() : exports.matches(export);
        String account =
                Objects.requireNonNullElse(exports.view(export).account().customerNumber(), "");
        if (plan.isEmpty()) {
            return new PlanView(
                    head,
                    null,
                    null,
                    problem,
                    false,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    0,
                    new Fees(null, null, null, List.of(), false),
                    null,
                    account,
                    wrong);
        }
        StoredPlan found = plan.get();
        Action wanted = action(visit.query("action"));
        return new PlanView(
                head,
                found.id(),
                found.at(),
                problem,
                found.revision() != export.revision(),
                acts(visit, head, found, wanted),
                groups(visit, head, found, words, wanted),
                pairs(visit, matches),
                leftovers(matches),
                (int) matches.stream()
                        .filter(decided -> decided.pairing().vehicleId() != null)
                        .count(),
                fees(visit, app, found),
                after(export, found, matches),
                account,
                wrong);
    }

    private static List<Act> acts(Visit visit, FlowHead head, StoredPlan plan, @Nullable Action wanted) {
        Badges badges = new Badges(visit.texts());
        List<Act> acts = new ArrayList<>();
        for (Action action : Action.values()) {
            int count = plan.counts().getOrDefault(action, 0);
            boolean always = action == Action.ADOPT || action == Action.CREATE || action == Action.WITHDRAW;
            if (count > 0 || always && !head.online()) {
                String href =
                        Flow.PLAN.href(head.activate()) + (action == wanted ? "" : "?action=" + key(action) + "#plan");
                acts.add(new Act(badges.of(action), count, href, action == wanted, note(visit, action, plan)));
            }
        }
        return acts;
    }

    private static @Nullable String note(Visit visit, Action action, StoredPlan plan) {
        if (action == Action.CREATE) {
            return sum(plan, Rhythm.ONCE)
                    .filter(sum -> sum.signum() > 0)
                    .map(sum -> visit.text("plan.once", visit.formats().fee(sum, EURO)))
                    .orElse(null);
        }
        String key = "plan.note." + key(action);
        return visit.texts().has(key) ? visit.text(key) : null;
    }

    private List<Group> groups(
            Visit visit, FlowHead head, StoredPlan plan, ExportWords words, @Nullable Action wanted) {
        Badges badges = new Badges(visit.texts());
        List<Group> groups = new ArrayList<>();
        for (Action action : Action.values()) {
            int count = plan.counts().getOrDefault(action, 0);
            if (count == 0 || wanted != null && wanted != action) {
                continue;
            }
            int limit = wanted == null ? FIRST : OF_ONE;
            int offset = wanted == null ? 0 : offset(visit);
            List<Item> items = plans.items(plan.id(), action, offset, limit).stream()
                    .map(item -> item(visit, words, item))
                    .toList();
            int more = Math.max(0, count - offset - items.size());
            String moreHref = more == 0
                    ? null
                    : Flow.PLAN.href(head.activate()) + "?action=" + key(action)
                            + (wanted == null ? "" : "&from=" + (offset + items.size())) + "#plan";
            groups.add(new Group(badges.of(action), count, items, more, moreHref));
        }
        return groups;
    }

    private static int offset(Visit visit) {
        String from = visit.query("from");
        return from.matches("[0-9]{1,7}") ? Integer.parseInt(from) : 0;
    }

    private static Item item(Visit visit, ExportWords words, StoredPlan.Item item) {
        List<String> reasons = new ArrayList<>();
        item.findings().stream()
                .sorted((one, other) -> one.severity().compareTo(other.severity()))
                .map((Finding finding) -> words.sentence(finding))
                .distinct()
                .forEach(reasons::add);
        if (!item.parts().isEmpty() && item.action() != Action.CREATE) {
            reasons.add(visit.text(
                    "plan.changes", item.parts().stream().map(words::part).collect(Collectors.joining(", "))));
        }
        if (reasons.isEmpty() && item.action() == Action.CREATE) {
            reasons.add(visit.text("plan.not.found"));
        }
        boolean ours = !item.vehicleId().startsWith("remote-");
        String title = item.title().isBlank() ? item.number() : item.title();
        return new Item(title, item.number(), ours ? visit.at("/stock/" + Visit.encode(item.number())) : null, reasons);
    }

    private List<Pair> pairs(Visit visit, List<Decided> matches) {
        List<Pair> pairs = new ArrayList<>();
        for (Decided decided : matches) {
            boolean open = decided.pairing().vehicleId() == null && decided.verdict() == null;
            if (open && !decided.pairing().candidates().isEmpty()) {
                RemoteListing listing = decided.pairing().listing();
                Map<String, StoredVehicle> vehicles =
                        stock.getAll(decided.pairing().candidates());
                List<Candidate> candidates = decided.pairing().candidates().stream()
                        .flatMap(id -> Optional.ofNullable(vehicles.get(id)).stream())
                        .map(stored -> candidate(visit, stored, listing))
                        .toList();
                pairs.add(new Pair(
                        listing.remoteId(), listing.title(), listing.number(), text(listing.link()), candidates));
            }
        }
        return pairs;
    }

    private Candidate candidate(Visit visit, StoredVehicle stored, RemoteListing listing) {
        Vehicle vehicle = codec.decode(stored.json().utf8());
        List<Trait> traits = new ArrayList<>();
        String vin = vehicle.identity().vin();
        if (listing.vin() == null) {
            traits.add(new Trait(visit.text("plan.trait.no.vin.there"), false));
        } else if (vin == null) {
            traits.add(new Trait(visit.text("plan.trait.no.vin.here"), false));
        } else {
            traits.add(new Trait(visit.text("plan.trait.vin"), vin.equalsIgnoreCase(listing.vin())));
        }
        traits.add(new Trait(visit.text("plan.trait.number"), stored.number().equals(listing.number())));
        return new Candidate(
                stored.id(),
                Cars.name(vehicle),
                stored.number(),
                new Cars(visit).price(vehicle.prices().gross()),
                traits);
    }

    private static List<Leftover> leftovers(List<Decided> matches) {
        return matches.stream()
                .filter(decided -> decided.pairing().leftover() && decided.verdict() != Verdict.PAIR)
                .map(decided -> {
                    RemoteListing listing = decided.pairing().listing();
                    return new Leftover(
                            listing.remoteId(),
                            listing.title(),
                            listing.number(),
                            text(listing.link()),
                            decided.verdict() == Verdict.WITHDRAW);
                })
                .toList();
    }

    private static Fees fees(Visit visit, InstalledApp<?> app, StoredPlan plan) {
        Formats formats = visit.formats();
        List<Fees.Line> lines = plan.fees().stream()
                .filter(fee -> fee.count() > 0)
                .map(fee -> new Fees.Line(
                        app.texts().fee(visit.language().locale(), fee.kind()),
                        fee.count(),
                        visit.text("fee.rhythm." + fee.rhythm().toLowerCase(Locale.ROOT)),
                        Optional.ofNullable(fee.sum())
                                .map(sum -> formats.fee(sum, EURO))
                                .orElse(null)))
                .toList();
        boolean unknown = plan.fees().stream().anyMatch(fee -> fee.count() > 0 && fee.each() == null);
        return new Fees(
                sum(plan, Rhythm.ONCE).map(sum -> formats.fee(sum, EURO)).orElse(null),
                recurring(plan, Rhythm.PER_DAY, formats),
                recurring(plan, Rhythm.PER_MONTH, formats),
                lines,
                unknown);
    }

    private static @Nullable String recurring(StoredPlan plan, Rhythm rhythm, Formats formats) {
        return sum(plan, rhythm)
                .filter(sum -> sum.signum() > 0)
                .map(sum -> formats.fee(sum, EURO))
                .orElse(null);
    }

    /** The sum of one rhythm; empty if an amount is missing in the fee table. */
    private static Optional<BigDecimal> sum(StoredPlan plan, Rhythm rhythm) {
        List<Fee> fees = plan.fees().stream()
                .filter(fee -> fee.rhythm().equals(rhythm.name()) && fee.count() > 0)
                .toList();
        return fees.stream().anyMatch(fee -> fee.each() == null)
                ? Optional.empty()
                : Optional.of(fees.stream()
                        .map(fee -> Objects.requireNonNull(fee.sum()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** The two sides once the plan is carried out. */
    private Equal after(Export export, StoredPlan plan, List<Decided> matches) {
        int there = plan.there(export.online() ? exports.view(export).there() : matches.size());
        return new Equal(plan.here(), there, plan.here() == there ? Equal.Sign.SAME : Equal.Sign.SOON);
    }

    private static @Nullable Action action(String key) {
        return Arrays.stream(Action.values())
                .filter(action -> key(action).equals(key))
                .findFirst()
                .orElse(null);
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(@Nullable URI link) {
        return link == null ? null : link.toString();
    }
}
