package dev.carport.testkit;

import static dev.carport.testkit.Cars.car;
import static dev.carport.testkit.Cars.fleet;
import static dev.carport.testkit.Cars.numbers;
import static dev.carport.testkit.Cars.unpriced;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.Actor;
import dev.carport.api.finding.Finding;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.Outcome;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.engine.EngineSettings;
import dev.carport.engine.accounts.AccountState;
import dev.carport.engine.apps.Deadlines;
import dev.carport.engine.delivery.FeedFile;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.guard.Operation;
import dev.carport.engine.guard.UsualLimits;
import dev.carport.engine.history.Transmission;
import dev.carport.engine.history.TransmissionStore;
import dev.carport.engine.http.Errand;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.operations.Deliveries;
import dev.carport.engine.operations.ExportView;
import dev.carport.engine.plan.Action;
import dev.carport.engine.plan.StoredPlan;
import dev.carport.engine.sets.Delivery;
import dev.carport.testkit.list.ListApp;
import dev.carport.testkit.list.ListReceiver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A platform that takes the whole set gets what the stock says, whatever goes wrong on the way. */
@Timeout(180)
class SetsTest {
    private static final String BER = EngineHarness.LOCATION;

    private final ListReceiver receiver = new ListReceiver();

    @TempDir
    Path folder;

    private EngineHarness harness;

    @BeforeEach
    void open() {
        harness = EngineHarness.open(EngineHarness.usual(folder.resolve("0")), new ListApp(receiver));
    }

    @AfterEach
    void close() {
        harness.close();
    }

    private Export export() {
        return harness.export(BER, ListApp.ID);
    }

    private ExportView view() {
        return harness.engine().exports().view(export());
    }

    private Deliveries.Standing standing() {
        return harness.engine().deliveries().of(export()).orElseThrow();
    }

    private List<Delivery> history() {
        return harness.engine().deliveries().history(export(), null, 100);
    }

    private List<Transmission> transmissions(String number) {
        var filter = new TransmissionStore.Filter(harness.id(number), null, null, null);
        return harness.engine().transmissions().page(export().id(), filter, null, 10);
    }

    private void activate(String rhythm) {
        harness.activate(ListApp.ID, ListApp.SETTINGS.replace("CHANGE", rhythm));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-02T" + time + ":00Z");
    }

    // the way of one vehicle

    @Test
    void aNewVehicleCountsAsOnlineWhenTheSetItIsInHasArrived() {
        harness.put(car("A1", 9000), car("A2", 8000));
        StoredPlan plan = planned();
        harness.goOnline(BER, ListApp.ID);

        Optional<Instant> next = harness.work();

        assertThat(plan.counts()).containsOnly(Map.entry(Action.CREATE, 2));
        assertThat(receiver.arrived()).as("gathering").isEmpty();
        assertThat(next).contains(EngineHarness.START.plusSeconds(5));
        assertThat(harness.state("A1")).isEqualTo(ListingState.WAITING);
        assertThat(view().there()).isZero();
        assertThat(view().here()).isEqualTo(2);
        assertThat(standing().next()).isEqualTo(next);

        harness.workUntilQuiet();

        assertThat(receiver.arrived()).containsExactly(Map.of("A1", 9000L, "A2", 8000L));
        assertThat(harness.state("A1")).isEqualTo(ListingState.ONLINE);
        assertThat(view().there()).isEqualTo(2);
        assertThat(transmissions("A1")).singleElement().satisfies(line -> {
            assertThat(line.intent()).isEqualTo(Change.Intent.CREATE);
            assertThat(line.result()).isEqualTo(Transmission.Result.CONFIRMED);
            assertThat(line.parts()).containsExactlyInAnyOrder("data", "price");
            assertThat(line.number()).isEqualTo("A1");
        });
        assertThat(history()).singleElement().satisfies(delivery -> {
            assertThat(delivery.run()).isEqualTo(1);
            assertThat(delivery.result()).isEqualTo(Delivery.Result.DELIVERED);
            assertThat(delivery.listings()).isEqualTo(2);
            assertThat(delivery.bytes()).isEqualTo("Stock\nA1 9000\nA2 8000\n".length());
            assertThat(delivery.file()).isEqualTo("list.txt");
        });
        assertThat(standing().last()).contains(EngineHarness.START.plusSeconds(5));
        assertThat(standing().next()).isEmpty();
    }

