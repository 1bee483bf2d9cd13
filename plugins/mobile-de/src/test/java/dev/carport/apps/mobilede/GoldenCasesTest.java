package dev.carport.apps.mobilede;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.http.Body;
import dev.carport.api.http.Request;
import dev.carport.apps.mobilede.fixtures.Mapped;
import dev.carport.apps.mobilede.sandbox.MobileDeSandbox;
import dev.carport.apps.mobilede.sandbox.Seller;
import dev.carport.testkit.DirectHttp;
import dev.carport.testkit.GoldenCases;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole vehicles before and after; see {@link GoldenCases}. The facts are what the dealer's contract allows. */
class GoldenCasesTest {
    static final GoldenCases<MobileDeSettings> CASES = GoldenCases.in(
                    Path.of("src/test/resources/dev/carport/apps/mobilede/cases"),
                    new MobileDeApp(),
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
        CASES.sendable(name, "ad").ifPresent(ad -> {
            try (MobileDeSandbox sandbox =
                    MobileDeSandbox.builder(InstantSource.fixed(Mapped.NOW)).start()) {
                String user = Seller.KASSEL.login() + ":" + Seller.PASSWORD;
                String basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
                var reply = new DirectHttp()
                        .send(Request.post(
                                        URI.create(sandbox.baseUrl() + "/seller-api/sellers/" + Seller.KASSEL.id()
                                                + "/ads"),
                                        new Body.Bytes(ad.bytes(), "application/vnd.de.mobile.api+json"))
                                .with("Accept", "application/vnd.de.mobile.api+json")
                                .with("Authorization", "Basic " + basic));

                assertThat(reply.status()).as(reply.text()).isEqualTo(201);
            }
        });
    }
}
