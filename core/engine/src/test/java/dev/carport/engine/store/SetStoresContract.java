package dev.carport.engine.store;

import static dev.carport.engine.store.ExportFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.Finding;
import dev.carport.api.json.Content;
import dev.carport.api.mapping.Booking;
import dev.carport.api.mapping.PartValue;
import dev.carport.api.platform.Change;
import dev.carport.engine.bookings.BookingStore;
import dev.carport.engine.bookings.OrderedExtra;
import dev.carport.engine.delivery.DeliveredFileStore;
import dev.carport.engine.delivery.FeedFile;
import dev.carport.engine.delivery.FeedStore;
import dev.carport.engine.delivery.ServerKeyStore;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.history.Transmission;
import dev.carport.engine.history.TransmissionStore.Filter;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.HeldPart;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.ledger.Presence;
import dev.carport.engine.ledger.Settlement;
import dev.carport.engine.ledger.Staged;
import dev.carport.engine.sets.Delivery;
import dev.carport.engine.sets.SetMember;
import dev.carport.engine.sets.SetState;
import dev.carport.engine.sets.SetStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sets, deliveries, feeds and what is known of file servers. */
abstract class SetStoresContract {
    private static final String EXPORT = "e1";
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Content OLD = Content.of(Map.of("price", 1));
    private static final Content NEW = Content.of(Map.of("price", 2));

    private LedgerStore ledger;
    private SetStore sets;
    private Database database;

    @BeforeEach
    void open(Database opened) {
        database = opened;
        ledger = new JdbiLedgerStore(opened);
        sets = new JdbiSetStore(opened);
        ExportFixture.stored(database, EXPORT, "BER", ExportState.ACTIVE);
        ExportFixture.stored(database, "e2", "BER", "other", "second", ExportState.ACTIVE);
    }

    private Entry entry(String vehicle) {
        return ledger.find(EXPORT, vehicle).orElseThrow();
    }

    private void put(String vehicle, Map<String, PartValue> parts) {
        ledger.open(EXPORT, List.of(vehicle), NOON);
        ledger.settle(
                List.of(Settlement.of(entry(vehicle))
                        .hold(Hold.NONE)
                        .stage(parts)
                        .build()),
                NOON);
    }

    private void live(String vehicle, Content content) {
        ledger.open(EXPORT, List.of(vehicle), NOON);
        ledger.settle(
                List.of(Settlement.of(entry(vehicle))
                        .presence(Presence.LIVE)
                        .hold(Hold.NONE)
                        .parts(Map.of("data", new HeldPart(content, "", true)))
                        .build()),
                NOON);
    }

    private Delivery delivery(long run, Delivery.Result result, @Nullable String detail) {
        List<Finding> findings = result == Delivery.Result.REFUSED ? List.of(Finding.error("", "full")) : List.of();
        return new Delivery(EXPORT, run, LATER, 42, result, 2, 1234, "stock.csv", findings, detail);
    }

    private List<String> members() {
        return sets.members(EXPORT, "", 100).stream().map(SetMember::vehicleId).toList();
    }

    @Test
    void theNextDeliveryHasWhatIsStagedElseWhatWasDeliveredLast() {
        live("v1", OLD);
        live("v2", OLD);
        live("v3", OLD);
        put("v2", Map.of("data", new PartValue.Present(NEW)));
        put("v4", Map.of("data", new PartValue.Present(NEW), "more", PartValue.EMPTY));
        ledger.settle(
                List.of(Settlement.of(entry("v3"))
                        .hold(Hold.LEAVING)
                        .stageGone()
                        .build()),
                NOON);
        ledger.open(EXPORT, List.of("v5"), NOON);

        assertThat(sets.size(EXPORT)).isEqualTo(3);
        assertThat(sets.members(EXPORT, "", 2))
                .containsExactly(
                        new SetMember("v1", "v1", Map.of("data", new PartValue.Present(OLD))),
                        new SetMember("v2", "v2", Map.of("data", new PartValue.Present(NEW))));
        assertThat(sets.members(EXPORT, "v2", 2))
                .containsExactly(
                        new SetMember("v4", "v4", Map.of("data", new PartValue.Present(NEW), "more", PartValue.EMPTY)));
        assertThat(sets.anyStaged(EXPORT)).isTrue();
        assertThat(sets.anyStaged("e2")).isFalse();
        assertThat(entry("v2").staged()).isEqualTo(Staged.PUT);
        assertThat(entry("v2").state()).isEqualTo(ListingState.WAITING);
        assertThat(entry("v4").state()).isEqualTo(ListingState.WAITING);
        assertThat(ledger.counts(EXPORT)).containsEntry(ListingState.WAITING, 4);
        assertThat(ledger.page(EXPORT, ListingState.WAITING, "", 10))
                .extracting(Entry::vehicleId)
                .containsExactly("v2", "v3", "v4", "v5");
        // the ledger still knows what was delivered
        assertThat(ledger.parts(Set.of(new LedgerStore.Key(EXPORT, "v2"))).values())
                .containsExactly(Map.of("data", new HeldPart(OLD, "", true)));
        assertThat(ledger.leaving(EXPORT, "", 10)).isEmpty();
    }