    @Test
    void aPartThatIsEmptyFromTheBeginningIsNotDeliveredAgain() {
        harness.put(car("A1", 9000));
        activate("CHANGE");
        harness.workUntilQuiet();
        receiver.arrived();

        harness.put(car("A1", 9000).with(VehicleFields.STATUS, VehicleStatus.RESERVED));
        harness.workUntilQuiet();

        assertThat(receiver.arrived()).isEmpty();
        assertThat(history()).hasSize(1);
    }

    private StoredPlan planned() {
        harness.save(BER, ListApp.ID, ListApp.SETTINGS);
        return harness.plan(BER, ListApp.ID);
    }

    @Test
    void changesThatComeTogetherGoTogether() {
        harness.put(car("A1", 9000), car("A2", 8000));
        activate("CHANGE");
        harness.workUntilQuiet();
        receiver.arrived();

        harness.put(car("A1", 8900));
        harness.work();
        harness.put(car("A2", 7900), car("A3", 7000));
        harness.work();
        harness.workUntilQuiet();

        assertThat(receiver.arrived()).containsExactly(Map.of("A1", 8900L, "A2", 7900L, "A3", 7000L));
        assertThat(transmissions("A1").getFirst().parts()).containsExactly("price");
        assertThat(transmissions("A1").getFirst().intent()).isEqualTo(Change.Intent.UPDATE);
    }

    @Test
    void whatIsTakenBackBeforeTheDeliveryIsNotDelivered() {
        harness.put(car("A1", 9000));
        activate("CHANGE");
        harness.workUntilQuiet();
        receiver.arrived();

        harness.put(car("A1", 8900));
        harness.work();
        harness.put(car("A1", 9000));
        harness.workUntilQuiet();

        assertThat(receiver.arrived()).isEmpty();
        assertThat(harness.state("A1")).isEqualTo(ListingState.ONLINE);
        assertThat(harness.work()).isEmpty();
    }

    @Test
    void aVehicleThatGoesIsMissingInTheNextSet() {
        harness.put(car("A1", 9000), car("A2", 8000));
        activate("CHANGE");
        harness.workUntilQuiet();
        String gone = harness.id("A1");

        harness.remove("A1");
        harness.work();
        assertThat(view().there()).as("still in the file").isEqualTo(2);
        harness.workUntilQuiet();

        assertThat(receiver.held()).isEqualTo(Map.of("A2", 8000L));
        assertThat(view().there()).isEqualTo(1);
        assertThat(harness.engine().ledger().find(export().id(), gone))
                .hasValueSatisfying(entry -> assertThat(entry.present()).isFalse());
    }

    @Test
    void aVehicleThatComesBackBeforeTheDeliveryNeverLeft() {
        harness.put(car("A1", 9000), car("A2", 8000));
        activate("CHANGE");
        harness.workUntilQuiet();
        receiver.arrived();

        harness.remove("A1");
        harness.work();
        harness.put(car("A1", 9000));
        harness.workUntilQuiet();

        assertThat(receiver.arrived()).isEmpty();
        assertThat(view().there()).isEqualTo(2);
    }

    @Test
    void aVehicleWithAnErrorKeepsWhatWasDeliveredLast() {
        harness.put(car("A1", 9000), car("A2", 8000), unpriced("A3"));
        activate("CHANGE");
        harness.workUntilQuiet();

        harness.put(unpriced("A1"), car("A2", 7900));
        harness.workUntilQuiet();

        assertThat(receiver.held()).isEqualTo(Map.of("A1", 9000L, "A2", 7900L));
        assertThat(harness.state("A1")).isEqualTo(ListingState.REFUSED);
    }

    // failures

    @Test
    void aConnectionThatBreaksLeavesTheLastDeliveryInForce() {
        harness.put(car("A1", 9000));
        activate("CHANGE");
        harness.workUntilQuiet();

        harness.put(car("A1", 8900), car("A2", 8000));
        receiver.next(arrive -> Outcome.retry("cut off after 60 %"));
        harness.clock().forwardTo(harness.work().orElseThrow());
        Instant retry = harness.work().orElseThrow();

        assertThat(receiver.held()).isEqualTo(Map.of("A1", 9000L));
        assertThat(harness.state("A1")).isEqualTo(ListingState.WAITING);
        assertThat(view().there()).isEqualTo(1);
        assertThat(history().getFirst().result()).isEqualTo(Delivery.Result.RETRY);
        assertThat(history().getFirst().detail()).contains("60 %");
        assertThat(retry).isAfter(harness.clock().instant());

        harness.workUntilQuiet();

        assertThat(receiver.held()).isEqualTo(Map.of("A1", 8900L, "A2", 8000L));
        assertThat(harness.state("A2")).isEqualTo(ListingState.ONLINE);
        assertThat(history()).extracting(Delivery::run).containsExactly(3L, 2L, 1L);
    }

