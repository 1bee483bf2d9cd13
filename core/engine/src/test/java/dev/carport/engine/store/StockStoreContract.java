package dev.carport.engine.store;

import static dev.carport.engine.store.StockFixture.vehicle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.engine.ids.TimeOrderedIds;
import dev.carport.engine.location.Location;
import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.engine.stock.ChangeOrigin.Source;
import dev.carport.engine.stock.FieldChange;
import dev.carport.engine.stock.FieldDiff;
import dev.carport.engine.stock.StockFacet;
import dev.carport.engine.stock.StockFilter;
import dev.carport.engine.stock.StockFilter.Presence;
import dev.carport.engine.stock.StockOrder;
import dev.carport.engine.stock.StockOrder.By;
import dev.carport.engine.stock.StockPage;
import dev.carport.engine.stock.StockStore;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.engine.stock.VehicleChange;
import dev.carport.engine.stock.VehicleChange.Action;
import dev.carport.engine.stock.VehicleInput;
import dev.carport.engine.stock.VehiclePut;
import dev.carport.engine.stock.VehiclePut.Effect;
import dev.carport.engine.tx.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

abstract class StockStoreContract {

    private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Instant WEDNESDAY = MONDAY.plus(Duration.ofDays(2));
    private static final FieldDiff WHOLE_DOCUMENT =
            (before, after) -> List.of(new FieldChange("document", before.text(), after.text()));
    private static final String VIN = "WVWZZZ1KZAW000001";

    private StockStore stock;
    private Database database;

    @BeforeEach
    void open(Database opened) {
        database = opened;
        stock = new JdbiStockStore(opened, new TimeOrderedIds(() -> MONDAY, new Random(1)));
        var locations = new JdbiLocationStore(opened);
        locations.put(new Location("BER", "Berlin", "", "", "", "DE", "de", null));
        locations.put(new Location("HAM", "Hamburg", "", "", "", "DE", "de", null));
    }

    @Test
    void givesBackAVehicleAsItWasPut() {
        VehicleInput input = vehicle("A1").vin(VIN).price(1_234_500L).build();

        VehiclePut put = put("BER", input, MONDAY);

        assertThat(put.effect()).isEqualTo(Effect.CREATED);
        assertThat(stock.find("BER", "A1"))
                .contains(new StoredVehicle(
                        put.id(),
                        "BER",
                        "A1",
                        VIN,
                        1,
                        input.fingerprint(),
                        input.json(),
                        "CAR",
                        "AVAILABLE",
                        "USED",
                        "Volkswagen",
                        "Golf",
                        1_234_500L,
                        MONDAY,
                        MONDAY,
                        null));
        assertThat(stock.get(put.id())).isEqualTo(stock.find("BER", "A1"));
    }

    @Test
    void keepsWhatIsNotKnownAsNotKnown() {
        put("BER", vehicle("A1").name(null, null).price(null).build(), MONDAY);

        StoredVehicle stored = stock.find("BER", "A1").orElseThrow();

        assertThat(stored.vin()).isNull();
        assertThat(stored.make()).isNull();
        assertThat(stored.model()).isNull();
        assertThat(stored.grossPriceCents()).isNull();
    }

    @Test
    void writesNothingForAnEqualFingerprint() {
        VehiclePut first = put("BER", vehicle("A1").build(), MONDAY);

        VehiclePut second = put("BER", vehicle("A1").build(), TUESDAY);

        assertThat(second).isEqualTo(new VehiclePut(first.id(), "A1", 1, Effect.UNCHANGED));
        assertThat(second.changed()).isFalse();
        assertThat(stock.find("BER", "A1").orElseThrow().changedAt()).isEqualTo(MONDAY);
        assertThat(stock.changes(first.id(), 10)).hasSize(1);
    }

    @Test
    void countsVersionsAndRecordsWhatChanged() {
        String id = put("BER", vehicle("A1").colour("red").build(), MONDAY).id();

        VehiclePut changed = stock.put(
                "BER",
                vehicle("A1").colour("blue").price(1L).build(),
                new ChangeOrigin(Source.USER, "Erika", TUESDAY),
                (before, after) ->
                        List.of(new FieldChange("colour", "\"red\"", "\"blue\""), new FieldChange("price", null, "1")));

        assertThat(changed).isEqualTo(new VehiclePut(id, "A1", 2, Effect.CHANGED));
        assertThat(stock.get(id).orElseThrow().json().text()).contains("blue");
        assertThat(stock.get(id).orElseThrow().firstSeenAt()).isEqualTo(MONDAY);
        assertThat(stock.changes(id, 10))
                .containsExactly(
                        new VehicleChange(
                                id,
                                2,
                                Action.CHANGED,
                                new ChangeOrigin(Source.USER, "Erika", TUESDAY),
                                List.of(
                                        new FieldChange("colour", "\"red\"", "\"blue\""),
                                        new FieldChange("price", null, "1"))),
                        new VehicleChange(
                                id, 1, Action.CREATED, new ChangeOrigin(Source.API, "dms", MONDAY), List.of()));
        assertThat(stock.changes(id, 1)).hasSize(1);
    }

