package dev.carport.engine.store;

import static dev.carport.engine.store.ExportFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.json.Content;
import dev.carport.api.platform.Change;
import dev.carport.engine.doubles.Claim;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.guard.Cause;
import dev.carport.engine.guard.Operation;
import dev.carport.engine.ids.TimeOrderedIds;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.HeldPart;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.ledger.Intent;
import dev.carport.engine.ledger.LedgerStore.Key;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.ledger.Presence;
import dev.carport.engine.ledger.Settlement;
import dev.carport.engine.location.Location;
import dev.carport.engine.stock.ChangeOrigin;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the stores know of new listings that wait, of one car at two places, and of what led to a lock. */
abstract class GuardStoresContract {
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final HeldPart DATA = new HeldPart(Content.of(Map.of("price", 1)), "r1", true);

    private Database database;
    private JdbiLedgerStore ledger;
    private JdbiClaimStore claims;
    private JdbiStockStore stock;

    @BeforeEach
    void open(Database opened) {
        database = opened;
        ledger = new JdbiLedgerStore(opened);
        claims = new JdbiClaimStore(opened);
        stock = new JdbiStockStore(opened, new TimeOrderedIds(InstantSource.fixed(NOON), new Random(1)));
        for (String place : List.of("BER", "MUC")) {
            new JdbiLocationStore(opened).put(new Location(place, place, "", "", "", "DE", "de", null));
        }
        ExportFixture.stored(opened, "ber", "BER", "market", "one", ExportState.ACTIVE);
        ExportFixture.stored(opened, "muc", "MUC", "market", "two", ExportState.ACTIVE);
    }

    private String put(String place, StockFixture vehicle, ChangeOrigin origin) {
        return stock.put(place, vehicle.build(), origin, (before, after) -> List.of())
                .id();
    }

    private String put(String place, StockFixture vehicle) {
        return put(place, vehicle, new ChangeOrigin(ChangeOrigin.Source.API, "key", NOON));
    }

    private Entry entry(String export, String vehicle) {
        return ledger.find(export, vehicle).orElseThrow();
    }

    private void settle(Settlement.Builder settlement) {
        ledger.settle(List.of(settlement.build()), NOON);
    }

    private void absent(String export, String... vehicles) {
        for (String vehicle : vehicles) {
            ledger.mark(List.of(vehicle), export.equals("ber") ? "BER" : "MUC", NOON);
            settle(Settlement.of(entry(export, vehicle)));
        }
    }

    private void live(String export, String vehicle) {
        absent(export, vehicle);
        settle(Settlement.of(entry(export, vehicle))
                .presence(Presence.LIVE)
                .remoteId("r-" + vehicle)
                .parts(Map.of("data", DATA)));
    }

    private void create(String export, String vehicle, Instant at) {
        ledger.intend(List.of(new Intent(entry(export, vehicle), Change.Intent.CREATE, "k", Set.of())), at);
    }

    private List<Claim> claims(List<String> vins, List<String> numbers) {
        return claims.claims("market", "production", vins, numbers);
    }

    // new listings

    @Test
    void whatAPersonPlannedMayBeListedAndWhatOnlyCameMayNot() {
        ledger.open("ber", List.of("planned"), NOON);
        absent("ber", "came", "chosen");
        ledger.planned("ber", List.of("chosen"));
        assertThat(entry("ber", "planned").createReleased()).isTrue();
        assertThat(entry("ber", "came").createReleased()).isFalse();
        assertThat(entry("ber", "chosen").createReleased()).isTrue();

        ledger.planned("ber");
        assertThat(entry("ber", "came").createReleased()).isTrue();
        settle(Settlement.of(entry("ber", "came")).hold(Hold.WITHHELD));
        assertThat(entry("ber", "came").createReleased())
                .as("when it comes back it is another matter")
                .isFalse();
    }

    @Test
    void countsNewListingsThatNoPersonLetPassAndThatCameToSomething() {
        ledger.open("ber", List.of("planned"), NOON);
        absent("ber", "under-way", "online", "refused", "gone", "early");
        for (String vehicle : List.of("planned", "under-way", "online", "refused", "gone")) {
            create("ber", vehicle, NOON);
        }
        create("ber", "early", NOON.minus(Duration.ofDays(2)));
        settle(Settlement.of(entry("ber", "planned")).presence(Presence.LIVE));
        settle(Settlement.of(entry("ber", "online")).presence(Presence.LIVE));
        settle(Settlement.of(entry("ber", "early")).presence(Presence.LIVE));
        settle(Settlement.of(entry("ber", "refused")).hold(Hold.REFUSED));
        settle(Settlement.of(entry("ber", "gone")).presence(Presence.LIVE));
        settle(Settlement.of(entry("ber", "gone"))
                .presence(Presence.ABSENT)
                .hold(Hold.WITHHELD)
                .withdrawn());

        assertThat(ledger.listedSince("ber", NOON.minusSeconds(1))).isEqualTo(3);
        assertThat(ledger.listedSince("ber", NOON.minus(Duration.ofDays(3)))).isEqualTo(4);
    }

