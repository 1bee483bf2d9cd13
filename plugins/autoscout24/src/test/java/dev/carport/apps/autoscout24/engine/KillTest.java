package dev.carport.apps.autoscout24.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.carport.apps.autoscout24.sandbox.As24Sandbox;
import dev.carport.apps.autoscout24.sandbox.HeldVehicle;
import dev.carport.engine.ledger.ListingState;
import dev.carport.sandbox.FaultRule;
import dev.carport.sandbox.LoggedRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Killed at random points of a full transfer, Carport loses no listing, makes none twice, and sends nothing more once all is right.
 * {@code -Dcarport.kills=1000 -Dcarport.vehicles=2000} runs the full matrix.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("carport.kills", 4);
    private static final int VEHICLES = Integer.getInteger("carport.vehicles", 60);
    private static final int LONGEST_LIFE_MILLIS = 700;
    /** So slow that the transfer is still going on at the last kill: two requests a vehicle, seven at once. */
    private static final Duration LATENCY = Duration.ofMillis((long) KILLS * LONGEST_LIFE_MILLIS * 7 / (VEHICLES * 2L));

    @TempDir
    Path data;

    @Test
    void losesNothingAndDoublesNothing() throws IOException, InterruptedException {
        Random random = new Random(20261124);
        try (As24Sandbox sandbox = As24Sandbox.builder(InstantSource.system()).start()) {
            try (Dealership dealer = new Dealership(data, sandbox.baseUrl(), InstantSource.system())) {
                dealer.signIn(sandbox);
                dealer.saveSettings();
                for (int i = 0; i < VEHICLES; i++) {
                    dealer.put(dealer.car("K-" + i));
                }
                sandbox.faults()
                        .add(FaultRule.delay(LATENCY)
                                .onPath("/vehicles.*")
                                .onMethod("POST")
                                .always());
                dealer.goOnline();
            }
            for (int kill = 0; kill < KILLS; kill++) {
                Process process = DealershipProcess.start(data, sandbox.baseUrl());
                // the process is meant to die at any moment of its work; the wait is the fault itself, not a
                // synchronisation
                assertThat(process.waitFor(random.nextInt(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS))
                        .isFalse();
                process.destroyForcibly().waitFor();
            }
            assertThat(published(sandbox))
                    .as("listings that were online at the last kill: the transfer was still going on")
                    .isLessThan(VEHICLES);
            sandbox.faults().clear();
            try (Dealership dealer = new Dealership(data, sandbox.baseUrl(), InstantSource.system())) {
                await().atMost(Duration.ofMinutes(3)).until(() -> dealer.count(ListingState.ONLINE) == VEHICLES);
            }
            long before = sandbox.requests().arrived();
            String changed;
            try (Dealership dealer = new Dealership(data, sandbox.baseUrl(), InstantSource.system())) {
                changed = listing(dealer, "K-0");
                dealer.put(Dealership.priced(dealer.car("K-0"), 4321));
                await().until(() -> changes(sandbox, before).stream().anyMatch(path -> path.contains(changed)));
                await().until(dealer::quiet);
            }
            long needless = changes(sandbox, before).stream()
                    .filter(path -> !path.contains(changed))
                    .count();
            List<HeldVehicle> held = sandbox.vehicles(Dealership.CUSTOMER);
            long lost = VEHICLES
                    - held.stream().map(HeldVehicle::crossReference).distinct().count();
            long doubled = held.size()
                    - held.stream().map(HeldVehicle::crossReference).distinct().count();
            System.out.printf(
                    "%d kills, %d vehicles: lost %d, doubled %d, needless %d%n",
                    KILLS, VEHICLES, lost, doubled, needless);
            assertThat(needless).as("changes of listings that were right").isZero();
            assertThat(held).hasSize(VEHICLES);
            assertThat(held).extracting(HeldVehicle::crossReference).doesNotHaveDuplicates();
            assertThat(held).allMatch(vehicle -> vehicle.channels().contains("AS24"));
        }
    }

    private static String listing(Dealership dealer, String number) {
        String id = dealer.engine()
                .stock()
                .find(Dealership.LOCATION, number)
                .orElseThrow()
                .id();
        return Objects.requireNonNull(
                dealer.engine().ledger().ofVehicle(id).getFirst().remoteId());
    }

    /** Paths of what was changed at the platform since. */
    private static List<String> changes(As24Sandbox sandbox, long since) {
        return sandbox.requests().all().stream()
                .skip(since)
                .filter(request ->
                        !request.method().equals("GET") && request.path().contains("/vehicles"))
                .map(LoggedRequest::path)
                .toList();
    }

    private static long published(As24Sandbox sandbox) {
        return sandbox.vehicles(Dealership.CUSTOMER).stream()
                .filter(vehicle -> vehicle.channels().contains("AS24"))
                .count();
    }
}
