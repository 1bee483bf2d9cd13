package dev.carport.testkit;

import static dev.carport.testkit.Cars.car;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.bookings.BookingStore;
import dev.carport.engine.exports.Export;
import dev.carport.engine.operations.BookingService;
import dev.carport.engine.operations.BookingService.Answer;
import dev.carport.engine.store.JdbiBookingStore;
import dev.carport.testkit.shop.ShopApp;
import dev.carport.testkit.shop.ShopRemote;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two people, at two nodes on one database, order extras that exclude each other: one of them runs in the end. */
@Timeout(60)
class BookingOnceTest {
    @TempDir
    Path folder;

    @Test
    void extrasOfOneGroupAreNeverBookedTogether() throws Exception {
        var settings = PostgresqlServer.running().under(EngineHarness.usual(folder));
        try (EngineHarness harness = EngineHarness.open(settings, ShopApp.withExtras(new ShopRemote()))) {
            harness.put(car("A1", 10_000));
            Export export = harness.activate(ShopApp.ID, ShopApp.SETTINGS);
            harness.workUntilQuiet();
            String vehicle = harness.id("A1");
            Phaser bothHaveRead = new Phaser(2);
            BookingService one = service(harness, bothHaveRead);
            BookingService other = service(harness, bothHaveRead);

            try (ExecutorService people = Executors.newFixedThreadPool(2)) {
                List<Future<Answer>> answers = people.invokeAll(List.of(
                        () -> one.book(export, vehicle, "big", "Neu", "Jutta"),
                        () -> other.book(export, vehicle, "huge", "", "Kim")));
                for (Future<Answer> answer : answers) {
                    assertThat(answer.get()).isEqualTo(Answer.DONE);
                }
            }

            assertThat(bothHaveRead.isTerminated() || bothHaveRead.getPhase() > 0)
                    .as("they meet where they look at what is booked")
                    .isTrue();
            assertThat(harness.engine().bookings().booked(export, vehicle)).hasSize(1);
        }
    }

    private static BookingService service(EngineHarness harness, Phaser bothHaveRead) {
        BookingStore store = new JdbiBookingStore(harness.engine().stores().database());
        BookingStore slow = (BookingStore) Proxy.newProxyInstance(
                BookingOnceTest.class.getClassLoader(),
                new Class<?>[] {BookingStore.class},
                (proxy, method, values) -> {
                    try {
                        Object answer = method.invoke(store, values);
                        if (method.getName().equals("of") && bothHaveRead.getPhase() == 0) {
                            meet(bothHaveRead);
                        }
                        return answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
        return new BookingService(
                harness.engine().catalog(),
                slow,
                harness.engine().ledger(),
                harness.engine().fees(),
                harness.engine().stores().auditLog(),
                harness.engine().stores().database(),
                harness.engine().events(),
                account -> {},
                harness.clock());
    }

    /** Who comes first waits for the other, though not for ever: where the other is kept waiting elsewhere, all is well. */
    private static void meet(Phaser bothHaveRead) throws InterruptedException {
        int phase = bothHaveRead.arrive();
        try {
            bothHaveRead.awaitAdvanceInterruptibly(phase, 1, TimeUnit.SECONDS);
        } catch (TimeoutException alone) {
            bothHaveRead.forceTermination();
        }
    }
}
