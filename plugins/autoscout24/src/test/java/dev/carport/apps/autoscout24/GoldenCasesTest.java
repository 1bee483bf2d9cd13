package dev.carport.apps.autoscout24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.http.Body;
import dev.carport.api.http.Request;
import dev.carport.apps.autoscout24.fixtures.Mapped;
import dev.carport.apps.autoscout24.sandbox.As24Sandbox;
import dev.carport.apps.autoscout24.sandbox.DemoDealers;
import dev.carport.testkit.DirectHttp;
import dev.carport.testkit.GoldenCases;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole vehicles before and after; see {@link GoldenCases}. The only fact is the dealer's country. */
class GoldenCasesTest {
    private static final GoldenCases<As24Settings> CASES = GoldenCases.in(
                    Path.of("src/test/resources/dev/carport/apps/autoscout24/cases"),
                    new AutoScout24App(),
                    Mapped.NOW,
                    Mapped.ZONE)
            .with(Mapped.references());

    static Stream<String> cases() {
        return CASES.names();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mapsAsExpected(String name) {
        CASES.assertMapsAsExpected(name);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mapsTwiceAlike(String name) {
        CASES.assertMapsTwiceAlike(name);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTakenByThePlatformUnlessItIsBlocked(String name) {
        CASES.sendable(name, "vehicle").ifPresent(vehicle -> {
            var country = CASES.facts(name).get("country");
            try (var sandbox =
                    As24Sandbox.builder(InstantSource.fixed(Mapped.NOW)).start()) {
                var dealer = DemoDealers.all().stream()
                        .filter(candidate -> candidate.address().country().equals(country))
                        .findFirst()
                        .orElseThrow();
                var token = sandbox.signIn(dealer.customerNumber()).accessToken();
                var reply = new DirectHttp()
                        .send(Request.post(URI.create(sandbox.baseUrl() + "/vehicles"), Body.json(vehicle))
                                .with("X-AS24-Version", "1.1")
                                .with("Accept-Language", "en-GB")
                                .with("Authorization", "Bearer " + token));

                assertThat(reply.status()).as(reply.text()).isEqualTo(201);
            }
        });
    }
}
