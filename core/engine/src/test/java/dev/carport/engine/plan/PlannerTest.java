package dev.carport.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.Finding;
import dev.carport.api.json.Content;
import dev.carport.api.mapping.MappingResult;
import dev.carport.api.mapping.PartValue;
import dev.carport.api.platform.Change;
import dev.carport.api.settings.CurrentStock;
import dev.carport.api.settings.FutureStock;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.HeldPart;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.ledger.Presence;
import dev.carport.engine.ledger.Staged;
import dev.carport.engine.ledger.Urgency;
import dev.carport.engine.release.HandDecision;
import dev.carport.engine.release.ReleaseRules;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Vehicle CAR = Vehicle.of("A1", VehicleKind.CAR, Condition.USED);
    private static final ReleaseRules RULES = new ReleaseRules(
            Set.of(VehicleKind.CAR),
            ReleaseRules.USUAL_STATUSES,
            0,
            CurrentStock.ALL,
            FutureStock.AUTOMATIC,
            null,
            NOW.minusSeconds(60));

    private static MappingResult mapped(Map<String, PartValue> parts, Finding... findings) {
        return new MappingResult(parts, List.of(findings), List.of(), null);
    }

    private static Entry livingSince(Instant from) {
        Entry live = entry(Presence.LIVE, Hold.NONE, null);
        return new Entry(
                live.exportId(),
                live.vehicleId(),
                live.presence(),
                live.hold(),
                live.remoteId(),
                null,
                null,
                0,
                null,
                Urgency.REVIEW,
                false,
                0,
                List.of(),
                null,
                false,
                false,
                NOW,
                Staged.NONE,
                false,
                false,
                from);
    }

    private static Planned renewed(Duration age, boolean allowed, Object held) {
        MappingResult mapped = new MappingResult(Map.of("data", present(1)), List.of(), List.of(), null);
        return new Planner(
                        RULES,
                        (reference, vehicle, booked) -> mapped,
                        "1.0",
                        NOW,
                        new Renewal(Duration.ofDays(30), allowed))
                .plan(subject(livingSince(NOW.minus(age)), Map.of("data", held(held, true))));
    }

    @Test
    void renewsInTheLastDaysOfAListingThatIsEqualOtherwise() {
        Planned early = renewed(Duration.ofDays(27), true, 1);
        assertThat(word(early)).isEqualTo("Keep");
        assertThat(early.reviewAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        Planned due = renewed(Duration.ofDays(28), true, 1);
        assertThat(word(due)).isEqualTo("RENEW ");
        assertThat(due.action(false)).isEqualTo(Action.RENEW);
        assertThat(due.findings()).isEmpty();
    }

    @Test
    void renewsNothingWithoutBeingAllowedAndSaysSoDaily() {
        Planned waits = renewed(Duration.ofDays(29), false, 1);
        assertThat(word(waits)).isEqualTo("Keep");
        assertThat(waits.findings()).extracting(Finding::code).containsExactly("renewal.waits");
        assertThat(waits.reviewAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void sendsWhatDiffersBeforeItRenewsAndLooksAgainAtOnce() {
        Planned first = renewed(Duration.ofDays(28), true, 2);
        assertThat(word(first)).isEqualTo("UPDATE data");
        assertThat(first.reviewAt()).isEqualTo(NOW);
    }

    @Test
    void renewsEarlierInAShortLifeAndNeverInAnEndlessOne() {
        Entry entry = livingSince(NOW);
        assertThat(new Renewal(Duration.ofDays(10), true).at(entry)).isEqualTo(NOW.plus(Duration.ofDays(9)));
        assertThat(new Renewal(Duration.ofDays(60), true).at(entry)).isEqualTo(NOW.plus(Duration.ofDays(58)));
        assertThat(Renewal.NEVER.at(entry)).isNull();
        assertThat(new Renewal(Duration.ofDays(60), true).at(entry(Presence.PARTIAL, Hold.NONE, null)))
                .isNull();
    }

    private static PartValue present(Object value) {
        return new PartValue.Present(Content.of(value));
    }

    private static HeldPart held(@Nullable Object value, boolean certain) {
        return new HeldPart(value == null ? null : Content.of(value), "kept", certain);
    }

    private static Entry entry(Presence presence, Hold hold, @Nullable String refusedDigest) {
        return new Entry(
                "e",
                "v",
                presence,
                hold,
                presence == Presence.ABSENT ? null : "r",
                null,
                null,
                0,
                NOW,
                Urgency.CHANGE,
                false,
                0,
                List.of(Finding.error("", "earlier")),
                refusedDigest,
                false,
                false,
                null);
    }

    private static Planner planner(MappingResult result) {
        return planner(result, "1.0");
    }

    private static Planner planner(MappingResult result, String version) {
        return new Planner(RULES, (reference, vehicle, booked) -> result, version, NOW);
    }

    private static Subject subject(Entry entry, Map<String, HeldPart> held) {
        return new Subject(entry, held, CAR, NOW, null);
    }

    private static String word(Planned planned) {
        return switch (planned.decision()) {
            case Decision.Send send -> send.intent() + " " + differing(send.parts());
            case Decision.Withdraw withdraw -> "WITHDRAW " + withdraw.reason().code();
            case Decision.Withhold withhold -> "Withhold " + withhold.reason().code();
            case Decision.Keep keep -> "Keep";
            case Decision.HoldBack hold -> "HoldBack";
            case Decision.StayRefused refused -> "StayRefused";
            case Decision.AwaitMatch match -> "AwaitMatch";
            case Decision.LookUp lookUp -> "LookUp";
            case Decision.AskAgain ask -> "AskAgain";
        };
    }

    private static String differing(Map<String, Change.Part> parts) {
        return parts.entrySet().stream()
                .filter(part -> part.getValue().differs())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("+"));
    }

    @ParameterizedTest
    @CsvSource({
        // presence, hold, vehicle: OK has what is held, NEW differs, BAD has errors, OUT is withheld by hand, GONE is
        // sold
        "ABSENT, NONE, OK, CREATE data",
        "ABSENT, WITHHELD, OK, CREATE data",
        "ABSENT, FAULTY, OK, CREATE data",
        "ABSENT, REFUSED, OK, CREATE data",
        "ABSENT, NONE, BAD, HoldBack",
        "ABSENT, NONE, OUT, Withhold release.withheld",
        "ABSENT, NONE, GONE, Withhold release.not-in-stock",
        "ABSENT, UNMATCHED, OK, AwaitMatch",
        "ABSENT, UNMATCHED, GONE, AwaitMatch",
        "LIVE, NONE, OK, Keep",
        "LIVE, NONE, NEW, UPDATE data",
        "LIVE, NONE, BAD, HoldBack",
        "LIVE, NONE, OUT, WITHDRAW release.withheld",
        "LIVE, NONE, GONE, WITHDRAW release.not-in-stock",
        "LIVE, LEAVING, OK, Keep",
        "LIVE, LOCKED, OK, Keep",
        "LIVE, LOCKED, GONE, WITHDRAW release.not-in-stock",
        "LIVE, REFUSED, NEW, UPDATE data",
        "PARTIAL, NONE, OK, UPDATE",
        "PARTIAL, NONE, NEW, UPDATE data",
        "PARTIAL, NONE, GONE, WITHDRAW release.not-in-stock",
        "ACCEPTED, NONE, NEW, AskAgain",
        "ACCEPTED, LEAVING, GONE, AskAgain",
        "IN_DOUBT, NONE, OK, LookUp",
        "IN_DOUBT, NONE, GONE, LookUp",
        "IN_DOUBT, UNMATCHED, OK, LookUp"
    })
    void decidesByWhatIsThereAndWhatShallBe(Presence presence, Hold hold, String vehicle, String expected) {
        MappingResult result = switch (vehicle) {
            case "NEW" -> mapped(Map.of("data", present("new")));
            case "BAD" -> mapped(Map.of("data", present("new")), Finding.error("make", "required"));
            default -> mapped(Map.of("data", present("old")));
        };
        Entry entry = entry(presence, hold, null);
        Subject subject = new Subject(
                entry,
                entry.present() ? Map.of("data", held("old", true)) : Map.of(),
                vehicle.equals("GONE") ? null : CAR,
                NOW,
                vehicle.equals("OUT") ? HandDecision.WITHHELD : null);

        assertThat(word(planner(result).plan(subject)).strip()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // what is held, what shall be, whether it is sent
        "nothing known, content, true",
        "nothing known, empty, true",
        "nothing known, untouched, false",
        "same, content, false",
        "same, empty, true",
        "same, untouched, false",
        "other, content, true",
        "uncertain, content, true",
        "uncertain, empty, true",
        "uncertain, untouched, false",
        "empty, content, true",
        "empty, empty, false",
        "empty, untouched, false"
    })
    void neverConfusesEmptyWithUntouchedOrUnknown(String held, String wanted, boolean sent) {
        Map<String, HeldPart> parts = switch (held) {
            case "same" -> Map.of("p", held("x", true));
            case "other" -> Map.of("p", held("y", true));
            case "uncertain" -> Map.of("p", held("x", false));
            case "empty" -> Map.of("p", held(null, true));
            default -> Map.of();
        };
        PartValue after = switch (wanted) {
            case "content" -> present("x");
            case "empty" -> PartValue.EMPTY;
            default -> PartValue.UNTOUCHED;
        };

        Planned planned =
                planner(mapped(Map.of("p", after))).plan(subject(entry(Presence.LIVE, Hold.NONE, null), parts));

        assertThat(word(planned)).isEqualTo(sent ? "UPDATE p" : "Keep");
    }

    @Test
    void handsOverWhatTheAppRememberedAndNothingItCannotRelyOn() {
        Map<String, PartValue> wanted = new LinkedHashMap<>();
        wanted.put("known", present("new"));
        wanted.put("doubtful", present("new"));
        wanted.put("unheard-of", present("new"));
        Planned planned = planner(mapped(wanted))
                .plan(subject(
                        entry(Presence.LIVE, Hold.NONE, null),
                        Map.of("known", held("old", true), "doubtful", held("old", false))));

        Map<String, Change.Part> parts = ((Decision.Send) planned.decision()).parts();
        assertThat(parts.keySet()).containsExactly("known", "doubtful", "unheard-of");
        assertThat(parts.get("known").remembered()).contains("kept");
        assertThat(parts.get("doubtful").before()).isEqualTo(Change.Before.UNKNOWN);
        assertThat(parts.get("unheard-of").before()).isEqualTo(Change.Before.UNKNOWN);
    }

    @Test
    void knowsThatNothingIsThereBeforeACreate() {
        Planned planned = planner(mapped(Map.of("p", present("x"), "e", PartValue.EMPTY)))
                .plan(subject(entry(Presence.ABSENT, Hold.NONE, null), Map.of()));

        assertThat(word(planned)).isEqualTo("CREATE p");
        assertThat(((Decision.Send) planned.decision()).parts().get("p").before())
                .isEqualTo(Change.Before.NOTHING);
    }

    @Test
    void emptiesEverythingKnownWhenAListingGoes() {
        Planned planned = Planner.withdrawal(
                entry(Presence.LIVE, Hold.LEAVING, null),
                new TreeMap<>(Map.of("b", held("x", true), "a", held("y", false))),
                Finding.tip("", "gone"));

        Map<String, Change.Part> parts = ((Decision.Withdraw) planned.decision()).parts();
        assertThat(parts.keySet()).containsExactly("a", "b");
        assertThat(parts.values()).allMatch(part -> part.after() instanceof PartValue.Empty);
    }

    @Test
    void doesNotRepeatRefusedContentUntilContentOrAppChange() {
        MappingResult refused = mapped(Map.of("data", present("x")));
        String digest = planner(refused)
                .plan(subject(entry(Presence.ABSENT, Hold.NONE, null), Map.of()))
                .digest();
        Subject again = subject(entry(Presence.ABSENT, Hold.REFUSED, digest), Map.of());

        Planned stays = planner(refused).plan(again);
        assertThat(word(stays)).isEqualTo("StayRefused");
        assertThat(stays.findings()).extracting(Finding::code).containsExactly("earlier");
        assertThat(word(planner(mapped(Map.of("data", present("y")))).plan(again)))
                .isEqualTo("CREATE data");
        assertThat(word(planner(refused, "1.1").plan(again))).isEqualTo("CREATE data");
    }

    @Test
    void tellsEmptyFromUntouchedInTheDigest() {
        Subject subject = subject(entry(Presence.ABSENT, Hold.NONE, null), Map.of());

        assertThat(planner(mapped(Map.of("p", PartValue.EMPTY))).plan(subject).digest())
                .isNotEqualTo(planner(mapped(Map.of("p", PartValue.UNTOUCHED)))
                        .plan(subject)
                        .digest());
    }

    @Test
    void sendsDespiteWarningsAndShowsThem() {
        Planned planned = planner(mapped(Map.of("p", present("x")), Finding.warning("price", "low")))
                .plan(subject(entry(Presence.ABSENT, Hold.NONE, null), Map.of()));

        assertThat(word(planned)).isEqualTo("CREATE p");
        assertThat(planned.findings()).extracting(Finding::code).containsExactly("low");
    }

    @Test
    void looksAgainAtAComingMomentOnly() {
        Subject subject = subject(entry(Presence.LIVE, Hold.NONE, null), Map.of());
        Instant later = NOW.plusSeconds(1);

        assertThat(planner(new MappingResult(Map.of(), List.of(), List.of(), later))
                        .plan(subject)
                        .reviewAt())
                .isEqualTo(later);
        assertThat(planner(new MappingResult(Map.of(), List.of(), List.of(), NOW))
                        .plan(subject)
                        .reviewAt())
                .isNull();
        assertThat(planner(new MappingResult(Map.of(), List.of(), List.of(), null))
                        .plan(subject)
                        .reviewAt())
                .isNull();
    }

    @Test
    void namesTheActionOfEachDecision() {
        Planned update = planner(mapped(Map.of("p", present("x"))))
                .plan(subject(entry(Presence.PARTIAL, Hold.NONE, null), Map.of()));
        assertThat(update.action(true)).isEqualTo(Action.ADOPT);
        assertThat(update.action(false)).isEqualTo(Action.UPDATE);
        assertThat(new Planned(new Decision.LookUp(), List.of(), List.of(), null, null).action(false))
                .isEqualTo(Action.LOOK_UP);
        assertThat(new Planned(new Decision.HoldBack(), List.of(), List.of(), null, null).action(false))
                .isEqualTo(Action.HOLD);
        assertThat(new Planned(new Decision.Keep(), List.of(), List.of(), null, null).action(true))
                .isEqualTo(Action.KEEP);
        assertThat(new Planned(new Decision.Withhold(Finding.tip("", "no")), List.of(), List.of(), null, null)
                        .action(false))
                .isEqualTo(Action.SKIP);
    }

    // laws

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aPlanIsTheSameEachTimeAndNothingIsLeftAfterItWasApplied(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Map<String, PartValue> wanted = wanted(random);
            Presence presence = random.nextBoolean() ? Presence.ABSENT : Presence.LIVE;
            Map<String, HeldPart> held = presence == Presence.ABSENT ? Map.of() : held(random);
            Subject subject = subject(entry(presence, Hold.NONE, null), held);

            Planned planned = planner(mapped(wanted)).plan(subject);
            assertThat(planner(mapped(wanted)).plan(subject)).isEqualTo(planned);
            Map<String, HeldPart> after = new TreeMap<>(held);
            if (planned.decision() instanceof Decision.Send send) {
                send.parts().forEach((name, part) -> {
                    switch (part.after()) {
                        case PartValue.Present content -> after.put(name, new HeldPart(content.content(), "", true));
                        case PartValue.Empty empty -> after.put(name, new HeldPart(null, "", true));
                        case PartValue.Untouched untouched -> {}
                    }
                });
            }
            assertThat(word(planner(mapped(wanted)).plan(subject(entry(Presence.LIVE, Hold.NONE, null), after))))
                    .isEqualTo("Keep");
        }
    }

    private static Map<String, PartValue> wanted(Random random) {
        Map<String, PartValue> parts = new LinkedHashMap<>();
        for (String name : List.of("a", "b", "c")) {
            parts.put(
                    name,
                    switch (random.nextInt(4)) {
                        case 0 -> PartValue.EMPTY;
                        case 1 -> PartValue.UNTOUCHED;
                        default -> present(random.nextInt(2));
                    });
        }
        return parts;
    }

    private static Map<String, HeldPart> held(Random random) {
        Map<String, HeldPart> parts = new TreeMap<>();
        for (String name : List.of("a", "b", "c")) {
            switch (random.nextInt(4)) {
                case 0 -> parts.put(name, held(null, random.nextBoolean()));
                case 1, 2 -> parts.put(name, held(random.nextInt(2), random.nextBoolean()));
                default -> {}
            }
        }
        return parts;
    }

    @Test
    void listingsThatDifferInAnyPartDifferInTheirDigest() {
        Subject subject = subject(entry(Presence.ABSENT, Hold.NONE, null), Map.of());

        assertThat(List.of(
                                Map.<String, PartValue>of("p", present("a")),
                                Map.<String, PartValue>of("q", present("a")),
                                Map.<String, PartValue>of("p", present("b")),
                                Map.<String, PartValue>of("p", PartValue.EMPTY),
                                Map.<String, PartValue>of("p", PartValue.UNTOUCHED),
                                Map.<String, PartValue>of())
                        .stream()
                        .map(parts -> planner(mapped(parts)).plan(subject).digest()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aListingThePlatformDecidesAboutLeavesWhenTheVehicleMayNotBeThere() {
        Subject gone = new Subject(entry(Presence.ACCEPTED, Hold.NONE, null), Map.of(), null, null, null);
        Subject leaving = new Subject(entry(Presence.ACCEPTED, Hold.LEAVING, null), Map.of(), null, null, null);

        assertThat(word(planner(mapped(Map.of())).plan(gone))).isEqualTo("WITHDRAW release.not-in-stock");
        assertThat(word(planner(mapped(Map.of())).plan(leaving))).isEqualTo("AskAgain");
    }

    @Test
    void aMappingIsAskedWithoutPaidExtrasUnlessThereAreSome() {
        MappingResult result = mapped(Map.of("p", present("a")));
        Planner.ListingMapping mapping =
                (reference, vehicle, bookings) -> bookings.isEmpty() ? result : mapped(Map.of());

        assertThat(mapping.map("v", CAR)).isSameAs(result);
    }
}
