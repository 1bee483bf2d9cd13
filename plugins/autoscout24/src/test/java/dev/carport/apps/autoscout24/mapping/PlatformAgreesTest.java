package dev.carport.apps.autoscout24.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.http.Body;
import dev.carport.api.http.Reply;
import dev.carport.api.http.Request;
import dev.carport.api.mapping.PartValue;
import dev.carport.apps.autoscout24.fixtures.Mapped;
import dev.carport.apps.autoscout24.fixtures.RandomExports;
import dev.carport.apps.autoscout24.sandbox.As24Sandbox;
import dev.carport.apps.autoscout24.sandbox.DemoDealers;
import dev.carport.testkit.DirectHttp;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The checks before sending are complete: of vehicles and settings made at random, whatever the mapping lets through the
 * strict simulator takes without an error and without a warning.
 */
class PlatformAgreesTest {
    private static final int VEHICLES = 1500;
    private static final int SEED = 20_261_124;

    @Test
    void whateverPassesTheChecksThePlatformTakes() {
        var random = new RandomExports(SEED);
        var http = new DirectHttp();
        Map<String, String> tokens = new HashMap<>();
        int sent = 0;
        try (var sandbox = As24Sandbox.builder(InstantSource.fixed(Mapped.NOW)).start()) {
            for (var dealer : DemoDealers.all()) {
                tokens.put(
                        dealer.address().country(),
                        sandbox.signIn(dealer.customerNumber()).accessToken());
            }
            for (int i = 0; i < VEHICLES; i++) {
                var export = random.next();
                var mapped = Mapped.of(export.vehicle(), export.settings(), export.country());
                if (mapped.result().blocked()) {
                    continue;
                }
                sent++;
                var vehicle = (PartValue.Present) mapped.result().parts().get("vehicle");
                Reply reply = http.send(
                        Request.post(URI.create(sandbox.baseUrl() + "/vehicles"), Body.json(vehicle.content()))
                                .with("X-AS24-Version", "1.1")
                                .with("Accept-Language", "en-GB")
                                .with("Authorization", "Bearer " + tokens.get(export.country())));
                assertThat(reply.status())
                        .as("vehicle %d of seed %d: %s\n%s", i, SEED, reply.text(), vehicle.content())
                        .isEqualTo(201);
                assertThat(reply.text()).doesNotContain("\"Warning\"");
            }
        }
        assertThat(sent).as("vehicles that passed the checks").isGreaterThan(VEHICLES / 5);
    }
}
