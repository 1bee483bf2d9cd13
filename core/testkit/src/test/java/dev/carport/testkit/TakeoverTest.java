package dev.carport.testkit;

import static dev.carport.testkit.Cars.car;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.platform.Change;
import dev.carport.api.platform.Outcome;
import dev.carport.engine.EngineSettings;
import dev.carport.engine.exports.Export;
import dev.carport.engine.history.Transmission;
import dev.carport.engine.history.TransmissionStore;
import dev.carport.engine.ledger.ListingState;
import dev.carport.testkit.shop.ShopApp;
import dev.carport.testkit.shop.ShopRemote;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node that stood still was taken for dead, and another one has taken its account over. When it goes on, it writes nothing and sends
 * nothing.
 */
@Timeout(120)
class TakeoverTest {
    private final ShopRemote remote = new ShopRemote();
    private final CountDownLatch standing = new CountDownLatch(1);
    private final CountDownLatch goesOn = new CountDownLatch(1);
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @TempDir
    Path folder;

    private EngineHarness first;
    private EngineHarness second;

    @BeforeEach
    void open() {
        EngineSettings settings = PostgresqlServer.running().under(EngineHarness.usual(folder));
        first = EngineHarness.open(settings, new ShopApp(remote));
        second = EngineHarness.open(settings, new ShopApp(remote));
        // both draw the same random numbers: at another time they make other ids of them
        second.clock().forward(Duration.ofSeconds(1));
    }

    @AfterEach
    void close() {
        goesOn.countDown();
        thread.shutdown();
        first.close();
        second.close();
    }

    @Test
    void aResultThatComesAfterATakeoverIsRefused() throws Exception {
        first.put(car("C-1", 10_000));
        Export export = first.activate(ShopApp.ID, ShopApp.SETTINGS);
        remote.next((change, act) -> {
            Outcome arrived = act.get();
            standStill();
            return arrived;
        });
        Future<?> run = thread.submit(first::work);
        standing.await();

        second.workUntilQuiet();
        second.put(car("C-1", 9_999));
        second.workUntilQuiet();
        List<Transmission> byTheSecond = transmissions(export);
        goesOn.countDown();
        run.get(60, TimeUnit.SECONDS);

        assertThat(remote.numbers()).containsExactly("C-1");
        assertThat(remote.part("C-1", "price")).contains("9999");
        assertThat(second.state("C-1")).isEqualTo(ListingState.ONLINE);
        assertThat(transmissions(export)).isEqualTo(byTheSecond);
        remote.log();
        first.workUntilQuiet();
        second.workUntilQuiet();
        assertThat(remote.log()).as("what is right is not sent again").isEmpty();
    }

    @Test
    void aRequestThatHadNotLeftBeforeATakeoverNeverLeaves() throws Exception {
        first.put(car("C-1", 10_000));
        first.activate(ShopApp.ID, ShopApp.SETTINGS);
        remote.next((change, act) -> {
            standStill();
            return act.get();
        });
        Future<?> run = thread.submit(first::work);
        standing.await();

        second.workUntilQuiet();
        assertThat(remote.numbers()).containsExactly("C-1");
        goesOn.countDown();
        run.get(60, TimeUnit.SECONDS);

        assertThat(remote.numbers()).as("listed once").containsExactly("C-1");
        assertThat(second.state("C-1")).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void aWithdrawalThatWasHeldUpDoesNotEndTheListingOfTheNextOwner() throws Exception {
        first.put(car("C-1", 10_000));
        first.activate(ShopApp.ID, ShopApp.SETTINGS);
        first.workUntilQuiet();
        first.remove("C-1");
        remote.next(change -> change.intent() == Change.Intent.WITHDRAW, (change, act) -> {
            standStill();
            return act.get();
        });
        Future<?> run = thread.submit(first::work);
        standing.await();

        second.put(car("C-1", 10_000));
        second.workUntilQuiet();
        goesOn.countDown();
        run.get(60, TimeUnit.SECONDS);

        assertThat(remote.numbers()).containsExactly("C-1");
        assertThat(second.state("C-1")).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void whatHadNotBegunBeforeATakeoverIsDoneByTheNextOwnerOnly() throws Exception {
        first.put(Cars.fleet(20));
        first.activate(ShopApp.ID, ShopApp.SETTINGS);
        remote.next((change, act) -> {
            standStill();
            return act.get();
        });
        Future<?> run = thread.submit(first::work);
        standing.await();

        second.workUntilQuiet();
        goesOn.countDown();
        run.get(60, TimeUnit.SECONDS);

        assertThat(remote.numbers()).hasSize(20).doesNotHaveDuplicates();
        remote.log();
        first.workUntilQuiet();
        assertThat(remote.log()).as("what is right is not sent again").isEmpty();
    }

    private void standStill() {
        standing.countDown();
        try {
            goesOn.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Transmission> transmissions(Export export) {
        return second.engine().transmissions().page(export.id(), TransmissionStore.Filter.ALL, null, 100);
    }
}