    @Test
    void aDeliveryThatMovesOnMayTakeLongerThanOtherCalls() {
        harness.close();
        Duration ample = Duration.ofSeconds(60);
        Duration brief = Duration.ofSeconds(1);
        Deadlines deadlines = new Deadlines(ample, ample, ample, brief, brief, ample, Duration.ofMillis(50), ample);
        harness =
                EngineHarness.open(EngineHarness.usual(folder.resolve("long")).with(deadlines), new ListApp(receiver));
        harness.put(car("A1", 9000));
        receiver.next(arrive -> {
            for (int i = 0; i < 10; i++) {
                pause(Duration.ofMillis(200));
                Errand.current().orElseThrow().touch();
            }
            return arrive.get();
        });
        activate("CHANGE");
        harness.workUntilQuiet();

        assertThat(history()).extracting(Delivery::result).containsExactly(Delivery.Result.DELIVERED);
    }

    private static void pause(Duration time) {
        try {
            new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anAppThatFailsAfterDeliveringDeliversAgain() {
        harness.put(car("A1", 9000));
        activate("CHANGE");
        receiver.next(arrive -> {
            arrive.get();
            throw new IllegalStateException("broke off");
        });
        harness.workUntilQuiet();

        assertThat(receiver.arrived()).containsExactly(Map.of("A1", 9000L), Map.of("A1", 9000L));
        assertThat(harness.state("A1")).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void aKillBetweenDeliveryAndRecordMakesTheNextDeliverySetItRight() {
        harness.put(car("A1", 9000));
        activate("CHANGE");
        harness.workUntilQuiet();
        harness.put(car("A1", 8900));
        Path kept = folder.resolve("1");
        receiver.next(arrive -> {
            Outcome outcome = arrive.get();
            copy(folder.resolve("0"), kept);
            return outcome;
        });
        harness.workUntilQuiet();
        assertThat(receiver.held()).isEqualTo(Map.of("A1", 8900L));
        reopen(kept);

        // the ledger knows 9000 only, and the vehicle has that price again: without a delivery 8900 would stay for ever
        harness.put(car("A1", 9000));
        harness.workUntilQuiet();

        assertThat(receiver.held()).isEqualTo(Map.of("A1", 9000L));
        assertThat(harness.state("A1")).isEqualTo(ListingState.ONLINE);
    }

    /** As if the process had died when the folder was copied. */
    private void reopen(Path data) {
        Instant now = harness.clock().instant();
        harness.close();
        harness = EngineHarness.open(EngineHarness.usual(data), new ListApp(receiver));
        harness.clock().forwardTo(now);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void aReceiverThatRefusesIsNotAskedAgainBeforeSomethingChanges() {
        harness.put(car("A1", 9000));
        activate("CHANGE");
        receiver.next(arrive -> Outcome.refused(List.of(Finding.error("", "list.full"))));
        harness.workUntilQuiet();

        assertThat(receiver.arrived()).isEmpty();
        assertThat(view().findings()).extracting(Finding::code).containsExactly("list.full");
        assertThat(harness.state("A1")).isEqualTo(ListingState.WAITING);

        harness.put(car("A1", 8900));
        harness.workUntilQuiet();

        assertThat(receiver.arrived()).containsExactly(Map.of("A1", 8900L));
        assertThat(view().findings()).isEmpty();
    }

    @Test
    void aBlockedAccountWaitsAndCatchesUpOnce() {
        harness.put(car("A1", 9000));
        activate("CHANGE");
        receiver.next(arrive -> new Outcome.AccountBlocked("wrong password", Actor.DEALER));
        harness.workUntilQuiet();
        harness.put(car("A2", 8000));
        assertThat(harness.work()).isEmpty();
        assertThat(harness.engine().accounts().all().getFirst().state()).isEqualTo(AccountState.BLOCKED);
        assertThat(standing().next()).isEmpty();

        harness.engine().exports().check(export(), null);
        harness.workUntilQuiet();

        assertThat(receiver.arrived()).containsExactly(Map.of("A1", 9000L, "A2", 8000L));
    }

    // schedules

    @Test
    void atMostHourlyIsAtMostHourly() {
        harness.put(car("A1", 9000));
        activate("HOURLY");
        harness.clock().forwardTo(harness.work().orElseThrow());
        assertThat(harness.work()).isEmpty();
        Instant first = harness.clock().instant();

        harness.clock().forwardTo(first.plus(Duration.ofMinutes(10)));
        harness.put(car("A1", 8900));

        assertThat(harness.work()).contains(first.plus(Duration.ofHours(1)));
        harness.clock().forwardTo(first.plus(Duration.ofMinutes(90)));
        harness.put(car("A1", 8800));
        assertThat(harness.work()).isEmpty();
        assertThat(receiver.arrived()).containsExactly(Map.of("A1", 9000L), Map.of("A1", 8800L));
    }

    @Test
    void aTimeOfTheDayWaitsForChanges() {
        harness.put(car("A1", 9000));
        activate("MORNING");
        Instant six = at("06:00").plus(Duration.ofDays(1));

        assertThat(harness.work()).contains(six);
        harness.clock().forwardTo(six);
        assertThat(harness.work()).isEmpty();
        assertThat(receiver.arrived()).hasSize(1);
    }

    @Test
    void adailyListComesWithoutChangesToo() {
        harness.put(car("A1", 9000));
        activate("DAILY");
        for (int day = 1; day <= 3; day++) {
            Instant six = at("06:00").plus(Duration.ofDays(day));
            assertThat(harness.work()).contains(six);
            harness.clock().forwardTo(six);
        }
        harness.work();

        assertThat(receiver.arrived()).hasSize(3).containsOnly(Map.of("A1", 9000L));
    }

    @Test
    void aPersonNeedNotWait() {
        harness.put(car("A1", 9000));
        activate("MORNING");
        harness.work();

        assertThat(harness.engine().exports().deliverNow(export())).isTrue();
        harness.work();

        assertThat(receiver.arrived()).containsExactly(Map.of("A1", 9000L));
        assertThat(harness.state("A1")).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void aCompleteTransferDeliversEverythingThoughNothingHasChanged() {
        harness.put(car("A1", 9000));
        activate("CHANGE");
        harness.workUntilQuiet();
        receiver.arrived();

        harness.engine().exports().completeTransfer(export());
        harness.work();

        assertThat(receiver.arrived()).containsExactly(Map.of("A1", 9000L));
        assertThat(harness.state("A1")).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void settingsThatChangeTheFileDeliverItThoughNoListingDiffers() {
        harness.put(car("A1", 9000));
        activate("CHANGE");
        harness.workUntilQuiet();
        receiver.arrived();

        activate("CHANGE\",\"title\":\"Cars");
        harness.workUntilQuiet();

        assertThat(receiver.arrived()).hasSize(1);
        assertThat(feed()).startsWith("Cars\n");
    }

    private String feed() {
        FeedFile file = standing().files().getFirst();
        assertThat(harness.engine().feeds().find(standing().token().orElseThrow(), "list.txt"))
                .contains(file);
        try (InputStream in = harness.engine().feeds().open(file).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void anotherFeedAddressMakesTheOldOneLeadNowhere() {
        harness.put(car("A1", 9000));
        activate("CHANGE");
        harness.workUntilQuiet();
        String before = standing().token().orElseThrow();

        assertThat(harness.engine().deliveries().renewAddress(export())).isTrue();

        assertThat(standing().token().orElseThrow()).isNotEqualTo(before).matches("[0-9a-f]{48}");
        assertThat(harness.engine().feeds().find(before, "list.txt")).isEmpty();
        assertThat(feed()).isEqualTo("Stock\nA1 9000\n");
    }

    // the life of an export

    @Test
    void manyWithdrawalsAreLockedAndStayInTheSet() {
        harness.put(fleet(30));
        activate("CHANGE");
        harness.workUntilQuiet();
        harness.remove(numbers(0, 3));
        harness.work();

        harness.remove(numbers(3, 20));
        harness.put(car("C29", 5000));
        harness.workUntilQuiet();

        assertThat(receiver.held()).hasSize(30).containsEntry("C29", 5000L);
        assertThat(view().lock(Operation.WITHDRAW))
                .hasValueSatisfying(lock -> assertThat(lock.waiting()).isEqualTo(20));

        harness.engine().exports().releaseLock(export());
        harness.workUntilQuiet();

        assertThat(receiver.held()).hasSize(10);
        assertThat(view().locks()).isEmpty();
        assertThat(view().there()).isEqualTo(10);
    }

    @Test
    void aPausedExportDeliversNothing() {
        harness.put(car("A1", 9000));
        activate("CHANGE");
        harness.workUntilQuiet();
        receiver.arrived();
        harness.engine().exports().pause(export(), null);

        harness.put(car("A1", 8900));
        harness.workUntilQuiet();
        assertThat(harness.engine().exports().deliverNow(export())).isFalse();
        assertThat(receiver.arrived()).isEmpty();

        harness.engine().exports().resume(export());
        harness.workUntilQuiet();
        assertThat(receiver.arrived()).containsExactly(Map.of("A1", 8900L));
    }

    @Test
    void switchingOffWithRemovalDeliversTheEmptySetOnce() {
        harness.put(fleet(20));
        activate("MORNING");
        harness.work();
        harness.engine().exports().deliverNow(export());
        harness.work();
        receiver.arrived();

        harness.engine().exports().deactivate(export(), true);
        harness.workUntilQuiet();

        assertThat(receiver.arrived()).containsExactly(Map.of());
        assertThat(export().state()).isEqualTo(ExportState.OFF);

        harness.goOnline(BER, ListApp.ID);
        harness.engine().exports().deliverNow(export());
        harness.workUntilQuiet();
        assertThat(receiver.held()).hasSize(20);
    }

    @Test
    void switchingOffWithoutRemovalLeavesTheLastSet() {
        harness.put(car("A1", 9000));
        activate("CHANGE");
        harness.workUntilQuiet();
        receiver.arrived();

        harness.engine().exports().deactivate(export(), false);
        harness.workUntilQuiet();

        assertThat(receiver.arrived()).isEmpty();
        assertThat(export().state()).isEqualTo(ExportState.OFF);
        assertThat(receiver.held()).isEqualTo(Map.of("A1", 9000L));
    }

    // laws

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverGoesWrongTheReceiverHoldsTheStockInTheEnd(long seed) {
        Random random = new Random(seed);
        Map<String, Long> stock = new TreeMap<>();
        EngineSettings calm = EngineHarness.usual(folder.resolve("laws")).with(UsualLimits.withdrawals(1000, 100));
        harness.close();
        harness = EngineHarness.open(calm, new ListApp(receiver));
        activate("CHANGE");
        Path data = folder.resolve("laws");
        for (int step = 0; step < 40; step++) {
            Path next = folder.resolve("laws-" + step);
            boolean[] killed = {false};
            if (random.nextInt(3) == 0) {
                Path from = data;
                receiver.next(fault(random.nextInt(5), () -> {
                    killed[0] = true;
                    copy(from, next);
                    return Outcome.retry("this process is dead");
                }));
            }
            event(random, stock);
            harness.work().filter(at -> random.nextBoolean()).ifPresent(harness.clock()::forwardTo);
            receiver.heals();
            if (killed[0]) {
                Instant now = harness.clock().instant();
                harness.close();
                harness = EngineHarness.open(
                        EngineHarness.usual(next).with(UsualLimits.withdrawals(1000, 100)), new ListApp(receiver));
                harness.clock().forwardTo(now);
                data = next;
            }
        }
        harness.workUntilQuiet();

        assertThat(receiver.held()).isEqualTo(stock);
        stock.keySet().forEach(number -> assertThat(harness.state(number)).isEqualTo(ListingState.ONLINE));
        receiver.arrived();
        harness.engine().exports().lookAgain(export());
        harness.workUntilQuiet();
        assertThat(receiver.arrived()).as("an equal set is not delivered twice").isEmpty();
    }

    private void event(Random random, Map<String, Long> stock) {
        String number = "L" + random.nextInt(6);
        long price = 1_000 + random.nextInt(3) * 100L;
        if (random.nextInt(4) == 0) {
            harness.remove(number);
            stock.remove(number);
        } else {
            harness.put(car(number, price));
            stock.put(number, price);
        }
    }

    private static ListReceiver.Fault fault(int kind, Supplier<Outcome> kill) {
        return switch (kind) {
            case 0 -> arrive -> Outcome.retry("busy");
            case 1 ->
                arrive -> {
                    arrive.get();
                    throw new IllegalStateException("broke off after delivering");
                };
            case 2 ->
                arrive -> {
                    arrive.get();
                    return Outcome.inDoubt("lost on the way back");
                };
            case 3 -> arrive -> kill.get();
            default ->
                arrive -> {
                    arrive.get();
                    return kill.get();
                };
        };
    }
}
