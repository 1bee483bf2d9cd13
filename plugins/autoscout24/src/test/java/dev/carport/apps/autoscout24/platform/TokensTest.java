package dev.carport.apps.autoscout24.platform;

import static dev.carport.apps.autoscout24.fixtures.Vehicles.usedCar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.Outcome;
import dev.carport.sandbox.FaultRule;
import dev.carport.testkit.RecordedProgress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rotation of the sign-in: each refresh token is used once, whatever happens around it. */
class TokensTest {
    private final Account account = new Account();

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void aHundredParallelChangesAroundTheEndRenewOnce() throws Exception {
        account.clock.forward(Duration.ofMinutes(59));

        var outcomes = inParallel(100, i -> account.transmit(usedCar(), new RecordedProgress("v-" + i)));

        assertThat(outcomes).allMatch(outcome -> outcome instanceof Outcome.Confirmed);
        assertThat(account.held()).hasSize(100);
        assertThat(renewals()).containsExactly("POST /auth/oauth/v2/token 200");
    }

    @Test
    void aHundredParallelChangesAfterTheEndRenewOnce() throws Exception {
        account.clock.forward(Duration.ofHours(3));

        var outcomes = inParallel(100, i -> account.transmit(usedCar(), new RecordedProgress("v-" + i)));

        assertThat(outcomes).allMatch(outcome -> outcome instanceof Outcome.Confirmed);
        assertThat(renewals()).containsExactly("POST /auth/oauth/v2/token 200");
    }

    @Test
    void aHundredParallelChangesWithATokenEndedEarlyRenewOnce() throws Exception {
        account.sandbox.ownFaults().expireTokensNow(account.dealer.customerNumber());

        var outcomes = inParallel(100, i -> account.transmit(usedCar(), new RecordedProgress("v-" + i)));

        assertThat(outcomes).allMatch(outcome -> outcome instanceof Outcome.Confirmed);
        assertThat(renewals()).containsExactly("POST /auth/oauth/v2/token 200");
    }

    @Test
    void everyRenewalUsesTheTokenOfTheLast() {
        for (int i = 0; i < 5; i++) {
            account.clock.forward(Duration.ofHours(1));
            assertThat(account.platform.check(new CheckRequest(null)).code()).isEqualTo(CheckResult.Code.OK);
        }

        assertThat(renewals()).hasSize(5).allMatch(line -> line.endsWith(" 200"));
    }

    @Test
    void aKillBetweenAnswerAndStoreEndsInAnHonestQuestion() {
        var listing = account.online(usedCar());
        account.clock.forward(Duration.ofHours(1));
        account.connection.secrets().dieAtNextPut();
        assertThatThrownBy(() -> account.platform.check(new CheckRequest(null)))
                .hasMessage("killed between answer and store");

        var restarted = new As24Platform(account.connection);
        var outcome = restarted.carryOut(listing.withdrawal(account.map(usedCar()), "KS-1042"), listing);

        assertThat(outcome).isInstanceOf(Outcome.SignInNeeded.class);
        assertThat(restarted.check(new CheckRequest(null)).code()).isEqualTo(CheckResult.Code.SIGN_IN_NEEDED);
        assertThat(account.onlyOne().channels()).as("listings stay").containsExactly("AS24");
        account.signIn();
        assertThat(restarted.check(new CheckRequest(null)).code()).isEqualTo(CheckResult.Code.OK);
    }

    @Test
    void whileTheSignInServiceIsDownATokenServesToItsEnd() {
        account.sandbox.faults().add(FaultRule.status(503).onPath("/auth/.*").always());

        account.clock.forward(Duration.ofSeconds(59 * 60));
        assertThat(account.platform.check(new CheckRequest(null)).code()).isEqualTo(CheckResult.Code.OK);

        account.clock.forward(Duration.ofMinutes(2));
        assertThat(account.platform.check(new CheckRequest(null)).code()).isEqualTo(CheckResult.Code.PLATFORM_DOWN);
        assertThat(account.transmit(usedCar(), new RecordedProgress("v-1"))).isInstanceOf(Outcome.Retry.class);
    }

    @Test
    void aRenewalTurnedAwayWaitsAsLongAsThePlatformAsks() {
        account.clock.forward(Duration.ofHours(2));
        account.sandbox
                .faults()
                .add(FaultRule.status(429, Duration.ofSeconds(30)).onPath("/auth/.*"));

        assertThat(account.transmit(usedCar(), new RecordedProgress("v-1")))
                .isEqualTo(Outcome.retryAfter(Duration.ofSeconds(30), "The sign-in service answers with status 429"));
    }

    @Test
    void afterFourteenDaysUnusedTheDealerIsAsked() {
        account.clock.forward(Duration.ofDays(14));

        assertThat(account.platform.check(new CheckRequest(null)).code()).isEqualTo(CheckResult.Code.SIGN_IN_NEEDED);
    }

    @Test
    void keptAliveItOutlastsFourteenDays() {
        account.clock.forward(Duration.ofDays(10));
        assertThat(account.platform.keepAlive()).isInstanceOf(Outcome.Confirmed.class);
        account.clock.forward(Duration.ofDays(10));

        assertThat(account.platform.check(new CheckRequest(null)).code()).isEqualTo(CheckResult.Code.OK);
    }

    @Test
    void noTokenEverShowsInAText() {
        var pair = new TokenPair("access-canary", "refresh-canary", account.clock.instant());

        assertThat(pair.toString()).doesNotContain("canary");
        assertThat(new TokenEndpoint.Result.Issued(pair).toString()).doesNotContain("canary");
    }

    private List<String> renewals() {
        return account.requests().stream()
                .filter(line -> line.startsWith("POST /auth/"))
                .toList();
    }

    private static <T> List<T> inParallel(int times, IntFunction<T> action) throws Exception {
        List<Callable<T>> calls = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            int number = i;
            calls.add(() -> action.apply(number));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(calls)) {
                results.add(done.get());
            }
            return results;
        }
    }
}
