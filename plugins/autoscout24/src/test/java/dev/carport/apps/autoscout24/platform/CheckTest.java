package dev.carport.apps.autoscout24.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.CheckResult.Code;
import dev.carport.apps.autoscout24.sandbox.Dealer;
import dev.carport.apps.autoscout24.sandbox.DemoDealers;
import dev.carport.apps.autoscout24.sandbox.OAuthClient;
import dev.carport.sandbox.FaultRule;
import dev.carport.testkit.TestConnection;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The live check tells every cause apart. */
class CheckTest {
    private Account account = new Account();

    @AfterEach
    void close() {
        account.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"24800117", "2480 0117", "0024800117"})
    void theDealersOwnNumberIsFine(String typed) {
        var result = check(typed);

        assertThat(result.code()).isEqualTo(Code.OK);
        assertThat(result.accountName()).isEqualTo("Hessenkamp Automobile Kassel, Kassel");
        assertThat(result.facts()).isEqualTo(Map.of("country", "DE", "sellId", "24800117"));
        assertThat(account.requests()).containsExactly("GET /customerdetails 200");
    }

    @Test
    void withoutANumberOnlyTheConnectionIsChecked() {
        assertThat(account.platform.check(new CheckRequest(null)).code()).isEqualTo(Code.OK);
    }

    @Test
    void anotherDealersNumberIsTold() {
        var result = check("24800225");

        assertThat(result.code()).isEqualTo(Code.OTHER_ACCOUNT);
        assertThat(result.accountName()).contains("Kassel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABC", "12", "1234567890123"})
    void whatCannotBeANumberIsUnknown(String typed) {
        assertThat(check(typed).code()).isEqualTo(Code.UNKNOWN_NUMBER);
    }

    @Test
    void beforeTheSignInTheDealerIsAskedForIt() {
        account.platform.signOut();

        assertThat(check("24800117").code()).isEqualTo(Code.SIGN_IN_NEEDED);
        assertThat(account.requests()).isEmpty();
    }

    @Test
    void aSignInTakenBackIsTold() {
        account.sandbox.ownFaults().revokeTokensNow(account.dealer.customerNumber());

        assertThat(check("24800117").code()).isEqualTo(Code.SIGN_IN_NEEDED);
    }

    @Test
    void aClosedAccountIsNotLinked() {
        account.sandbox.dealers().put(DemoDealers.KASSEL.with(Dealer.Limit.SUSPENDED));

        assertThat(check("24800117").code()).isEqualTo(Code.NOT_LINKED);
    }

    @Test
    void withoutClientCredentialsTheAdministratorIsAsked() {
        var platform = new As24Platform(
                new TestConnection(account.sandbox.baseUrl(), account.connection.http(), account.clock));

        assertThat(platform.check(new CheckRequest("24800117")).code()).isEqualTo(Code.WRONG_CLIENT);
    }

    @Test
    void aClientThePlatformRefusesIsTheAdministratorsMatterToo() {
        account.close();
        account = new Account(
                DemoDealers.KASSEL,
                builder -> builder.client(
                        OAuthClient.training("carport-training", "secret").withGrantTypes("authorization_code")));
        account.clock.forward(Duration.ofHours(2));

        assertThat(check("24800117").code()).isEqualTo(Code.WRONG_CLIENT);
    }

    @Test
    void aPlatformInTroubleIsDown() {
        account.sandbox.faults().add(FaultRule.status(500));
        assertThat(check("24800117").code()).isEqualTo(Code.PLATFORM_DOWN);

        account.sandbox.faults().add(FaultRule.html(200));
        assertThat(check("24800117").code()).isEqualTo(Code.PLATFORM_DOWN);

        account.sandbox.faults().add(FaultRule.status(429, Duration.ofSeconds(9)));
        assertThat(check("24800117").code()).isEqualTo(Code.PLATFORM_DOWN);

        account.sandbox.close();
        assertThat(check("24800117").code()).isEqualTo(Code.PLATFORM_DOWN);
    }

    @Test
    void theCountryDecidesToWhichMarketplaceLinksLead() {
        account.close();
        account = new Account(DemoDealers.COMO);
        check("39100552");

        assertThat(new Culture(account.connection).ofAccount()).isEqualTo("it-IT");
    }

    private CheckResult check(String customerNumber) {
        return account.platform.check(new CheckRequest(customerNumber));
    }
}