    @Test
    void whatIsNotStagedAnyMoreIsAsItWasDelivered() {
        live("v1", OLD);
        put("v1", Map.of("data", new PartValue.Present(NEW)));
        ledger.settle(List.of(Settlement.of(entry("v1")).hold(Hold.FAULTY).build()), NOON);

        assertThat(sets.anyStaged(EXPORT)).isFalse();
        assertThat(sets.members(EXPORT, "", 10))
                .containsExactly(new SetMember("v1", "v1", Map.of("data", new PartValue.Present(OLD))));
    }

    @Test
    void lockedWithdrawalsStayInTheSet() {
        live("v1", OLD);
        ledger.settle(
                List.of(Settlement.of(entry("v1"))
                        .hold(Hold.LEAVING)
                        .stageGone()
                        .build()),
                NOON);
        assertThat(members()).isEmpty();

        ledger.lock(EXPORT);

        assertThat(members()).containsExactly("v1");
        assertThat(entry("v1").hold()).isEqualTo(Hold.LOCKED);
    }

    @Test
    void aConfirmedDeliveryIsWhatTheReceiverHolds() {
        sets.look(EXPORT, "s", NOON);
        live("v1", OLD);
        live("v2", OLD);
        put("v1", Map.of("data", new PartValue.Present(NEW)));
        put("v3", Map.of("data", new PartValue.Present(NEW), "more", PartValue.EMPTY));
        ledger.settle(
                List.of(Settlement.of(entry("v2"))
                        .hold(Hold.LEAVING)
                        .stageGone()
                        .build()),
                NOON);
        long run = sets.begin(EXPORT, NOON);

        assertThat(sets.confirm(delivery(run, Delivery.Result.DELIVERED, null), "account", "t1"))
                .isTrue();

        assertThat(entry("v1").presence()).isEqualTo(Presence.LIVE);
        assertThat(entry("v1").staged()).isEqualTo(Staged.NONE);
        assertThat(entry("v1").confirmedAt()).isEqualTo(LATER);
        assertThat(entry("v2").presence()).isEqualTo(Presence.ABSENT);
        assertThat(entry("v2").hold()).isEqualTo(Hold.WITHHELD);
        assertThat(ledger.withdrawnSince(EXPORT, NOON)).isEqualTo(1);
        assertThat(ledger.parts(Set.of(
                        new LedgerStore.Key(EXPORT, "v1"),
                        new LedgerStore.Key(EXPORT, "v2"),
                        new LedgerStore.Key(EXPORT, "v3"))))
                .isEqualTo(Map.of(
                        new LedgerStore.Key(EXPORT, "v1"), Map.of("data", new HeldPart(NEW, "", true)),
                        new LedgerStore.Key(EXPORT, "v3"),
                                Map.of("data", new HeldPart(NEW, "", true), "more", new HeldPart(null, "", true))));
        List<Transmission> told = new JdbiTransmissionStore(database).page(EXPORT, Filter.ALL, null, 10);
        assertThat(told)
                .extracting(Transmission::intent)
                .containsExactlyInAnyOrder(Change.Intent.UPDATE, Change.Intent.WITHDRAW, Change.Intent.CREATE);
        assertThat(told).extracting(Transmission::at).containsOnly(LATER);
        assertThat(sets.find(EXPORT))
                .hasValueSatisfying(state -> assertThat(state)
                        .isEqualTo(new SetState(
                                EXPORT, 1, false, false, false, null, null, 0, LATER, LATER, "s", List.of())));
        assertThat(sets.history(EXPORT, null, 10)).containsExactly(delivery(1, Delivery.Result.DELIVERED, null));
        assertThat(members()).containsExactly("v1", "v3");
    }