    @Test
    void comparesTheOldDocumentWithTheNewOne() {
        String id = put("BER", vehicle("A1").colour("red").build(), MONDAY).id();
        put("BER", vehicle("A1").colour("blue").build(), TUESDAY);

        FieldChange change = stock.changes(id, 1).getFirst().fields().getFirst();

        assertThat(change.before()).contains("red");
        assertThat(change.after()).contains("blue");
    }

    @Test
    void keepsTheSameNumberOfTwoLocationsApart() {
        VehiclePut berlin = put("BER", vehicle("A1").build(), MONDAY);
        VehiclePut hamburg = put("HAM", vehicle("A1").build(), MONDAY);

        assertThat(berlin.id()).isNotEqualTo(hamburg.id());
        assertThat(stock.find("HAM", "A1").orElseThrow().id()).isEqualTo(hamburg.id());
    }

    @Test
    void answersForManyInTheirOrder() {
        put("BER", vehicle("2").build(), MONDAY);
        put("BER", vehicle("3").build(), MONDAY);

        List<VehiclePut> results = putAll(
                "BER",
                List.of(
                        vehicle("4").build(),
                        vehicle("3").colour("blue").build(),
                        vehicle("2").build(),
                        vehicle("1").build()),
                TUESDAY);

        assertThat(results).extracting(VehiclePut::number).containsExactly("4", "3", "2", "1");
        assertThat(results)
                .extracting(VehiclePut::effect)
                .containsExactly(Effect.CREATED, Effect.CHANGED, Effect.UNCHANGED, Effect.CREATED);
        assertThat(stock.numbers("BER")).containsExactlyInAnyOrder("1", "2", "3", "4");
    }

    @Test
    void takesMoreVehiclesThanFitIntoOneStatement() {
        List<VehicleInput> many = IntStream.range(0, 2_500)
                .mapToObj(i -> vehicle("N" + i).build())
                .toList();

        assertThat(putAll("BER", many, MONDAY)).allMatch(put -> put.effect() == Effect.CREATED);
        assertThat(putAll("BER", many, TUESDAY)).allMatch(put -> put.effect() == Effect.UNCHANGED);
        assertThat(stock.count(StockFilter.of("BER"))).isEqualTo(2_500);
        assertThat(stock.getAll(stock.ids("BER").toList())).hasSize(2_500);
        assertThat(stock.delete("BER", stock.numbers("BER"), origin(TUESDAY))).hasSize(2_500);
    }

    @Test
    void putsNothingForNothing() {
        assertThat(putAll("BER", List.of(), MONDAY)).isEmpty();
        assertThat(stock.delete("BER", List.of(), origin(MONDAY))).isEmpty();
        assertThat(stock.getAll(List.of())).isEmpty();
    }

