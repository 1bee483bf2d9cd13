package dev.carport.apps.autoscout24.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.carport.sandbox.RequestLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestLogTest {
    private final Training training = new Training();
    private final RequestLog log = training.sandbox.requests();

    @AfterEach
    void stop() {
        training.close();
    }

    @Test
    void tellsWhichRequestsCameInWhichOrder() {
        var vehicle = training.newVehicle();
        training.upload(vehicle, "a.jpg", Training.jpeg(1));
        training.post(vehicle + "/publications/AS24");

        assertThat(log.lines())
                .containsExactly(
                        "POST /vehicles 201",
                        "POST " + vehicle + "/images 201",
                        "POST " + vehicle + "/publications/AS24 201");
    }

    @Test
    void knowsDealerVehicleAndReference() {
        var vehicle = training.newVehicle();
        training.get(vehicle);

        for (var request : log.all()) {
            assertThat(request.notes())
                    .containsOnly(
                            entry("customerNumber", "24800117"),
                            entry("vehicleId", vehicle.substring("/vehicles/".length())),
                            entry("vehicleReference", "DATX_002"));
            assertThat(request.at()).isEqualTo(training.clock.instant());
            assertThat(request.finished()).isTrue();
        }
        assertThat(log.all().getFirst().bodyBytes()).isGreaterThan(1000);
    }

    @Test
    void notesCodesAndOAuthErrors() {
        training.createVehicle(vehicle -> vehicle.put("doors", 10));
        SignIn.exchangeUnknownCode(training);

        assertThat(log.all().getFirst().errors()).containsExactly("50066", "20001");
        assertThat(log.all().getLast().errors()).containsExactly("invalid_grant");
    }

    @Test
    void leavesOutPagesPicturesAndItself() {
        training.get("/");
        training.get("/assets/training.css");
        SignIn.decide(training, "grant");
        training.get("/_sandbox/state");

        assertThat(log.all()).isEmpty();
        assertThat(log.arrived()).isZero();
    }

    @Test
    void canBeReadOverHttp() {
        var vehicle = training.newVehicle();
        training.get("/makes");
        training.get(vehicle);

        var all = training.get("/_sandbox/requests").json();
        var some = training.get("/_sandbox/requests?after=1&path=/vehicles/.*").json();

        assertThat(all.path("requests").size()).isEqualTo(3);
        assertThat(all.path("requests")
                        .path(0)
                        .path("notes")
                        .path("vehicleReference")
                        .stringValue())
                .isEqualTo("DATX_002");
        assertThat(some.path("requests").size()).isEqualTo(1);
        assertThat(some.path("requests").path(0).path("number").intValue()).isEqualTo(3);
        assertThat(training.get("/_sandbox/requests?after=x").status()).isEqualTo(400);
    }

    @Test
    void showsTheStateOverHttp() {
        var vehicle = training.newVehicle();
        training.upload(vehicle, "a.jpg", Training.jpeg(1));
        training.post(vehicle + "/publications/AS24");

        var state = training.get("/_sandbox/state").json();

        assertThat(state.path("vehicles").intValue()).isEqualTo(1);
        assertThat(state.path("requests").intValue()).isEqualTo(3);
        assertThat(state.path("accessTokens").intValue()).isEqualTo(1);
        var kassel = state.path("dealers")
                .valueStream()
                .filter(dealer -> dealer.path("customerNumber").stringValue().equals("24800117"))
                .findFirst()
                .orElseThrow();
        assertThat(kassel.path("published").intValue()).isEqualTo(1);
        assertThat(kassel.path("images").intValue()).isEqualTo(1);
    }
}