    @Test
    void locksNewListingsApartFromWithdrawals() {
        absent("ber", "a", "b", "c");
        for (String vehicle : List.of("a", "b", "c")) {
            settle(Settlement.of(entry("ber", vehicle)).hold(Hold.ARRIVING));
        }
        assertThat(entry("ber", "a").state()).isEqualTo(ListingState.WAITING);
        live("ber", "old");
        settle(Settlement.of(entry("ber", "old")).hold(Hold.LEAVING));
        ledger.lock("ber");
        assertThat(ledger.lockArriving("ber")).isEqualTo(3);

        assertThat(ledger.count("ber", Hold.LOCKED, Operation.CREATE)).isEqualTo(3);
        assertThat(ledger.count("ber", Hold.LOCKED, Operation.WITHDRAW)).isOne();
        assertThat(ledger.held("ber", Hold.LOCKED, Operation.CREATE, "a", 1))
                .extracting(Entry::vehicleId)
                .containsExactly("b");
        assertThat(ledger.releaseLocked("ber", Operation.CREATE, List.of("a", "old"), LATER))
                .isOne();
        assertThat(entry("ber", "a").createReleased()).isTrue();
        assertThat(entry("ber", "a").dueAt()).isEqualTo(LATER);

        assertThat(ledger.keepLocked("ber", Operation.CREATE, List.of("b"))).isOne();
        assertThat(ledger.keepLocked("ber", Operation.WITHDRAW)).isOne();
        assertThat(entry("ber", "b").state()).isEqualTo(ListingState.WITHHELD);
        assertThat(entry("ber", "old").state()).isEqualTo(ListingState.LOCKED);
        assertThat(ledger.counts("ber")).containsEntry(ListingState.LOCKED, 2).containsEntry(ListingState.WITHHELD, 1);
        assertThat(ledger.page("ber", ListingState.LOCKED, "", 10)).hasSize(2);

        ledger.markExport("ber", "", 10, false, LATER);
        assertThat(entry("ber", "old").hold()).as("the vehicle has not changed").isEqualTo(Hold.KEPT);
        ledger.mark(List.of("old"), "BER", LATER);
        assertThat(entry("ber", "old").hold()).isEqualTo(Hold.NONE);
    }

    @Test
    void letsPassWhatIsNotTooMuch() {
        absent("ber", "a");
        settle(Settlement.of(entry("ber", "a")).hold(Hold.ARRIVING));
        assertThat(ledger.passArriving("ber", LATER)).isOne();
        assertThat(entry("ber", "a").createReleased()).isTrue();
        create("ber", "a", LATER);
        assertThat(ledger.listedSince("ber", LATER))
                .as("nobody but the guard has let it pass")
                .isOne();
    }

    // one car at two places