    @Test
    void extrasEndWithTheDeliveryInWhichTheirVehicleIsMissing() {
        BookingStore bookings = new JdbiBookingStore(database);
        for (String vehicle : List.of("v1", "v2")) {
            live(vehicle, OLD);
            bookings.put(new OrderedExtra(EXPORT, vehicle, new Booking("top", ""), "Jutta", NOON));
        }
        ledger.settle(
                List.of(Settlement.of(entry("v1"))
                        .hold(Hold.LEAVING)
                        .stageGone()
                        .build()),
                NOON);
        sets.look(EXPORT, "shape", NOON);
        long run = sets.begin(EXPORT, NOON);
        assertThat(bookings.of(EXPORT, "v1")).hasSize(1);

        sets.confirm(delivery(run, Delivery.Result.DELIVERED, null), "account", "t1");

        assertThat(bookings.of(EXPORT, "v1")).isEmpty();
        assertThat(bookings.of(EXPORT, "v2")).hasSize(1);
    }

    @Test
    void aDeliveryThatWasTakenOverConfirmsNothing() {
        sets.look(EXPORT, "s", NOON);
        put("v1", Map.of("data", new PartValue.Present(NEW)));
        long run = sets.begin(EXPORT, NOON);

        assertThat(sets.recover(List.of(EXPORT, "e2"), LATER)).isEqualTo(1);

        assertThat(sets.confirm(delivery(run, Delivery.Result.DELIVERED, null), "account", "t1"))
                .isFalse();
        assertThat(entry("v1").presence()).isEqualTo(Presence.ABSENT);
        assertThat(sets.history(EXPORT, null, 10)).isEmpty();
        assertThat(sets.find(EXPORT)).hasValueSatisfying(state -> {
            assertThat(state.retryAt()).isEqualTo(LATER);
            assertThat(state.owed()).isTrue();
        });
    }

    @Test
    void keepsHowDeliveriesEnded() {
        sets.look(EXPORT, "s", NOON);
        sets.failed(delivery(sets.begin(EXPORT, NOON), Delivery.Result.RETRY, "cut off"), LATER);
        assertThat(sets.find(EXPORT)).hasValueSatisfying(state -> {
            assertThat(state.attempts()).isEqualTo(1);
            assertThat(state.retryAt()).isEqualTo(LATER);
            assertThat(state.whole()).isTrue();
        });
        sets.refused(delivery(sets.begin(EXPORT, NOON), Delivery.Result.REFUSED, "full"));

        assertThat(sets.find(EXPORT)).hasValueSatisfying(state -> {
            assertThat(state.changedAt()).isNull();
            assertThat(state.whole()).isFalse();
            assertThat(state.findings()).extracting(Finding::code).containsExactly("full");
        });
        assertThat(sets.history(EXPORT, null, 10)).extracting(Delivery::run).containsExactly(2L, 1L);
        assertThat(sets.history(EXPORT, 2L, 10)).containsExactly(delivery(1, Delivery.Result.RETRY, "cut off"));
        assertThat(sets.purge(LATER, 10)).isZero();
        assertThat(sets.purge(LATER.plusMillis(1), 1)).isEqualTo(1);
        assertThat(sets.purge(LATER.plusMillis(1), 10)).isEqualTo(1);
    }

    @Test
    void remembersSinceWhenSomethingIsToBeDelivered() {
        assertThat(sets.find(EXPORT)).isEmpty();
        SetState begun = sets.look(EXPORT, "s", NOON);
        assertThat(begun.whole()).isTrue();
        assertThat(begun.changedAt()).isEqualTo(NOON);
        sets.confirm(delivery(sets.begin(EXPORT, NOON), Delivery.Result.DELIVERED, null), "account", "t1");
        assertThat(sets.look(EXPORT, "s", LATER).changedAt()).isNull();

        sets.changed(EXPORT, NOON);
        sets.changed(EXPORT, LATER);
        assertThat(sets.look(EXPORT, "s", LATER).changedAt()).isEqualTo(NOON);
        sets.calm(EXPORT);
        assertThat(sets.look(EXPORT, "s", LATER).changedAt()).isNull();

        assertThat(sets.look(EXPORT, "other", LATER).whole()).isTrue();
        sets.calm(EXPORT);
        assertThat(sets.look(EXPORT, "other", LATER).changedAt()).isEqualTo(LATER);
    }

    @Test
    void aDemandDuringADeliveryIsNotLost() {
        sets.look(EXPORT, "s", NOON);
        long run = sets.begin(EXPORT, NOON);
        sets.demand(EXPORT, NOON);

        sets.confirm(delivery(run, Delivery.Result.DELIVERED, null), "account", "t1");

        assertThat(sets.find(EXPORT)).hasValueSatisfying(state -> {
            assertThat(state.demanded()).isTrue();
            assertThat(state.owed()).isTrue();
        });
        sets.reset(EXPORT);
        assertThat(sets.find(EXPORT)).hasValueSatisfying(state -> {
            assertThat(state.owed()).isFalse();
            assertThat(state.run()).isEqualTo(1);
            assertThat(state.shape()).isEmpty();
        });
    }

