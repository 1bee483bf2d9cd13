package dev.carport.apps.autoscout24.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.carport.sandbox.FaultRule;
import dev.carport.sandbox.Faults;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final String DEALER = DemoDealers.KASSEL.customerNumber();

    private final Training training = new Training();
    private final Faults faults = training.sandbox.faults();

    @AfterEach
    void stop() {
        training.close();
    }

    @Test
    void hitsTheNextRequestOnly() {
        faults.add(FaultRule.status(503));

        assertThat(training.get("/vehicles").status()).isEqualTo(503);
        assertThat(training.get("/vehicles").status()).isEqualTo(200);
    }

    @Test
    void answers500InTheDocumentedEnvelope() {
        faults.add(FaultRule.status(500));

        var result = training.get("/vehicles");

        assertThat(result.status()).isEqualTo(500);
        assertThat(result.codes()).containsExactly(50000);
    }

    @Test
    void saysWhenToComeBack() {
        faults.add(FaultRule.status(429, Duration.ofSeconds(7)));

        var result = training.get("/vehicles");

        assertThat(result.status()).isEqualTo(429);
        assertThat(result.header("Retry-After")).isEqualTo("7");
    }

    @Test
    void hitsEveryThirdFittingRequestAfterTheFirstTwo() {
        faults.add(FaultRule.status(503).skipping(2).everyNth(3).times(2));

        var statuses =
                IntStream.range(0, 9).map(i -> training.get("/makes").status()).toArray();

        assertThat(statuses).containsExactly(200, 200, 503, 200, 200, 503, 200, 200, 200);
    }

    @Test
    void hitsMethodAndPath() {
        var vehicle = training.newVehicle();
        var fault = faults.add(FaultRule.status(503)
                .onMethod("POST")
                .onPath("/vehicles/[^/]+/images")
                .always());

        assertThat(training.get(vehicle + "/images").status()).isEqualTo(200);
        assertThat(training.upload(vehicle, "a.jpg", Training.jpeg(1)).status()).isEqualTo(503);
        assertThat(training.upload(vehicle, "a.jpg", Training.jpeg(1)).status()).isEqualTo(503);
        assertThat(fault.hits()).isEqualTo(2);
        faults.remove(fault);
        assertThat(training.upload(vehicle, "a.jpg", Training.jpeg(1)).status()).isEqualTo(201);
    }

    @Test
    void closesTheSocketBeforeAnythingHappened() {
        faults.add(FaultRule.close().onMethod("POST"));

        assertThatThrownBy(() -> training.call("POST", "/vehicles")
                        .json(Training.vehicle(it -> {}))
                        .trySend())
                .isInstanceOf(IOException.class);
        assertThat(training.sandbox.vehicles(DEALER)).isEmpty();
        assertThat(training.sandbox.requests().all().getLast().status()).isZero();
    }

    @Test
    void closesTheSocketAfterTheVehicleWasCreated() {
        faults.add(FaultRule.close().onMethod("POST").afterCommitting());

        assertThatThrownBy(() -> training.call("POST", "/vehicles")
                        .json(Training.vehicle(it -> {}))
                        .trySend())
                .isInstanceOf(IOException.class);

        assertThat(training.sandbox.vehicles(DEALER))
                .singleElement()
                .satisfies(held -> assertThat(held.crossReference()).isEqualTo("DATX_002"));
        var logged = training.sandbox.requests().all().getLast();
        assertThat(logged.status()).isZero();
        assertThat(logged.faults()).containsExactly("close");
        assertThat(logged.notes()).containsEntry("vehicleReference", "DATX_002");
    }

    @Test
    void answersWithAnErrorAlthoughTheVehicleWasCreated() {
        faults.add(FaultRule.status(500).afterCommitting());

        assertThat(training.createVehicle(it -> {}).status()).isEqualTo(500);
        assertThat(training.sandbox.vehicles(DEALER)).hasSize(1);
    }

    @Test
    void sendsHtmlInsteadOfJson() {
        faults.add(FaultRule.html(200));

        var result = training.get("/vehicles");

        assertThat(result.header("Content-Type")).startsWith("text/html");
        assertThat(result.text()).contains("<h1>");
    }

    @Test
    void reportsACodeThatIsInNoDocument() {
        faults.add(As24Faults.unknownCode(59_999));

        var result = training.get("/vehicles");

        assertThat(result.status()).isEqualTo(400);
        assertThat(result.codes()).containsExactly(59_999);
    }

    @Test
    void keepsARequestWaitingUntilItIsReleased() throws Exception {
        var fault = faults.add(FaultRule.hang());
        var answer =
                CompletableFuture.supplyAsync(() -> training.get("/vehicles").status());
        await().until(() -> fault.hits() == 1);

        assertThat(answer).isNotDone();
        faults.remove(fault);

        assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(200);
    }

    @Test
    void goesOnAfterADelay() {
        faults.add(FaultRule.delay(Duration.ofMillis(1)));

        assertThat(training.get("/vehicles").status()).isEqualTo(200);
        assertThat(training.sandbox.requests().all().getLast().faults()).containsExactly("hang");
    }

    @Test
    void expiresTokensInTheMiddleOfARun() {
        var tokens = training.sandbox.signIn(DEALER);
        faults.add(training.sandbox.ownFaults().expireTokens().skipping(1));

        assertThat(training.get("/vehicles").status()).isEqualTo(200);
        assertThat(training.get("/vehicles").codes()).containsExactly(99904);
        assertThat(SignIn.refresh(training, tokens.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void revokesTheTokensOfOneDealer() {
        var kassel = training.sandbox.signIn(DEALER);
        var como = training.sandbox.signIn(DemoDealers.COMO.customerNumber());

        training.sandbox.ownFaults().revokeTokensNow(DEALER);

        assertThat(SignIn.refresh(training, kassel.refreshToken()).status()).isEqualTo(400);
        assertThat(SignIn.refresh(training, como.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void hitsTheTokenEndpoint() {
        var tokens = training.sandbox.signIn(DEALER);
        faults.add(FaultRule.close().onPath("/auth/oauth/v2/token").afterCommitting());

        assertThatThrownBy(() -> SignIn.refresh(training, tokens.refreshToken()))
                .hasCauseInstanceOf(IOException.class);

        // The platform has rotated: the answer with the new token is lost for good.
        assertThat(SignIn.refresh(training, tokens.refreshToken()).status()).isEqualTo(400);
    }

    @Test
    void sparesThePagesPeopleLookAt() {
        faults.add(FaultRule.status(503).always());

        assertThat(training.get("/").status()).isEqualTo(200);
        assertThat(SignIn.decide(training, "grant")).containsKey("code");
        assertThat(training.get("/_sandbox/state").status()).isEqualTo(200);
        assertThat(training.get("/makes").status()).isEqualTo(503);
    }

    @Test
    void takesFaultsOverHttp() {
        var added = training.post(
                "/_sandbox/faults",
                "{\"effect\":\"status\",\"status\":503,\"retryAfterSeconds\":3,\"method\":\"GET\",\"path\":\"/vehicles\",\"times\":2}");

        assertThat(added.status()).isEqualTo(201);
        assertThat(training.get("/vehicles").header("Retry-After")).isEqualTo("3");
        assertThat(training.get("/_sandbox/faults")
                        .json()
                        .path("faults")
                        .path(0)
                        .path("hits")
                        .intValue())
                .isEqualTo(1);
        training.delete("/_sandbox/faults");
        assertThat(training.get("/vehicles").status()).isEqualTo(200);
    }

    @Test
    void takesItsOwnFaultsOverHttp() {
        var como = training.sandbox.signIn(DemoDealers.COMO.customerNumber());
        training.post("/_sandbox/faults", "{\"effect\":\"code\",\"code\":50999,\"path\":\"/makes\"}");
        training.post(
                "/_sandbox/faults",
                "{\"effect\":\"expire-tokens\",\"path\":\"/vehicles\",\"customerNumber\":\"" + DEALER + "\"}");
        training.post("/_sandbox/faults", "{\"effect\":\"revoke-tokens\",\"path\":\"/auth/.*\"}");

        assertThat(training.get("/makes").codes()).containsExactly(50_999);
        assertThat(training.get("/vehicles").codes()).containsExactly(99_904);
        assertThat(training.call("GET", "/vehicles")
                        .without("Authorization")
                        .token(como.accessToken())
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(SignIn.refresh(training, como.refreshToken()).status()).isEqualTo(400);
        assertThat(training.sandbox.requests().all().getLast().faults()).containsExactly("revoke-tokens");
    }

    @Test
    void explainsAFaultItDoesNotUnderstand() {
        var refused = training.post("/_sandbox/faults", "{\"effect\":\"explode\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("problem").stringValue()).startsWith("effect has to be one of");
    }

    @Test
    void takesNoFaultFromAForeignWebPage() {
        var form = training.call("POST", "/_sandbox/faults")
                .json("{\"effect\":\"status\"}")
                .header("Content-Type", "text/plain")
                .send();

        assertThat(form.status()).isEqualTo(415);
        assertThat(faults.all()).isEmpty();
    }
}
