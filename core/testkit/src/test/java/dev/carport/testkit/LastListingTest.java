package dev.carport.testkit;

import static dev.carport.testkit.Cars.car;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.carport.engine.doubles.Doubles;
import dev.carport.engine.events.Events;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.guard.UsualLimits;
import dev.carport.engine.ids.TimeOrderedIds;
import dev.carport.engine.nodes.Line;
import dev.carport.engine.notices.Alarm;
import dev.carport.engine.operations.StockVehicles;
import dev.carport.engine.reconcile.Pace;
import dev.carport.engine.reconcile.Reconciler;
import dev.carport.engine.reconcile.Stores;
import dev.carport.engine.stock.VehicleCodec;
import dev.carport.engine.store.Database;
import dev.carport.engine.store.JdbiBookingStore;
import dev.carport.engine.store.JdbiClaimStore;
import dev.carport.engine.store.JdbiLimitStore;
import dev.carport.engine.store.JdbiLockStore;
import dev.carport.engine.store.JdbiOwners;
import dev.carport.engine.store.JdbiSetStore;
import dev.carport.engine.tx.Transactions;
import dev.carport.testkit.shop.ShopApp;
import dev.carport.testkit.shop.ShopRemote;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An export that is switched off is off with its last listing, in whatever moment the platform's word about that is written. */
@Timeout(60)
class LastListingTest {
    private final ShopRemote remote = new ShopRemote();
    private final CountDownLatch looked = new CountDownLatch(1);

    @TempDir
    Path folder;

    private EngineHarness harness;

    @AfterEach
    void close() {
        looked.countDown();
        harness.close();
    }

    @Test
    void isOffThoughTheLastResultWasWrittenBetweenTheLookAtTheLedgerAndTheEnd() {
        harness = EngineHarness.open(EngineHarness.usual(folder), new ShopApp(remote));
        harness.put(car("A1", 10_000));
        Export export = harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        harness.workUntilQuiet();
        harness.engine().exports().deactivate(export, true);
        remote.next((change, act) -> {
            try {
                looked.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            return act.get();
        });

        Optional<?> next = reconciler(export.id()).runNow(export.accountId());

        assertThat(remote.held()).isEmpty();
        assertThat(harness.export(EngineHarness.LOCATION, ShopApp.ID).state()).isEqualTo(ExportState.OFF);
        assertThat(next).isEmpty();
    }

    private Reconciler reconciler(String exportId) {
        Database database = harness.engine().stores().database();
        Random random = new Random(1);
        var ids = new TimeOrderedIds(harness.clock(), random);
        return new Reconciler(
                harness.engine().runtime()::open,
                new StockVehicles(harness.engine().stockStore(), new VehicleCodec()::decode),
                new Stores(
                        slow(database, exportId),
                        harness.engine().ledger(),
                        harness.engine().exportStore(),
                        new JdbiBookingStore(database),
                        harness.engine().accounts(),
                        new JdbiLockStore(database),
                        new JdbiLimitStore(database),
                        harness.engine().fees(),
                        new Doubles(new JdbiClaimStore(database), app -> true, vehicles -> Map.of()),
                        Alarm.NONE,
                        new JdbiSetStore(database),
                        harness.engine().transmissions(),
                        new JdbiOwners(database)),
                UsualLimits.USUAL,
                new Pace(Duration.ofSeconds(2), Duration.ofMinutes(15), Duration.ofSeconds(5), Duration.ZERO, 5),
                new Events(),
                ids,
                harness.clock(),
                random,
                account -> Optional.empty(),
                account -> {},
                () -> {},
                database.dataSource(),
                false,
                Line.NONE,
                "test");
    }

    /** As soon as the run has looked, the platform answers, and the result is written before the run goes on. */
    private Transactions slow(Database database, String exportId) {
        Thread run = Thread.currentThread();
        return new Transactions() {
            @Override
            public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
                T done = database.inTransaction(work);
                // only the look at the last listing says yes or no
                if (Thread.currentThread() == run && done instanceof Boolean) {
                    looked.countDown();
                    await().until(() -> harness.engine().ledger().presentOrUnderWay(exportId) == 0);
                }
                return done;
            }

            @Override
            public void afterCommit(Runnable hook) {
                database.afterCommit(hook);
            }
        };
    }
}