    // files

    @Test
    void keepsFeedsByTheHashOfTheirWord() {
        FeedStore feeds = new JdbiFeedStore(database);
        FeedFile file = new FeedFile(EXPORT, "stock.csv", "text/csv", 12, "ab", NOON);
        FeedFile newer = new FeedFile(EXPORT, "stock.csv", "text/plain", 13, "cd", LATER);
        feeds.put(file, NOON);
        assertThat(feeds.tokenHash(EXPORT)).isEmpty();
        assertThat(feeds.find("h1", "stock.csv")).isEmpty();

        feeds.putToken(EXPORT, "h1");
        assertThat(feeds.find("h1", "stock.csv")).contains(file);
        assertThat(feeds.find("h1", "other.csv")).isEmpty();
        feeds.put(newer, LATER);
        feeds.putToken(EXPORT, "h2");

        assertThat(feeds.find("h1", "stock.csv")).isEmpty();
        assertThat(feeds.find("h2", "stock.csv")).contains(newer);
        assertThat(feeds.files(EXPORT)).containsExactly(newer);
        assertThat(feeds.file(EXPORT, "stock.csv")).contains(newer);
        assertThat(feeds.uses(EXPORT, "cd")).isTrue();
        assertThat(feeds.uses(EXPORT, "ab")).isFalse();
        feeds.put(new FeedFile(EXPORT, "a.jpg", "image/jpeg", 1, "ef", NOON), LATER);
        assertThat(feeds.documents(EXPORT, 5)).containsExactly(newer);
        assertThat(feeds.documents(EXPORT, 0)).isEmpty();
        assertThat(feeds.files(EXPORT, List.of("stock.csv", "b.jpg"))).containsExactly(newer);
    }

    @Test
    void forgetsFilesThatNoDeliveryNames() {
        FeedStore feeds = new JdbiFeedStore(database);
        DeliveredFileStore delivered = new JdbiDeliveredFileStore(database);
        for (String name : List.of("1.jpg", "2.jpg")) {
            feeds.put(new FeedFile(EXPORT, name, "image/jpeg", 1, name, NOON), NOON);
        }
        delivered.put(EXPORT, FeedFile.DESTINATION, Map.of("1.jpg", "a", "2.jpg", "b"), NOON);
        feeds.named(EXPORT, List.of("1.jpg"), LATER, NOON.minusSeconds(1));
        feeds.named(EXPORT, List.of("2.jpg", "3.jpg"), LATER, NOON);

        assertThat(feeds.forgetNotNamedSince(EXPORT, LATER)).isEqualTo(1);

        assertThat(feeds.files(EXPORT)).extracting(FeedFile::name).containsExactly("2.jpg");
        assertThat(delivered.versions(EXPORT, FeedFile.DESTINATION, List.of("1.jpg", "2.jpg")))
                .isEqualTo(Map.of("2.jpg", "b"));
    }

    @Test
    void keepsVersionsAndServerKeys() {
        DeliveredFileStore delivered = new JdbiDeliveredFileStore(database);
        delivered.put(EXPORT, "here", Map.of("1.jpg", "a", "2.jpg", "b"), NOON);
        delivered.put(EXPORT, "here", Map.of("2.jpg", "c"), LATER);
        delivered.put(EXPORT, "here", Map.of(), LATER);

        assertThat(delivered.versions(EXPORT, "here", List.of("1.jpg", "2.jpg", "3.jpg")))
                .isEqualTo(Map.of("1.jpg", "a", "2.jpg", "c"));
        assertThat(delivered.versions(EXPORT, "there", List.of("1.jpg"))).isEmpty();
        assertThat(delivered.purge(LATER, 10)).isEqualTo(1);
        delivered.forget(EXPORT);
        assertThat(delivered.versions(EXPORT, "here", List.of("2.jpg"))).isEmpty();

        ServerKeyStore keys = new JdbiServerKeyStore(database);
        keys.put("account", "ftp.example:22", "SHA256:one");
        keys.put("account", "ftp.example:22", "SHA256:two");
        assertThat(keys.find("account", "ftp.example:22")).contains("SHA256:two");
        assertThat(keys.find("second", "ftp.example:22")).isEmpty();
    }
}
