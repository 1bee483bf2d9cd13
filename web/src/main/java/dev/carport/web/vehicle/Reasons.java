package dev.carport.web.vehicle;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.mapping.MappingResult;
import dev.carport.api.mapping.Unmapped;
import dev.carport.api.vehicle.VehicleLabels;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.operations.ExportView.Health;
import dev.carport.engine.release.HandDecision;
import dev.carport.web.http.Access;
import dev.carport.web.http.Visit;
import dev.carport.web.state.Apps;
import dev.carport.web.ui.Link;
import dev.carport.web.vehicle.VehicleView.Problem;
import dev.carport.web.vehicle.VehicleView.Step;
import dev.carport.web.vehicle.VehicleView.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a vehicle is not as it shall be on an export: the steps of the way out in the order in which they take effect. The
 * first that says no is lit, what comes after it has not been reached. Made for one export and one answer.
 */
final class Reasons {

    private final Visit visit;
    private final Situation at;
    private final String vehicle;
    private final String activate;
    private final String export;
    private final List<Step> steps = new ArrayList<>();
    private boolean decided;

    /**
     * @param vehicle address of the vehicle's page
     */
    Reasons(Visit visit, Situation at, String vehicle) {
        this.visit = visit;
        this.at = at;
        this.vehicle = vehicle;
        String app = Visit.encode(at.export().app());
        this.activate = visit.at("/apps/" + app + "/activate");
        this.export = visit.at("/exports/" + app);
    }

    /** The steps. */
    Why why() {
        String title = at.leaving()
                ? visit.text("vehicle.why.still", at.app())
                : at.present() ? visit.text("vehicle.why.behind", at.app()) : visit.text("vehicle.why.not", at.app());
        stock();
        if (at.health() == Health.APP_NOT_LOADED) {
            app();
        } else if (at.stored().present()) {
            release();
            if (!at.leaving()) {
                values();
                check();
            }
        }
        guard();
        account();
        transmission();
        return new Why(title, Apps.logo(at.export().app()), List.copyOf(steps));
    }

    private void stock() {
        String name = visit.text("vehicle.step.stock");
        if (at.stored().present()) {
            yes(
                    name,
                    visit.text(
                            "vehicle.stock.yes",
                            visit.formats().moment(at.stored().firstSeenAt())));
        } else {
            String left = visit.text(
                    "vehicle.stock.no",
                    visit.formats().moment(Objects.requireNonNull(at.stored().deletedAt())));
            refused(name, left, List.of(), List.of(), null);
        }
    }

    private void app() {
        no(
                visit.text("vehicle.step.app"),
                visit.text("export.problem.app", at.app()),
                List.of(),
                List.of(new Link(visit.text("export.problem.app.go"), visit.at("/apps"))),
                null);
    }

    private void release() {
        String name = visit.text("vehicle.step.release");
        if (at.refusal().isPresent()) {
            Finding reason = at.refusal().get();
            boolean hand = at.waitsForHand() && visit.may(Access.MARKETING);
            refused(
                    name,
                    at.words().sentence(reason),
                    List.of(),
                    List.of(),
                    hand ? vehicle + "/exports/" + Visit.encode(at.export().app()) + "/release" : null);
        } else {
            yes(
                    name,
                    visit.text(
                            at.decision() == HandDecision.RELEASED
                                    ? "vehicle.release.by.hand"
                                    : "vehicle.release.by.rule"));
        }
    }

    /** A vehicle that must not be online: what decides on the one that is still there is why it has not gone yet. */
    private void refused(String name, String text, List<Problem> problems, List<Link> links, @Nullable String release) {
        if (at.leaving()) {
            steps.add(new Step(name, "withdraw", "calm", false, text, problems, links, release));
        } else {
            no(name, text, problems, links, release);
        }
    }

    private void values() {
        String name = visit.text("vehicle.step.values");
        List<Unmapped> unknown = at.mapped().map(MappingResult::unmapped).orElse(List.of());
        List<Problem> problems = at.mapped().map(MappingResult::findings).orElse(List.of()).stream()
                .filter(finding -> finding.blocks() && finding.code().equals(StandardCodes.UNMAPPED))
                .map(this::problem)
                .toList();
        if (!problems.isEmpty()) {
            List<Link> links = visit.may(Access.MARKETING)
                    ? List.of(new Link(visit.text("today.values.action"), visit.at("/values")))
                    : List.of();
            no(name, visit.text("vehicle.values.no", problems.size()), problems, links, null);
            return;
        }
        String left = unknown.stream()
                .map(one -> visit.text(
                        "vehicle.value.of",
                        VehicleLabels.field(one.field(), visit.language().locale()),
                        one.value()))
                .distinct()
                .collect(Collectors.joining(", "));
        yes(name, left.isEmpty() ? visit.text("vehicle.values.yes") : visit.text("vehicle.values.left.out", left));
    }

    private void check() {
        String name = visit.text("vehicle.step.check");
        List<Finding> findings = at.mapped().map(MappingResult::findings).orElse(List.of());
        List<Problem> problems = findings.stream()
                .filter(finding -> finding.blocks() && !finding.code().equals(StandardCodes.UNMAPPED))
                .map(this::problem)
                .toList();
        if (problems.isEmpty()) {
            yes(name, visit.text("vehicle.check.yes"));
        } else {
            List<Link> links = List.of(new Link(visit.text("vehicle.see.data"), vehicle + "?part=data"));
            no(name, visit.text("vehicle.check.no", problems.size()), problems, links, null);
        }
    }