    @Test
    void refusesTheSameNumberTwiceAndKeepsNothing() {
        assertThatThrownBy(() -> putAll(
                        "BER",
                        List.of(
                                vehicle("1").build(),
                                vehicle("2").build(),
                                vehicle("1").build()),
                        MONDAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1");

        assertThat(stock.count(StockFilter.all())).isZero();
    }

    @Test
    void refusesAnUnknownLocation() {
        assertThatThrownBy(() -> put("XXX", vehicle("1").build(), MONDAY))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        failed -> assertThat(failed.reason()).isEqualTo(StorageException.Reason.CONFLICT));
    }

    @Test
    void keepsADeletedVehicleAsATombstone() {
        String id = put("BER", vehicle("A1").vin(VIN).build(), MONDAY).id();

        assertThat(stock.delete("BER", List.of("A1", "unknown"), origin(TUESDAY)))
                .containsExactly(id);

        assertThat(stock.find("BER", "A1")).isEmpty();
        assertThat(stock.numbers("BER")).isEmpty();
        assertThat(stock.ids("BER")).isEmpty();
        StoredVehicle tombstone = stock.get(id).orElseThrow();
        assertThat(tombstone.deletedAt()).isEqualTo(TUESDAY);
        assertThat(tombstone.present()).isFalse();
        assertThat(tombstone.version()).isEqualTo(2);
        assertThat(stock.changes(id, 1).getFirst().action()).isEqualTo(Action.DELETED);
    }

    @Test
    void deletesOnlyOnce() {
        String id = put("BER", vehicle("A1").build(), MONDAY).id();
        stock.delete("BER", List.of("A1"), origin(TUESDAY));

        assertThat(stock.delete("BER", List.of("A1"), origin(WEDNESDAY))).isEmpty();

        assertThat(stock.get(id).orElseThrow().deletedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void bringsAVehicleBackUnderItsOldId() {
        VehicleInput input = vehicle("A1").vin(VIN).build();
        String id = put("BER", input, MONDAY).id();
        stock.delete("BER", List.of("A1"), origin(TUESDAY));

        VehiclePut back = put("BER", input, WEDNESDAY);

        assertThat(back).isEqualTo(new VehiclePut(id, "A1", 3, Effect.RETURNED));
        StoredVehicle stored = stock.find("BER", "A1").orElseThrow();
        assertThat(stored.firstSeenAt()).isEqualTo(MONDAY);
        assertThat(stored.present()).isTrue();
        assertThat(stock.changes(id, 1))
                .containsExactly(new VehicleChange(id, 3, Action.RETURNED, origin(WEDNESDAY), List.of()));
    }

    @Test
    void bringsBackTheLastOfSeveralVehiclesThatHadTheNumber() {
        put("BER", vehicle("A1").vin("WVWZZZ1KZAW000009").build(), MONDAY);
        stock.delete("BER", List.of("A1"), origin(MONDAY));
        String second = put("BER", vehicle("A1").vin(VIN).build(), TUESDAY).id();
        stock.delete("BER", List.of("A1"), origin(TUESDAY));

        assertThat(put("BER", vehicle("A1").vin(VIN.toLowerCase()).build(), WEDNESDAY)
                        .id())
                .isEqualTo(second);
    }

    @Test
    void takesAnotherVinUnderTheNumberOfADeletedVehicleAsANewVehicle() {
        String old = put("BER", vehicle("A1").vin(VIN).build(), MONDAY).id();
        stock.delete("BER", List.of("A1"), origin(TUESDAY));

        VehiclePut put = put("BER", vehicle("A1").vin("WVWZZZ1KZAW000002").build(), WEDNESDAY);

        assertThat(put.effect()).isEqualTo(Effect.CREATED);
        assertThat(put.id()).isNotEqualTo(old);
        assertThat(stock.get(old).orElseThrow().present()).isFalse();
    }

    @Test
    void findsADeletedVehicleByItsVinWithinTheTimeOfGrace() {
        String id = put("BER", vehicle("A1").vin(VIN).build(), MONDAY).id();
        stock.delete("BER", List.of("A1"), origin(TUESDAY));

        assertThat(stock.deletedByVin("BER", VIN.toLowerCase(), TUESDAY))
                .extracting(StoredVehicle::id)
                .containsExactly(id);
        assertThat(stock.deletedByVin("BER", VIN, WEDNESDAY)).isEmpty();
        assertThat(stock.deletedByVin("HAM", VIN, TUESDAY)).isEmpty();
    }

    @Test
    void continuesADeletedVehicleUnderANewNumber() {
        String id = put("BER", vehicle("A1").vin(VIN).build(), MONDAY).id();
        stock.delete("BER", List.of("A1"), origin(TUESDAY));

        VehiclePut put = put("BER", vehicle("B2").vin(VIN).build().continuing(id), WEDNESDAY);

        assertThat(put).isEqualTo(new VehiclePut(id, "B2", 3, Effect.RETURNED));
        assertThat(stock.find("BER", "B2").orElseThrow().firstSeenAt()).isEqualTo(MONDAY);
    }

    @Test
    void continuesAPresentVehicleUnderANewNumber() {
        String id = put("BER", vehicle("A1").vin(VIN).build(), MONDAY).id();

        VehiclePut put = put("BER", vehicle("B2").vin(VIN).build().continuing(id), TUESDAY);

        assertThat(put).isEqualTo(new VehiclePut(id, "B2", 2, Effect.CHANGED));
        assertThat(stock.find("BER", "A1")).isEmpty();
    }

    @Test
    void continuesNoVehicleThatIsPutItselfOrIsContinuedAlready() {
        String id = put("BER", vehicle("A1").build(), MONDAY).id();

        List<VehiclePut> itself = putAll(
                "BER", List.of(vehicle("A1").build(), vehicle("B2").build().continuing(id)), TUESDAY);
        assertThat(itself).extracting(VehiclePut::effect).containsExactly(Effect.UNCHANGED, Effect.CREATED);

        List<VehiclePut> twice = putAll(
                "BER",
                List.of(
                        vehicle("C3").build().continuing(id),
                        vehicle("D4").build().continuing(id)),
                TUESDAY);
        assertThat(twice).extracting(VehiclePut::effect).containsExactly(Effect.CHANGED, Effect.CREATED);
    }

    @Test
    void findsByVinOverAllLocationsPresentOnesFirst() {
        String deleted = put("BER", vehicle("A1").vin(VIN).build(), MONDAY).id();
        stock.delete("BER", List.of("A1"), origin(TUESDAY));
        String present = put("HAM", vehicle("B2").vin(VIN).build(), TUESDAY).id();
        put("HAM", vehicle("C3").vin("WVWZZZ1KZAW000003").build(), TUESDAY);

        assertThat(stock.findByVin(VIN.toLowerCase()))
                .extracting(StoredVehicle::id)
                .containsExactly(present, deleted);
    }

    @Test
    void walksAWholeStockInSteps() {
        putAll(
                "BER",
                IntStream.range(0, 25).mapToObj(i -> vehicle("N" + i).build()).toList(),
                MONDAY);
        put("HAM", vehicle("other").build(), MONDAY);
        var walked = new ArrayList<String>();

        @Nullable String last = null;
        List<StoredVehicle> step;
        while (!(step = stock.next("BER", last, 10)).isEmpty()) {
            step.forEach(vehicle -> walked.add(vehicle.id()));
            last = step.getLast().id();
        }

        assertThat(walked).hasSize(25).isSorted();
        assertThat(stock.ids("BER")).containsExactlyElementsOf(walked);
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void pagesThroughAnOrderWithoutGapOrRepetition(By by) {
        var random = new Random(42);
        var names = List.of("Škoda", "Seat", "opel", "Ärmel", "Zastava");
        for (int i = 0; i < 40; i++) {
            put(
                    random.nextBoolean() ? "BER" : "HAM",
                    vehicle("N" + random.nextInt(100_000))
                            .name(names.get(random.nextInt(5)), random.nextBoolean() ? null : "Modell")
                            .price(random.nextInt(4) == 0 ? null : random.nextLong(5) * 100)
                            .build(),
                    MONDAY.plusMillis(random.nextInt(5)));
        }
        for (boolean descending : new boolean[] {false, true}) {
            for (StockFilter filter : List.of(StockFilter.all(), StockFilter.of("BER"))) {
                var order = new StockOrder(by, descending);
                List<StoredVehicle> whole =
                        stock.page(filter, order, null, 1_000).vehicles();
                assertThat(whole).hasSize((int) stock.count(filter)).isSortedAccordingTo(comparator(order));

                assertThat(inPartsOf(7, filter, order)).containsExactlyElementsOf(whole);
            }
        }
    }

    private static Comparator<StoredVehicle> comparator(StockOrder order) {
        Comparator<StoredVehicle> key = switch (order.by()) {
            case NUMBER -> Comparator.comparing(StoredVehicle::number);
            case NAME -> Comparator.comparing(vehicle -> SearchText.joined(vehicle.make(), vehicle.model()));
            case PRICE ->
                Comparator.comparing(vehicle -> vehicle.grossPriceCents() == null ? -1 : vehicle.grossPriceCents());
            case FIRST_SEEN -> Comparator.comparing(StoredVehicle::firstSeenAt);
            case CHANGED -> Comparator.comparing(StoredVehicle::changedAt);
        };
        Comparator<StoredVehicle> rising = key.thenComparing(StoredVehicle::id);
        return order.descending() ? rising.reversed() : rising;
    }

    private List<StoredVehicle> inPartsOf(int size, StockFilter filter, StockOrder order) {
        var all = new ArrayList<StoredVehicle>();
        StockPage page = stock.page(filter, order, null, size);
        all.addAll(page.vehicles());
        while (page.next() != null) {
            assertThat(page.vehicles()).hasSize(size);
            assertThat(page.next()).matches("[A-Za-z0-9_-]+");
            page = stock.page(filter, order, page.next(), size);
            all.addAll(page.vehicles());
        }
        return all;
    }

    @Test
    void sortsNamesWithoutRegardToCaseAndAccents() {
        put("BER", vehicle("1").name("Tesla", "Model 3").build(), MONDAY);
        put("BER", vehicle("2").name("Škoda", "Octavia").build(), MONDAY);
        put("BER", vehicle("3").name("seat", "Ibiza").build(), MONDAY);

        assertThat(stock.page(StockFilter.all(), StockOrder.ascending(By.NAME), null, 10)
                        .vehicles())
                .extracting(StoredVehicle::number)
                .containsExactly("3", "2", "1");
    }

    @Test
    void refusesTheEndOfAnotherList() {
        put("BER", vehicle("1").build(), MONDAY);
        put("BER", vehicle("2").build(), MONDAY);
        String next = stock.page(StockFilter.all(), StockOrder.ascending(By.NUMBER), null, 1)
                .next();

        assertThatThrownBy(() -> stock.page(StockFilter.all(), StockOrder.ascending(By.PRICE), next, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stock.page(StockFilter.all(), StockOrder.ascending(By.NUMBER), "' or 1=1", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsByWordsInNumberVinMakeAndModel() {
        put("BER", vehicle("A-17").vin(VIN).name("Citroën", "C3").build(), MONDAY);
        put("BER", vehicle("B-18").name("Škoda", "Octavia 100%").build(), MONDAY);

        assertThat(numbers(StockFilter.all().withText("citroen"))).containsExactly("A-17");
        assertThat(numbers(StockFilter.all().withText("  SKODA  octav "))).containsExactly("B-18");
        assertThat(numbers(StockFilter.all().withText("000001"))).containsExactly("A-17");
        assertThat(numbers(StockFilter.all().withText("b-18"))).containsExactly("B-18");
        assertThat(numbers(StockFilter.all().withText("100%"))).containsExactly("B-18");
        assertThat(numbers(StockFilter.all().withText("%"))).containsExactly("B-18");
        assertThat(numbers(StockFilter.all().withText("citroen octavia"))).isEmpty();
        assertThat(numbers(StockFilter.all().withText("' or 1=1 --"))).isEmpty();
    }

    @Test
    void filtersByEveryTrait() {
        put("BER", vehicle("1").build(), MONDAY);
        put("BER", vehicle("2").kind("MOTORCYCLE").build(), MONDAY);
        put("BER", vehicle("3").status("SOLD").build(), MONDAY);
        put("HAM", vehicle("4").condition("NEW").build(), MONDAY);
        put("HAM", vehicle("5").build(), MONDAY);
        stock.delete("HAM", List.of("5"), origin(TUESDAY));

        assertThat(numbers(StockFilter.all())).containsExactly("1", "2", "3", "4");
        assertThat(numbers(StockFilter.of(Set.of()))).isEmpty();
        assertThat(numbers(StockFilter.of(Set.of("BER", "HAM")))).containsExactly("1", "2", "3", "4");
        assertThat(numbers(StockFilter.all().withKinds(Set.of("MOTORCYCLE")))).containsExactly("2");
        assertThat(numbers(StockFilter.all().withStatuses(Set.of("SOLD", "RESERVED"))))
                .containsExactly("3");
        assertThat(numbers(StockFilter.all().withConditions(Set.of("NEW")))).containsExactly("4");
        assertThat(numbers(StockFilter.all().withPresence(Presence.DELETED))).containsExactly("5");
        assertThat(numbers(StockFilter.of("HAM").withPresence(Presence.EITHER))).containsExactly("4", "5");
    }

    @Test
    void countsByTraits() {
        put("BER", vehicle("1").build(), MONDAY);
        put("BER", vehicle("2").status("SOLD").build(), MONDAY);
        put("HAM", vehicle("3").kind("VAN").condition("NEW").build(), MONDAY);

        assertThat(stock.count(StockFilter.of("BER"))).isEqualTo(2);
        assertThat(stock.countBy(StockFacet.LOCATION, StockFilter.all())).isEqualTo(Map.of("BER", 2L, "HAM", 1L));
        assertThat(stock.countBy(StockFacet.STATUS, StockFilter.all())).isEqualTo(Map.of("AVAILABLE", 2L, "SOLD", 1L));
        assertThat(stock.countBy(StockFacet.KIND, StockFilter.of("BER"))).isEqualTo(Map.of("CAR", 2L));
        assertThat(stock.countBy(StockFacet.CONDITION, StockFilter.all())).isEqualTo(Map.of("USED", 2L, "NEW", 1L));
    }

    @Test
    void forgetsOldChangesInSteps() {
        String id = put("BER", vehicle("1").colour("a").build(), MONDAY).id();
        put("BER", vehicle("1").colour("b").build(), MONDAY);
        put("BER", vehicle("1").colour("c").build(), TUESDAY);

        assertThat(stock.purgeChanges(TUESDAY, 1)).isEqualTo(1);
        assertThat(stock.purgeChanges(TUESDAY, 10)).isEqualTo(1);
        assertThat(stock.purgeChanges(TUESDAY, 10)).isZero();
        assertThat(stock.changes(id, 10)).extracting(VehicleChange::version).containsExactly(3L);
    }

    @Test
    void forgetsTombstonesButNoPresentVehicle() {
        String old = put("BER", vehicle("1").image("cafe").build(), MONDAY).id();
        String young = put("BER", vehicle("2").build(), MONDAY).id();
        String present = put("BER", vehicle("3").build(), MONDAY).id();
        stock.delete("BER", List.of("1"), origin(MONDAY));
        stock.delete("BER", List.of("2"), origin(TUESDAY));

        assertThat(stock.tombstones(TUESDAY, "", 10)).containsExactly(old);
        assertThat(stock.tombstones(WEDNESDAY, "", 1)).containsExactly(old);
        assertThat(stock.tombstones(WEDNESDAY, old, 1)).containsExactly(young);

        assertThat(stock.purge(List.of(old, present, "unknown"))).isEqualTo(1);
        assertThat(stock.get(old)).isEmpty();
        assertThat(stock.changes(old, 10)).isEmpty();
        assertThat(stock.get(young)).isPresent();
        assertThat(stock.get(present)).isPresent();
    }

    @Test
    void keepsTrackOfTheImagesADocumentRefersTo() {
        put("BER", vehicle("1").image("aa").image("bb").build(), MONDAY);
        put("BER", vehicle("1").image("bb").image("cc").build(), TUESDAY);

        assertThat(database.<List<String>>read(
                        handle -> handle.createQuery("select sha256 from vehicle_image order by 1")
                                .mapTo(String.class)
                                .list()))
                .containsExactly("bb", "cc");
    }

    @Test
    void letsManyWritersPutTheSameNumbersAtOnce() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<List<VehiclePut>>> running = IntStream.range(0, 40)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> putAll(
                                    "BER",
                                    List.of(
                                            vehicle(i % 2 == 0 ? "1" : "2")
                                                    .colour("c" + i)
                                                    .build(),
                                            vehicle(i % 2 == 0 ? "2" : "1")
                                                    .colour("c" + i)
                                                    .build()),
                                    MONDAY),
                            threads))
                    .toList();
            running.forEach(CompletableFuture::join);
        }

        assertThat(stock.find("BER", "1").orElseThrow().version()).isEqualTo(40);
        assertThat(stock.find("BER", "2").orElseThrow().version()).isEqualTo(40);
    }

    @Test
    void takesPartInATransaction() {
        assertThatThrownBy(() -> database.runInTransaction(() -> {
                    put("BER", vehicle("1").build(), MONDAY);
                    put("HAM", vehicle("2").build(), MONDAY);
                    assertThat(stock.count(StockFilter.all())).isEqualTo(2);
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(stock.count(StockFilter.all())).isZero();
    }

    private List<String> numbers(StockFilter filter) {
        assertThat(stock.count(filter))
                .isEqualTo(stock.page(filter, StockOrder.ascending(By.NUMBER), null, 100)
                        .vehicles()
                        .size());
        return stock.page(filter, StockOrder.ascending(By.NUMBER), null, 100).vehicles().stream()
                .map(StoredVehicle::number)
                .toList();
    }

    private VehiclePut put(String location, VehicleInput input, Instant at) {
        return stock.put(location, input, origin(at), WHOLE_DOCUMENT);
    }

    private List<VehiclePut> putAll(String location, List<VehicleInput> inputs, Instant at) {
        return stock.putAll(location, inputs, origin(at), WHOLE_DOCUMENT);
    }

    private static ChangeOrigin origin(Instant at) {
        return new ChangeOrigin(Source.API, "dms", at);
    }
}
