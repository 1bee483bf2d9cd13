package dev.carport.engine.store;

import static dev.carport.engine.store.ExportFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.Finding;
import dev.carport.api.json.Content;
import dev.carport.api.platform.Change;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.guard.Operation;
import dev.carport.engine.ledger.Backlog;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.HeldPart;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.ledger.Intent;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.ledger.LedgerStore.Adoption;
import dev.carport.engine.ledger.LedgerStore.Key;
import dev.carport.engine.ledger.LedgerStore.ProgressNote;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.ledger.Presence;
import dev.carport.engine.ledger.Settlement;
import dev.carport.engine.ledger.Urgency;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class LedgerStoreContract {
    private static final String EXPORT = "e1";
    private static final Set<String> EXPORTS = Set.of(EXPORT);
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final HeldPart DATA = new HeldPart(Content.of(Map.of("price", 1)), "r1", true);
    private static final HeldPart IMAGES = new HeldPart(Content.of(List.of("a")), "", true);

    private LedgerStore ledger;
    private Database database;

    @BeforeEach
    void open(Database opened) {
        database = opened;
        ledger = new JdbiLedgerStore(opened);
        ExportFixture.stored(database, EXPORT, "BER", ExportState.ACTIVE);
    }

    // marking

    @Test
    void marksAnUnknownVehicleAsNewForTheRunningExportsOfItsLocation() {
        ExportFixture.stored(database, "e2", "BER", "paused", "second", ExportState.PAUSED);
        ExportFixture.stored(database, "e3", "BER", "draft", "third", ExportState.DRAFT);
        ExportFixture.stored(database, "e4", "HAM", "elsewhere", "fourth", ExportState.ACTIVE);

        assertThat(ledger.mark(List.of("v1"), "BER", NOON)).contains("account", "second");

        assertThat(ledger.ofVehicle("v1")).extracting(Entry::exportId).containsExactly(EXPORT, "e2");
        Entry entry = entry("v1");
        assertThat(entry.presence()).isEqualTo(Presence.ABSENT);
        assertThat(entry.urgency()).isEqualTo(Urgency.NEW);
        assertThat(entry.dueAt()).isEqualTo(NOON);
        assertThat(entry.state()).isEqualTo(ListingState.WAITING);
    }

    @Test
    void marksWhatIsOnlineAsAnUrgentChange() {
        live("v1");
        long before = entry("v1").mark();

        ledger.mark(List.of("v1"), "BER", LATER);

        assertThat(entry("v1").mark()).isEqualTo(before + 1);
        assertThat(entry("v1").dueAt()).isEqualTo(LATER);
        assertThat(entry("v1").urgency()).isEqualTo(Urgency.CHANGE);
    }

    @Test
    void marksNothingForNoVehicles() {
        assertThat(ledger.mark(List.of(), "BER", NOON)).isEmpty();
    }

    @Test
    void opensEachVehicleOnce() {
        ledger.open(EXPORT, List.of("v1", "v2"), NOON);
        quiet("v1", Hold.WITHHELD);

        ledger.open(EXPORT, List.of("v1", "v3"), LATER);

        assertThat(ledger.page(EXPORT, null, "", 10))
                .extracting(Entry::vehicleId)
                .containsExactly("v1", "v2", "v3");
        assertThat(entry("v1").hold()).isEqualTo(Hold.WITHHELD);
        assertThat(entry("v1").dueAt()).isEqualTo(LATER);
        assertThat(entry("v1").urgency()).isEqualTo(Urgency.NEW);
        ledger.open(EXPORT, List.of(), LATER);
    }

    @Test
    void marksAWholeExportInSteps() {
        for (String vehicle : List.of("v1", "v2", "v3")) {
            live(vehicle);
        }
        settle(Settlement.of(entry("v2")).refusedDigest("d").hold(Hold.REFUSED));

        Optional<String> first = ledger.markExport(EXPORT, "", 2, false, LATER);
        Optional<String> second = ledger.markExport(EXPORT, first.orElseThrow(), 2, false, LATER);

        assertThat(first).contains("v2");
        assertThat(second).contains("v3");
        assertThat(ledger.markExport(EXPORT, "v3", 2, false, LATER)).isEmpty();
        assertThat(ledger.due(EXPORTS, Urgency.CHANGE, LATER, 10)).hasSize(3);
        assertThat(entry("v2").refusedDigest()).isNull();
        assertThat(parts("v1").get("data").certain()).isTrue();
    }

    @Test
    void countsAllPartsAsUncertainWhenEverythingIsToBeSentAgain() {
        live("v1");
        live("v2");

        ledger.markExport(EXPORT, "", 1, true, LATER);

        assertThat(parts("v1").values()).noneMatch(HeldPart::certain);
        assertThat(parts("v1").get("data").content()).isEqualTo(DATA.content());
        assertThat(parts("v2").values()).allMatch(HeldPart::certain);
        assertThat(entry("v1").urgency()).isEqualTo(Urgency.NEW);
    }

    @Test
    void sendsEverythingOfAVehicleAgain() {
        live("v1");
        live("v2");
        settle(Settlement.of(entry("v1")).refusedDigest("d").hold(Hold.REFUSED));

        ledger.again(EXPORT, List.of("v1", "nothing-of-it-here"), LATER);
        ledger.again(EXPORT, List.of(), LATER);

        assertThat(entry("v1").dueAt()).isEqualTo(LATER);
        assertThat(entry("v1").urgency()).isEqualTo(Urgency.CHANGE);
        assertThat(entry("v1").refusedDigest()).isNull();
        assertThat(parts("v1").values()).noneMatch(HeldPart::certain);
        assertThat(entry("v2").dueAt()).isNull();
        assertThat(parts("v2").values()).allMatch(HeldPart::certain);
        assertThat(ledger.find(EXPORT, "nothing-of-it-here")).isEmpty();
    }

    // due

    @Test
    void takesUrgentChangesBeforeNewListingsAndThoseLongestDueFirst() {
        ledger.open(EXPORT, List.of("new-late"), NOON.plusSeconds(2));
        ledger.open(EXPORT, List.of("new-early"), NOON);
        live("change");
        live("review");
        settle(Settlement.of(entry("review")).dueAt(NOON, Urgency.REVIEW));
        ledger.mark(List.of("change"), "BER", NOON.plusSeconds(5));
        live("not-yet");
        settle(Settlement.of(entry("not-yet")).dueAt(LATER.plusSeconds(1), Urgency.CHANGE));

        assertThat(ledger.due(EXPORTS, Urgency.REVIEW, LATER, 10))
                .extracting(Entry::vehicleId)
                .containsExactly("change", "new-early", "new-late", "review");
        assertThat(ledger.due(EXPORTS, Urgency.CHANGE, LATER, 10))
                .extracting(Entry::vehicleId)
                .containsExactly("change");
        assertThat(ledger.due(EXPORTS, Urgency.REVIEW, LATER, 2))
                .extracting(Entry::vehicleId)
                .containsExactly("change", "new-early");
        assertThat(ledger.due(Set.of("other"), Urgency.REVIEW, LATER, 10)).isEmpty();
        assertThat(ledger.due(Set.of(), Urgency.REVIEW, LATER, 10)).isEmpty();
    }

    @Test
    void saysWhetherAndWhenSomethingIsDue() {
        assertThat(ledger.nextDue(EXPORTS)).isEmpty();
        assertThat(ledger.anyDue(EXPORTS, Urgency.REVIEW, NOON)).isFalse();
        live("v1");
        assertThat(ledger.nextDue(EXPORTS)).isEmpty();
        settle(Settlement.of(entry("v1")).dueAt(LATER, Urgency.REVIEW));
        ledger.open(EXPORT, List.of("v2"), LATER.plusSeconds(1));

        assertThat(ledger.nextDue(EXPORTS)).contains(LATER);
        assertThat(ledger.anyDue(EXPORTS, Urgency.REVIEW, NOON)).isFalse();
        assertThat(ledger.anyDue(EXPORTS, Urgency.REVIEW, LATER)).isTrue();
        assertThat(ledger.anyDue(EXPORTS, Urgency.NEW, LATER)).isFalse();
        assertThat(ledger.anyDue(EXPORTS, Urgency.NEW, LATER.plusSeconds(1))).isTrue();
        assertThat(ledger.anyDue(EXPORTS, Urgency.CHANGE, LATER.plusSeconds(1))).isFalse();
    }

    @Test
    void tellsHowMuchWaitsAndSinceWhen() {
        assertThat(ledger.backlog(NOON)).isEmpty();
        ledger.open(EXPORT, List.of("v1"), NOON);
        ledger.open(EXPORT, List.of("v2", "v3"), LATER);

        assertThat(ledger.backlog(NOON.minusMillis(1))).isEmpty();
        assertThat(ledger.backlog(NOON)).containsExactly(new Backlog(EXPORT, 1, NOON));
        assertThat(ledger.backlog(LATER)).containsExactly(new Backlog(EXPORT, 3, NOON));
        intend("v1", Change.Intent.CREATE, "key", Set.of("data"));
        assertThat(ledger.backlog(LATER)).containsExactly(new Backlog(EXPORT, 2, LATER));
    }

    // intents and settlements

    @Test
    void keepsWhatIsUnderWayOutOfWhatIsDue() {
        ledger.open(EXPORT, List.of("v1"), NOON);

        intend("v1", Change.Intent.CREATE, "key", Set.of("data"));

        assertThat(entry("v1").underWay()).isTrue();
        assertThat(entry("v1").dueAt()).isNull();
        assertThat(entry("v1").createKey()).isEqualTo("key");
        assertThat(entry("v1").state()).isEqualTo(ListingState.WAITING);
        assertThat(ledger.due(EXPORTS, Urgency.REVIEW, LATER, 10)).isEmpty();
        assertThat(ledger.nextDue(EXPORTS)).isEmpty();
        assertThat(ledger.present(EXPORT)).isZero();
        assertThat(ledger.presentOrUnderWay(EXPORT)).isOne();
    }

    @Test
    void countsOnlyThePartsAboutToChangeAsUncertain() {
        live("v1");

        intend("v1", Change.Intent.UPDATE, null, Set.of("data"));

        assertThat(parts("v1").get("data").certain()).isFalse();
        assertThat(parts("v1").get("data").remembered()).isEqualTo("r1");
        assertThat(parts("v1").get("images")).isEqualTo(IMAGES);
    }

    @Test
    void givesBackEverythingThatWasSettled() {
        ledger.open(EXPORT, List.of("v1"), NOON);
        Entry seen = intend("v1", Change.Intent.CREATE, "key", Set.of("data"));
        Finding finding = Finding.warning("price", "too-low", 5, "EUR").withDetail("4711");

        ledger.settle(
                List.of(Settlement.of(seen)
                        .presence(Presence.LIVE)
                        .hold(Hold.NONE)
                        .remoteId("r-1")
                        .link(URI.create("https://example.org/1"))
                        .createKey(null)
                        .dueAt(LATER, Urgency.REVIEW)
                        .attempts(3)
                        .findings(List.of(finding))
                        .refusedDigest("digest")
                        .parts(Map.of("data", DATA, "empty", new HeldPart(null, "", true)))
                        .confirmedAt(NOON)
                        .build()),
                NOON);

        Entry entry = entry("v1");
        assertThat(entry.presence()).isEqualTo(Presence.LIVE);
        assertThat(entry.remoteId()).isEqualTo("r-1");
        assertThat(entry.link()).hasToString("https://example.org/1");
        assertThat(entry.createKey()).isNull();
        assertThat(entry.dueAt()).isEqualTo(LATER);
        assertThat(entry.urgency()).isEqualTo(Urgency.REVIEW);
        assertThat(entry.attempts()).isEqualTo(3);
        assertThat(entry.findings()).hasSize(1);
        assertThat(entry.findings().getFirst().detail()).isEqualTo("4711");
        assertThat(entry.refusedDigest()).isEqualTo("digest");
        assertThat(entry.confirmedAt()).isEqualTo(NOON);
        assertThat(entry.underWay()).isFalse();
        assertThat(entry.state()).isEqualTo(ListingState.ONLINE);
        assertThat(parts("v1")).isEqualTo(Map.of("data", DATA, "empty", new HeldPart(null, "", true)));
        assertThat(ledger.lastConfirmed(EXPORT)).contains(NOON);
        assertThat(ledger.remoteIds(EXPORTS)).containsExactly("r-1");
        assertThat(ledger.remoteIds(Set.of())).isEmpty();
    }

    @Test
    void keepsTheTimeOfTheLastConfirmationWhenASettlementHasNone() {
        live("v1");

        settle(Settlement.of(entry("v1")).hold(Hold.REFUSED));

        assertThat(entry("v1").confirmedAt()).isEqualTo(NOON);
    }

    @Test
    void losesNoChangeThatComesWhileAnotherIsUnderWay() {
        live("v1");
        Entry seen = intend("v1", Change.Intent.UPDATE, null, Set.of("data"));
        ledger.mark(List.of("v1"), "BER", LATER);

        assertThat(ledger.due(EXPORTS, Urgency.REVIEW, LATER, 10)).isEmpty();
        ledger.settle(List.of(Settlement.of(seen).dueAt(null, Urgency.REVIEW).build()), LATER);

        assertThat(ledger.due(EXPORTS, Urgency.CHANGE, LATER, 10))
                .extracting(Entry::vehicleId)
                .containsExactly("v1");
    }

    @Test
    void losesNoChangeThatComesBetweenLookingAndSending() {
        live("v1");
        ledger.mark(List.of("v1"), "BER", NOON);
        Entry seen = entry("v1");
        ledger.mark(List.of("v1"), "BER", LATER);

        ledger.intend(List.of(new Intent(seen, Change.Intent.UPDATE, null, Set.of())), LATER);
        ledger.settle(
                List.of(Settlement.of(seen)
                        .dueAt(LATER.plusSeconds(9), Urgency.REVIEW)
                        .build()),
                LATER);

        assertThat(entry("v1").dueAt()).isEqualTo(LATER);
        assertThat(entry("v1").urgency()).isEqualTo(Urgency.CHANGE);
    }

    @Test
    void forgetsPartsOfAListingThatHasGone() {
        live("v1");

        settle(Settlement.of(entry("v1"))
                .presence(Presence.ABSENT)
                .remoteId(null)
                .forgetParts());

        assertThat(parts("v1")).isEmpty();
    }

    @Test
    void settlesNothingForWhatWasForgottenMeanwhile() {
        live("v1");
        Entry seen = intend("v1", Change.Intent.UPDATE, null, Set.of("data"));
        ledger.forget(EXPORT);

        ledger.settle(List.of(Settlement.of(seen).parts(Map.of("data", DATA)).build()), NOON);

        assertThat(ledger.find(EXPORT, "v1")).isEmpty();
        assertThat(parts("v1")).isEmpty();
    }

    @Test
    void settlesAndIntendsNothingGladly() {
        ledger.settle(List.of(), NOON);
        ledger.intend(List.of(), NOON);
        ledger.progress(List.of(), NOON);
        assertThat(ledger.parts(List.of())).isEmpty();
    }

    @Test
    void keepsTheWaitOfACreateInDoubtWhateverHappensToTheVehicle() {
        ledger.open(EXPORT, List.of("v1"), NOON);
        Entry seen = intend("v1", Change.Intent.CREATE, "key", Set.of());
        ledger.mark(List.of("v1"), "BER", NOON);
        ledger.settle(
                List.of(Settlement.of(seen)
                        .presence(Presence.IN_DOUBT)
                        .notThereOnce()
                        .dueAt(LATER, Urgency.CHANGE)
                        .build()),
                NOON);
        assertThat(entry("v1").dueAt()).isEqualTo(LATER);
        assertThat(entry("v1").urgency()).isEqualTo(Urgency.CHANGE);

        ledger.mark(List.of("v1"), "BER", NOON);
        ledger.markExport(EXPORT, "", 10, true, NOON);
        ledger.again(EXPORT, List.of("v1"), NOON);
        ledger.open(EXPORT, List.of("v1"), NOON);

        assertThat(entry("v1").dueAt()).isEqualTo(LATER);
        assertThat(entry("v1").notThereOnce()).isTrue();
        assertThat(entry("v1").mark()).isEqualTo(seen.mark() + 5);
        ledger.mark(List.of("v1"), "BER", LATER.plusSeconds(1));
        assertThat(entry("v1").dueAt()).isEqualTo(LATER.plusSeconds(1));
    }

    @Test
    void intendsOnlyWhatNobodyElseWorksOn() {
        ledger.open(EXPORT, List.of("free", "under-way", "made", "forgotten"), NOON);
        List<Intent> intents = ledger.page(EXPORT, null, "", 10).stream()
                .map(entry -> new Intent(entry, Change.Intent.CREATE, "mine", Set.of("data")))
                .toList();
        intend("under-way", Change.Intent.CREATE, "other", Set.of());
        settle(Settlement.of(entry("made"))
                .presence(Presence.LIVE)
                .remoteId("r")
                .parts(Map.of("data", DATA)));
        database.write(handle -> handle.execute("delete from ledger where vehicle_id = 'forgotten'"));

        assertThat(ledger.intend(intents, NOON)).containsExactly(key("free"));

        assertThat(entry("free").createKey()).isEqualTo("mine");
        assertThat(entry("under-way").createKey()).isEqualTo("other");
        assertThat(entry("made").underWay()).isFalse();
        assertThat(parts("made").get("data").certain()).isTrue();
    }

    @Test
    void keepsWhatIsUnderWayOrInDoubtWhenListingsAreLeft() {
        live("v1");
        live("under-way");
        intend("under-way", Change.Intent.UPDATE, null, Set.of());
        ledger.open(EXPORT, List.of("absent", "creating", "doubt"), NOON);
        intend("creating", Change.Intent.CREATE, "key", Set.of());
        settle(Settlement.of(entry("doubt")).presence(Presence.IN_DOUBT).dueAt(LATER, Urgency.CHANGE));

        ledger.forgetSettled(EXPORT);

        assertThat(ledger.page(EXPORT, null, "", 10))
                .extracting(Entry::vehicleId)
                .containsExactly("creating", "doubt", "under-way");
        assertThat(parts("v1")).isEmpty();
        assertThat(parts("under-way")).isNotEmpty();
        live("v1");
        ledger.open(EXPORT, List.of("absent"), NOON);
        ledger.forgetAbsent(EXPORT);
        assertThat(ledger.find(EXPORT, "absent")).isEmpty();
        assertThat(ledger.page(EXPORT, null, "", 10)).hasSize(4);
        assertThat(parts("v1")).isNotEmpty();
    }

    // what a killed run leaves

    @Test
    void putsAnUnfinishedCreateInDoubtAndCountsItsAttemptsAnew() {
        ledger.open(EXPORT, List.of("v1"), NOON);
        settle(Settlement.of(entry("v1")).attempts(3));
        intend("v1", Change.Intent.CREATE, "key", Set.of());

        assertThat(ledger.recover(EXPORTS, LATER)).isOne();

        Entry entry = entry("v1");
        assertThat(entry.presence()).isEqualTo(Presence.IN_DOUBT);
        assertThat(entry.createKey()).isEqualTo("key");
        assertThat(entry.attempts()).isZero();
        assertThat(entry.dueAt()).isEqualTo(LATER);
        assertThat(entry.urgency()).isEqualTo(Urgency.CHANGE);
        assertThat(entry.underWay()).isFalse();
    }

    @Test
    void goesOnWithACreateWhoseIdIsKnown() {
        ledger.open(EXPORT, List.of("v1"), NOON);
        intend("v1", Change.Intent.CREATE, "key", Set.of());
        ledger.progress(List.of(new ProgressNote(key("v1"), "r-1", null, null)), NOON);

        ledger.recover(EXPORTS, LATER);

        assertThat(entry("v1").presence()).isEqualTo(Presence.PARTIAL);
        assertThat(entry("v1").remoteId()).isEqualTo("r-1");
        assertThat(entry("v1").dueAt()).isEqualTo(LATER);
    }

    @Test
    void looksAgainAtUpdatesAndWithdrawalsOfAKilledRun() {
        live("v1");
        live("v2");
        live("v3");
        intend("v1", Change.Intent.UPDATE, null, Set.of("data"));
        settle(Settlement.of(entry("v2")).hold(Hold.LEAVING));
        intend("v2", Change.Intent.WITHDRAW, null, Set.of("data", "images"));

        assertThat(ledger.recover(EXPORTS, LATER)).isEqualTo(2);

        assertThat(entry("v1").presence()).isEqualTo(Presence.LIVE);
        assertThat(parts("v1").get("data").certain()).isFalse();
        assertThat(entry("v2").hold()).isEqualTo(Hold.LEAVING);
        assertThat(ledger.due(EXPORTS, Urgency.CHANGE, LATER, 10)).hasSize(2);
        assertThat(ledger.recover(EXPORTS, LATER)).isZero();
        assertThat(ledger.recover(Set.of(), LATER)).isZero();
    }

    @Test
    void remembersPartsConfirmedInTheMiddleOfAChange() {
        live("v1");
        intend("v1", Change.Intent.UPDATE, null, Set.of("data", "images"));
        HeldPart newer = new HeldPart(Content.of(Map.of("price", 2)), "r2", true);

        ledger.progress(
                List.of(
                        new ProgressNote(key("v1"), null, "data", DATA),
                        new ProgressNote(key("v1"), null, "data", newer),
                        new ProgressNote(key("v1"), "r-new", null, null)),
                NOON);

        assertThat(parts("v1").get("data")).isEqualTo(newer);
        assertThat(parts("v1").get("images").certain()).isFalse();
        assertThat(entry("v1").remoteId()).isEqualTo("r-new");
        assertThat(entry("v1").presence()).isEqualTo(Presence.LIVE);
    }

    @Test
    void givesPartsByExportAndVehicle() {
        live("v1");
        ExportFixture.stored(database, "e2", "BER", "other", "second", ExportState.ACTIVE);
        ledger.open("e2", List.of("v1"), NOON);

        Map<Key, Map<String, HeldPart>> parts = ledger.parts(List.of(key("v1"), new Key("e2", "v1"), key("nobody")));

        assertThat(parts).containsOnlyKeys(key("v1"));
    }

    // leaving and locking

    @Test
    void namesWhatMayLeaveNow() {
        for (String vehicle : List.of("ready", "asked", "waits", "under-way", "due-again")) {
            live(vehicle);
            settle(Settlement.of(entry(vehicle)).hold(Hold.LEAVING));
        }
        settle(Settlement.of(entry("asked")).presence(Presence.ACCEPTED));
        settle(Settlement.of(entry("waits")).dueAt(LATER, Urgency.CHANGE));
        ledger.mark(List.of("due-again"), "BER", NOON);
        intend("under-way", Change.Intent.WITHDRAW, null, Set.of());
        leaving("ready-too");

        assertThat(ledger.leaving(EXPORT, "", 10)).extracting(Entry::vehicleId).containsExactly("ready", "ready-too");
        assertThat(ledger.leaving(EXPORT, "ready", 1))
                .extracting(Entry::vehicleId)
                .containsExactly("ready-too");
        assertThat(ledger.leavingUnreleased(EXPORT)).isEqualTo(6);
    }

    @Test
    void locksWhatWantsToLeaveAndLetsItPassAfterwards() {
        leaving("v1");
        leaving("v2");
        leaving("under-way");
        intend("under-way", Change.Intent.WITHDRAW, null, Set.of());
        leaving("taken");
        settle(Settlement.of(entry("taken")).presence(Presence.ACCEPTED));

        assertThat(ledger.lock(EXPORT)).isEqualTo(2);
        assertThat(ledger.count(EXPORT, Hold.LOCKED)).isEqualTo(2);
        assertThat(ledger.count(EXPORT, Hold.LEAVING)).isEqualTo(2);
        assertThat(entry("v1").state()).isEqualTo(ListingState.LOCKED);
        long mark = entry("v1").mark();

        assertThat(ledger.releaseLocked(EXPORT, Operation.WITHDRAW, LATER)).isEqualTo(2);
        assertThat(entry("v1").hold()).isEqualTo(Hold.LEAVING);
        assertThat(entry("v1").withdrawalReleased()).isTrue();
        assertThat(entry("v1").dueAt()).isEqualTo(LATER);
        assertThat(entry("v1").mark()).isEqualTo(mark + 1);
        assertThat(ledger.leavingUnreleased(EXPORT)).isEqualTo(2);
        assertThat(ledger.lock(EXPORT)).isZero();
        assertThat(ledger.releaseLocked(EXPORT, Operation.WITHDRAW, LATER)).isZero();
    }

    @Test
    void keepsTheReleaseWhileTheListingIsLeavingAndForgetsItWhenItStays() {
        leaving("v1");
        ledger.lock(EXPORT);
        ledger.releaseLocked(EXPORT, Operation.WITHDRAW, NOON);
        settle(Settlement.of(entry("v1")).attempts(1));
        assertThat(entry("v1").withdrawalReleased()).isTrue();

        settle(Settlement.of(entry("v1")).hold(Hold.NONE));

        assertThat(entry("v1").withdrawalReleased()).isFalse();
    }

    @Test
    void countsWithdrawalsOfAWindowButNotThoseAPersonLetPass() {
        leaving("released");
        ledger.lock(EXPORT);
        ledger.releaseLocked(EXPORT, Operation.WITHDRAW, NOON);
        withdraw("released", NOON);
        leaving("own");
        withdraw("own", NOON);
        leaving("early");
        withdraw("early", NOON.minus(Duration.ofDays(2)));

        assertThat(ledger.withdrawnSince(EXPORT, NOON)).isOne();
        assertThat(ledger.withdrawnSince(EXPORT, NOON.minus(Duration.ofDays(2))))
                .isEqualTo(2);
        assertThat(ledger.withdrawnSince(EXPORT, NOON.plusMillis(1))).isZero();
        assertThat(entry("released").withdrawalReleased()).isFalse();
    }

    // first match

    @Test
    void adoptsPairedListingsAndHoldsUnclearVehicles() {
        ledger.open(EXPORT, List.of("v1", "v2"), NOON);

        ledger.adopt(
                EXPORT,
                List.of(
                        new Adoption("v1", "r-1", URI.create("https://example.org/1"), Hold.NONE),
                        new Adoption("v2", "", null, Hold.UNMATCHED),
                        new Adoption("remote-9", "9", null, Hold.NONE)),
                LATER);

        assertThat(entry("v1").presence()).isEqualTo(Presence.PARTIAL);
        assertThat(entry("v1").remoteId()).isEqualTo("r-1");
        assertThat(entry("v1").link()).hasToString("https://example.org/1");
        assertThat(entry("v1").dueAt()).isEqualTo(LATER);
        assertThat(entry("v2").presence()).isEqualTo(Presence.ABSENT);
        assertThat(entry("v2").hold()).isEqualTo(Hold.UNMATCHED);
        assertThat(entry("v2").remoteId()).isNull();
        assertThat(entry("remote-9").present()).isTrue();
        ledger.adopt(EXPORT, List.of(), LATER);
    }

    @Test
    void adoptsNothingTwice() {
        live("v1");
        Entry before = entry("v1");

        ledger.adopt(EXPORT, List.of(new Adoption("v1", "another", null, Hold.NONE)), LATER);

        assertThat(entry("v1")).isEqualTo(before);
    }

    @Test
    void adoptsNothingForAVehicleThatIsBeingListed() {
        ledger.open(EXPORT, List.of("under-way", "doubt"), NOON);
        intend("under-way", Change.Intent.CREATE, "key", Set.of());
        settle(Settlement.of(entry("doubt")).presence(Presence.IN_DOUBT));
        Map<String, Entry> before = ledger.findAll(EXPORT, List.of("under-way", "doubt"));

        ledger.adopt(
                EXPORT,
                List.of(
                        new Adoption("under-way", "another", null, Hold.NONE),
                        new Adoption("doubt", "", null, Hold.UNMATCHED)),
                LATER);

        assertThat(ledger.findAll(EXPORT, List.of("under-way", "doubt"))).isEqualTo(before);
    }

    @Test
    void freesOnlyVehiclesThatWaitedForTheirMatch() {
        ledger.adopt(EXPORT, List.of(new Adoption("v1", "", null, Hold.UNMATCHED)), NOON);
        live("v2");
        Entry other = entry("v2");

        ledger.matched(EXPORT, List.of("v1", "v2", "nobody"), LATER);
        ledger.matched(EXPORT, List.of(), LATER);

        assertThat(entry("v1").hold()).isEqualTo(Hold.NONE);
        assertThat(entry("v1").dueAt()).isEqualTo(LATER);
        assertThat(entry("v2")).isEqualTo(other);
    }

    // what people see

    @Test
    void countsAndPagesAsTheListingStateSaysForEveryCombination() {
        Map<ListingState, Integer> expected = new EnumMap<>(ListingState.class);
        int number = 0;
        for (Presence presence : Presence.values()) {
            for (Hold hold : Hold.values()) {
                for (Urgency urgency : Urgency.values()) {
                    for (int kind = 0; kind < 3; kind++) {
                        String vehicle = "v%03d".formatted(number++);
                        ledger.open(EXPORT, List.of(vehicle), NOON);
                        settle(Settlement.of(entry(vehicle))
                                .presence(presence)
                                .hold(hold)
                                .dueAt(kind == 1 ? LATER : null, urgency));
                        if (kind == 2) {
                            intend(vehicle, Change.Intent.UPDATE, null, Set.of());
                        }
                        boolean busy = kind == 2 || kind == 1 && urgency != Urgency.REVIEW;
                        ListingState state = ListingState.of(presence, hold, busy);
                        assertThat(entry(vehicle).state()).isEqualTo(state);
                        expected.merge(state, 1, Integer::sum);
                    }
                }
            }
        }

        assertThat(ledger.counts(EXPORT)).isEqualTo(expected);
        for (ListingState state : ListingState.values()) {
            List<Entry> page = ledger.page(EXPORT, state, "", 1000);
            assertThat(page).as("page of %s", state).hasSize(expected.getOrDefault(state, 0));
            assertThat(page).allMatch(entry -> entry.state() == state);
        }
    }

    @Test
    void pagesInTheOrderOfVehicles() {
        ledger.open(EXPORT, List.of("v3", "v1", "v2"), NOON);

        assertThat(ledger.page(EXPORT, null, "", 2))
                .extracting(Entry::vehicleId)
                .containsExactly("v1", "v2");
        assertThat(ledger.page(EXPORT, null, "v2", 2))
                .extracting(Entry::vehicleId)
                .containsExactly("v3");
        assertThat(ledger.page(EXPORT, ListingState.ONLINE, "", 2)).isEmpty();
        assertThat(ledger.counts("other")).isEmpty();
    }

    @Test
    void findsTheEntriesOfManyVehicles() {
        live("v1");
        ledger.open(EXPORT, List.of("v2", "v3"), NOON);
        ExportFixture.stored(database, "e2", "HAM", "other", "second", ExportState.ACTIVE);
        ledger.open("e2", List.of("v4"), NOON);

        assertThat(ledger.findAll(EXPORT, List.of("v1", "v3", "v4", "v9")))
                .containsOnly(Map.entry("v1", entry("v1")), Map.entry("v3", entry("v3")));
        assertThat(ledger.findAll(EXPORT, List.of())).isEmpty();
    }

    @Test
    void forgetsOneExportOnly() {
        live("v1");
        ExportFixture.stored(database, "e2", "HAM", "other", "second", ExportState.ACTIVE);
        ledger.open("e2", List.of("v1"), NOON);

        ledger.forget(EXPORT);

        assertThat(ledger.find(EXPORT, "v1")).isEmpty();
        assertThat(parts("v1")).isEmpty();
        assertThat(ledger.find("e2", "v1")).isPresent();
        assertThat(ledger.lastConfirmed(EXPORT)).isEmpty();
        assertThat(ledger.presentOrUnderWay(EXPORT)).isZero();
    }

    @Test
    void findsEntriesByTheIdsOfThePlatform() {
        live("v1");
        live("v2");
        ledger.open(EXPORT, List.of("v3"), NOON);

        assertThat(ledger.ofRemoteIds(EXPORTS, List.of("r-v1", "r-v3", "r-other")))
                .containsOnlyKeys("r-v1")
                .hasEntrySatisfying("r-v1", entry -> assertThat(entry).isEqualTo(entry("v1")));
        assertThat(ledger.ofRemoteIds(Set.of("e2"), List.of("r-v1"))).isEmpty();
        assertThat(ledger.ofRemoteIds(Set.of(), List.of("r-v1"))).isEmpty();
    }

    @Test
    void putsSinglePartsInDoubtSoThatTheyAreSentAgain() {
        live("v1");
        live("v2");

        assertThat(ledger.doubtParts(
                        EXPORT, Map.of("v1", Set.of("data"), "v2", Set.of(), "v9", Set.of("data")), NOON, LATER))
                .containsExactly("v1");

        assertThat(parts("v1").get("data")).isEqualTo(new HeldPart(DATA.content(), "r1", false));
        assertThat(parts("v1").get("images")).isEqualTo(IMAGES);
        assertThat(entry("v1").dueAt()).isEqualTo(LATER);
        assertThat(entry("v1").urgency()).isEqualTo(Urgency.CHANGE);
        assertThat(entry("v1").mark()).isEqualTo(entry("v2").mark() + 1);
        assertThat(entry("v2").dueAt()).isNull();
        assertThat(parts("v2").get("data")).isEqualTo(DATA);
    }

    @Test
    void putsAListingInDoubtAsAfterACreateWithoutAnAnswerThatWasNotFoundOnce() {
        live("v1");

        assertThat(ledger.doubtListings(EXPORT, List.of("v1", "v9"), NOON, LATER))
                .containsExactly("v1");

        assertThat(entry("v1").presence()).isEqualTo(Presence.IN_DOUBT);
        assertThat(entry("v1").notThereOnce()).isTrue();
        assertThat(entry("v1").remoteId()).isEqualTo("r-v1");
        assertThat(entry("v1").dueAt()).isEqualTo(LATER);
    }

    @Test
    void doubtsNothingThatHasChangedSinceOrThatSomebodyWorksOn() {
        for (String vehicle : List.of("confirmed", "due", "under-way", "leaving", "soon")) {
            live(vehicle);
        }
        settle(Settlement.of(entry("confirmed")).confirmedAt(LATER));
        settle(Settlement.of(entry("due")).dueAt(NOON, Urgency.CHANGE));
        settle(Settlement.of(entry("soon")).dueAt(LATER.plusSeconds(9), Urgency.REVIEW));
        intend("under-way", Change.Intent.UPDATE, "k", Set.of());
        quiet("leaving", Hold.LEAVING);
        ledger.open(EXPORT, List.of("absent"), NOON);
        List<String> all = List.of("confirmed", "due", "under-way", "leaving", "absent", "soon");
        Map<String, Set<String>> data = new HashMap<>();
        all.forEach(vehicle -> data.put(vehicle, Set.of("data")));

        assertThat(ledger.doubtParts(EXPORT, data, NOON, LATER)).containsExactly("soon");
        settle(Settlement.of(entry("soon")).dueAt(LATER.plusSeconds(9), Urgency.REVIEW));
        assertThat(ledger.doubtListings(EXPORT, all, NOON, LATER)).containsExactly("soon");
    }

    @Test
    void keepsSinceWhenAListingLivesUntilItIsGone() {
        live("v1");
        live("v2");
        assertThat(entry("v1").livesFrom()).isNull();
        settle(Settlement.of(entry("v1")).livesFrom(NOON));
        settle(Settlement.of(entry("v2")).livesFrom(LATER));
        settle(Settlement.of(entry("v1")).confirmedAt(LATER));
        assertThat(entry("v1").livesFrom()).isEqualTo(NOON);
        assertThat(ledger.livingSince(EXPORT, NOON)).isEqualTo(1);
        assertThat(ledger.livingSince(EXPORT, LATER)).isEqualTo(2);

        settle(Settlement.of(entry("v1")).livesFrom(LATER));
        assertThat(entry("v1").livesFrom()).isEqualTo(LATER);
        withdraw("v1", LATER);
        assertThat(entry("v1").livesFrom()).isNull();
        assertThat(ledger.livingSince(EXPORT, LATER)).isEqualTo(1);
    }

    private static Key key(String vehicle) {
        return new Key(EXPORT, vehicle);
    }

    private Entry entry(String vehicle) {
        return ledger.find(EXPORT, vehicle).orElseThrow();
    }

    private Map<String, HeldPart> parts(String vehicle) {
        return ledger.parts(List.of(key(vehicle))).getOrDefault(key(vehicle), Map.of());
    }

    private void settle(Settlement.Builder settlement) {
        ledger.settle(List.of(settlement.build()), NOON);
    }

    private void quiet(String vehicle, Hold hold) {
        settle(Settlement.of(entry(vehicle)).hold(hold));
    }

    private Entry intend(String vehicle, Change.Intent action, String key, Set<String> parts) {
        Entry seen = entry(vehicle);
        ledger.intend(List.of(new Intent(seen, action, key, parts)), NOON);
        return seen;
    }

    private void live(String vehicle) {
        ledger.open(EXPORT, List.of(vehicle), NOON);
        settle(Settlement.of(entry(vehicle))
                .presence(Presence.LIVE)
                .remoteId("r-" + vehicle)
                .parts(Map.of("data", DATA, "images", IMAGES))
                .confirmedAt(NOON));
    }

    private void leaving(String vehicle) {
        live(vehicle);
        quiet(vehicle, Hold.LEAVING);
    }

    private void withdraw(String vehicle, Instant at) {
        ledger.settle(
                List.of(Settlement.of(entry(vehicle))
                        .presence(Presence.ABSENT)
                        .hold(Hold.WITHHELD)
                        .remoteId(null)
                        .forgetParts()
                        .withdrawn()
                        .build()),
                at);
    }
}