    @Test
    void findsWhatIsListedByVinAndByNumber() {
        String vin = put("BER", StockFixture.vehicle("1").vin("wvw1"));
        String bare = put("BER", StockFixture.vehicle("2"));
        String elsewhere = put("MUC", StockFixture.vehicle("3").vin("WVW3"));
        live("ber", vin);
        live("ber", bare);
        absent("muc", elsewhere);

        assertThat(claims(List.of("WVW1", "WVW3"), List.of("9")))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.key()).isEqualTo(new Key("ber", vin));
                    assertThat(claim.vin()).isEqualTo("WVW1");
                    assertThat(claim.accountId()).isEqualTo("one");
                    assertThat(claim.exportLocation()).isEqualTo("BER");
                    assertThat(claim.going()).isFalse();
                    assertThat(claim.takeable()).isTrue();
                });
        assertThat(claims(List.of(), List.of("2"))).extracting(Claim::number).containsExactly("2");
        assertThat(claims.claims("other", "production", List.of("WVW1"), List.of()))
                .isEmpty();
        assertThat(claims.claims("market", "sandbox", List.of("WVW1"), List.of()))
                .isEmpty();
        create("muc", elsewhere, NOON);
        assertThat(claims(List.of("WVW3"), List.of("3")))
                .singleElement()
                .satisfies(claim -> assertThat(claim.takeable())
                        .as("it is only being listed")
                        .isFalse());

        stock.delete("BER", List.of("1"), new ChangeOrigin(ChangeOrigin.Source.API, "key", LATER));
        assertThat(claims(List.of("WVW1"), List.of())).extracting(Claim::going).containsExactly(true);
        assertThat(claims.several("market")).isTrue();
        assertThat(claims.several("other")).isFalse();
    }

    @Test
    void whatWaitsIsDueWhenTheOtherListingHasGone() {
        live("ber", "old");
        absent("muc", "new");
        settle(Settlement.of(entry("muc", "new")).hold(Hold.TWICE).waitsFor("old"));
        assertThat(entry("muc", "new").state()).isEqualTo(ListingState.REFUSED);

        assertThat(ledger.mark(List.of("old"), "BER", LATER)).contains("two");
        assertThat(entry("muc", "new").dueAt()).isEqualTo(LATER);

        settle(Settlement.of(entry("muc", "new")).hold(Hold.MOVING).waitsFor("old"));
        assertThat(entry("muc", "new").dueAt()).isNull();
        assertThat(entry("muc", "new").state()).isEqualTo(ListingState.WAITING);
        settle(Settlement.of(entry("ber", "old")).presence(Presence.ABSENT).hold(Hold.WITHHELD));
        assertThat(entry("muc", "new").dueAt()).isEqualTo(NOON);

        settle(Settlement.of(entry("muc", "new")).hold(Hold.MOVING).waitsFor("old"));
        assertThat(ledger.free(List.of("old", "nobody"), LATER)).containsExactly("two");
        assertThat(entry("muc", "new").dueAt()).isEqualTo(LATER);
        settle(Settlement.of(entry("muc", "new")));
        assertThat(ledger.free(List.of("old"), LATER)).isEmpty();

        settle(Settlement.of(entry("muc", "new")).hold(Hold.TWICE).waitsFor("old"));
        ledger.forget("ber");
        assertThat(entry("muc", "new").dueAt()).isNotNull();
    }

    @Test
    void handsAListingOver() {
        live("ber", "old");
        absent("muc", "new");
        settle(Settlement.of(entry("muc", "new")).hold(Hold.MOVING).waitsFor("old"));

        assertThat(ledger.handOver(new Key("ber", "old"), new Key("muc", "new"), LATER))
                .isTrue();
        Entry taken = entry("muc", "new");
        assertThat(taken.presence()).isEqualTo(Presence.PARTIAL);
        assertThat(taken.remoteId()).isEqualTo("r-old");
        assertThat(taken.hold()).isEqualTo(Hold.NONE);
        assertThat(taken.dueAt()).isEqualTo(LATER);
        assertThat(entry("ber", "old").present()).isFalse();
        assertThat(ledger.parts(List.of(new Key("ber", "old"), new Key("muc", "new"))))
                .containsOnly(Map.entry(new Key("muc", "new"), Map.of("data", DATA)));
        assertThat(ledger.handOver(new Key("ber", "old"), new Key("muc", "new"), LATER))
                .as("there is nothing left to hand over")
                .isFalse();
    }

    @Test
    void handsTheListingOfTheSameVehicleOverAsItIs() {
        live("ber", "old");
        absent("muc", "old");

        assertThat(ledger.handOver(new Key("ber", "old"), new Key("muc", "old"), LATER))
                .isTrue();
        assertThat(entry("muc", "old").presence()).isEqualTo(Presence.LIVE);
        assertThat(entry("ber", "old").present()).isFalse();
    }

    @Test
    void handsNothingOverThatIsBeingWorkedOn() {
        live("ber", "old");
        absent("muc", "new");
        ledger.intend(List.of(new Intent(entry("ber", "old"), Change.Intent.WITHDRAW, null, Set.of())), NOON);
        assertThat(ledger.handOver(new Key("ber", "old"), new Key("muc", "new"), LATER))
                .isFalse();
        assertThat(entry("muc", "new").present()).isFalse();
    }

    @Test
    void letsTwinsBeListed() {
        absent("muc", "new", "other");
        settle(Settlement.of(entry("muc", "new")).hold(Hold.TWICE).waitsFor("old"));
        assertThat(ledger.allowTwins("muc", List.of("new", "other"), LATER)).isOne();
        assertThat(entry("muc", "new").twinAllowed()).isTrue();
        assertThat(entry("muc", "new").dueAt()).isEqualTo(LATER);
        assertThat(ledger.free(List.of("old"), LATER)).isEmpty();
    }

    // causes

    @Test
    void tellsWhatTheLockedVehiclesCameBy() {
        ChangeOrigin file = new ChangeOrigin(ChangeOrigin.Source.IMPORT, "Ann", NOON, "stock.csv");
        ChangeOrigin call = new ChangeOrigin(ChangeOrigin.Source.API, "dms", LATER);
        for (int i = 0; i < 3; i++) {
            String vehicle = put("BER", StockFixture.vehicle("f" + i), file);
            absent("ber", vehicle);
            settle(Settlement.of(entry("ber", vehicle)).hold(Hold.LOCKED));
        }
        String sent = put("BER", StockFixture.vehicle("c"), call);
        live("ber", sent);
        settle(Settlement.of(entry("ber", sent)).hold(Hold.LOCKED));

        var causes = new JdbiCauseStore(database);
        assertThat(causes.of("ber", Operation.CREATE))
                .containsExactly(new Cause(Cause.Kind.IMPORT, "Ann", "stock.csv", NOON, NOON, 3));
        assertThat(causes.of("ber", Operation.WITHDRAW))
                .containsExactly(new Cause(Cause.Kind.API, "dms", null, LATER, LATER, 1));
    }
}