    private void guard() {
        String name = visit.text("vehicle.step.guard");
        Hold hold = at.entry() == null ? Hold.NONE : at.entry().hold();
        boolean present = at.entry() != null && at.entry().present();
        if (hold == Hold.LOCKED) {
            no(
                    name,
                    visit.text(present ? "vehicle.guard.locked" : "vehicle.guard.locked.new"),
                    List.of(),
                    List.of(new Link(visit.text("today.lock.action"), export)),
                    null);
        } else if (hold == Hold.KEPT) {
            String list = present ? "/held/left-online" : "/held/left-off";
            no(
                    name,
                    visit.text(present ? "vehicle.guard.kept" : "vehicle.guard.kept.new"),
                    List.of(),
                    List.of(new Link(visit.text("vehicle.guard.decide.again"), export + list)),
                    null);
        } else if (hold == Hold.TWICE) {
            no(
                    name,
                    visit.text("vehicle.guard.twice"),
                    problems(at.entry()),
                    List.of(new Link(visit.text("vehicle.guard.decide.again"), export + "/held/twice")),
                    null);
        } else if (hold == Hold.MOVING) {
            no(name, visit.text("vehicle.guard.moving"), problems(at.entry()), List.of(), null);
        } else if (hold == Hold.UNMATCHED) {
            no(
                    name,
                    visit.text("vehicle.guard.unmatched"),
                    List.of(),
                    List.of(new Link(visit.text("vehicle.guard.decide"), activate + "/plan")),
                    null);
        } else {
            yes(name, visit.text("vehicle.guard.yes"));
        }
    }

    private void account() {
        String name = visit.text("vehicle.step.account");
        boolean may = visit.may(Access.MARKETING);
        switch (at.health()) {
            case SIGN_IN_NEEDED ->
                no(
                        name,
                        visit.text("export.problem.sign.in", at.app()),
                        List.of(),
                        may ? List.of(new Link(visit.text("export.connect.again"), activate + "/connect")) : List.of(),
                        null);
            case ACCOUNT_BLOCKED ->
                no(
                        name,
                        visit.text("export.problem.blocked", at.app()),
                        List.of(),
                        may
                                ? List.of(new Link(visit.text("export.check.settings"), activate + "/settings"))
                                : List.of(),
                        null);
            case SETTINGS_NEEDED ->
                no(
                        name,
                        visit.text("export.problem.settings", at.app()),
                        List.of(),
                        may
                                ? List.of(new Link(visit.text("export.check.settings"), activate + "/settings"))
                                : List.of(),
                        null);
            case PAUSED ->
                no(
                        name,
                        at.export().pausedUntil() == null
                                ? visit.text("export.paused")
                                : visit.text(
                                        "export.paused.until",
                                        visit.formats().moment(at.export().pausedUntil())),
                        List.of(),
                        List.of(new Link(visit.text("app.open"), export)),
                        null);
            case ACTIVE, PARTLY_LOCKED, LEAVING -> yes(name, visit.text("vehicle.account.yes"));
            case APP_NOT_LOADED, DRAFT, OFF -> {}
        }
    }

    private void transmission() {
        String name = visit.text("vehicle.step.transmission");
        Entry entry = at.entry();
        if (entry == null) {
            later(name, visit.text("vehicle.sent.never"));
            return;
        }
        if (entry.hold() == Hold.REFUSED && !decided) {
            no(
                    name,
                    visit.text("vehicle.sent.refused", at.app()),
                    entry.findings().stream()
                            .filter(Finding::blocks)
                            .map(this::problem)
                            .toList(),
                    List.of(new Link(visit.text("vehicle.see.data"), vehicle + "?part=data")),
                    null);
            return;
        }
        String last = entry.confirmedAt() == null
                ? visit.text("vehicle.sent.never")
                : visit.text("vehicle.sent.last", visit.formats().moment(entry.confirmedAt()));
        if (decided) {
            later(name, last);
            return;
        }
        String now = switch (at.state()) {
            case IN_DOUBT -> visit.text("vehicle.sent.doubt", at.app());
            case IN_REVIEW -> visit.text("vehicle.sent.review", at.app());
            case ONLINE, LOCKED, WITHHELD, OFFLINE -> last;
            case WAITING, REFUSED -> waiting(entry);
        };
        boolean doubt = at.state() == ListingState.IN_DOUBT;
        decided = true;
        steps.add(new Step(
                name, doubt ? "doubt" : "wait", doubt ? "doubt" : "wait", true, now, List.of(), List.of(), null));
    }

    private String waiting(Entry entry) {
        if (entry.underWay()) {
            return visit.text("vehicle.sent.now");
        }
        if (entry.attempts() > 0 && entry.dueAt() != null) {
            return visit.text(
                    "vehicle.sent.again",
                    entry.attempts(),
                    visit.formats().second(Objects.requireNonNull(entry.dueAt())));
        }
        return visit.text(at.leaving() ? "vehicle.sent.leaving" : "vehicle.sent.soon");
    }

    private List<Problem> problems(@Nullable Entry entry) {
        return entry == null
                ? List.of()
                : entry.findings().stream().map(this::problem).toList();
    }

    private Problem problem(Finding finding) {
        return new Problem(
                at.words().sentence(finding), at.words().action(finding).orElse(null), finding.detail());
    }

    private void yes(String name, String text) {
        if (decided) {
            later(name, visit.text("vehicle.not.reached"));
        } else {
            steps.add(new Step(name, "live", "good", false, text, List.of(), List.of(), null));
        }
    }

    private void no(String name, String text, List<Problem> problems, List<Link> links, @Nullable String release) {
        boolean lit = !decided;
        decided = true;
        steps.add(new Step(name, "reject", lit ? "bad" : "", lit, text, problems, links, release));
    }

    private void later(String name, String text) {
        steps.add(new Step(name, "hold", "", false, text, List.of(), List.of(), null));
    }
}
