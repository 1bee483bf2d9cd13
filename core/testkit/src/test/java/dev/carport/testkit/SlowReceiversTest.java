package dev.carport.testkit;

import static dev.carport.testkit.Cars.car;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.carport.testkit.list.ListApp;
import dev.carport.testkit.list.ListReceiver;
import dev.carport.testkit.shop.ShopApp;
import dev.carport.testkit.shop.ShopRemote;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Receivers that take their files slowly hold up nobody else. */
@Timeout(120)
class SlowReceiversTest {
    private static final int RECEIVERS = 20;

    @TempDir
    Path folder;

    @Test
    void anotherAccountWorksOnWhileManyDeliveriesTakeLong() throws InterruptedException {
        ShopRemote remote = new ShopRemote();
        ListReceiver receiver = new ListReceiver();
        CountDownLatch underWay = new CountDownLatch(RECEIVERS);
        CountDownLatch end = new CountDownLatch(1);
        try (EngineHarness harness =
                EngineHarness.open(EngineHarness.usual(folder), new ShopApp(remote), new ListApp(receiver))) {
            harness.activate(ShopApp.ID, ShopApp.SETTINGS);
            harness.workUntilQuiet();
            for (int i = 0; i < RECEIVERS; i++) {
                harness.addLocation("L" + i);
                harness.putAt("L" + i, car("A1", 9000));
                harness.activateAt(
                        "L" + i,
                        ListApp.ID,
                        "{\"title\":\"Stock\",\"rhythm\":\"CHANGE\",\"customerNumber\":\"" + i + "\"}");
                receiver.next(arrive -> {
                    underWay.countDown();
                    try {
                        end.await();
                    } catch (InterruptedException stop) {
                        Thread.currentThread().interrupt();
                    }
                    return arrive.get();
                });
            }
            harness.work();
            harness.clock().forward(Duration.ofSeconds(10));
            try {
                harness.engine().start();
                assertThat(underWay.await(60, TimeUnit.SECONDS)).isTrue();

                harness.put(car("A1", 10_000));

                await().atMost(Duration.ofSeconds(15))
                        .untilAsserted(() -> assertThat(remote.numbers()).containsExactly("A1"));
            } finally {
                end.countDown();
            }
        }
    }
}
