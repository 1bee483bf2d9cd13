package dev.carport.apps.mobilede.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.Actor;
import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.CheckResult.Code;
import dev.carport.apps.mobilede.fixtures.Vehicles;
import dev.carport.apps.mobilede.mapping.MobileDeMapping;
import dev.carport.apps.mobilede.sandbox.Seller;
import dev.carport.sandbox.FaultRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way a number or the access can be wrong is told apart, with who has to act. */
class CheckTest {
    private final Account account = new Account();

    @AfterEach
    void close() {
        account.close();
    }

    private CheckResult check(String number) {
        return account.platform.check(new CheckRequest(number));
    }

    @Test
    void theRightNumberBringsNameAndLimitsOfTheContract() {
        CheckResult result = check(" 740 117 ");

        assertThat(result.code()).isEqualTo(Code.OK);
        assertThat(result.accountName()).isEqualTo("Hessenkamp Automobile Kassel");
        assertThat(result.facts())
                .containsEntry(MobileDeMapping.MAX_IMAGES, "30")
                .containsEntry(MobileDeMapping.MAX_HIGHLIGHTS, "5")
                .containsEntry(MobileDeMapping.VIDEO, "true")
                .containsEntry(MobileDeMapping.LEASING, "true");
        assertThat(account.requests()).containsExactly("GET /sellers 200");
    }

    @Test
    void aSellerThatHasNotLinkedUsIsSaidToBeUnlinked() {
        CheckResult result = check(Seller.NOT_LINKED.customerNumber());

        assertThat(result.code()).isEqualTo(Code.NOT_LINKED);
        assertThat(result.code().actor()).isEqualTo(Actor.DEALER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"74011", "7401177", "740171", "740118", "Kassel", "K-740117"})
    void aNumberThatCannotBeOrIsMistypedIsUnknown(String number) {
        assertThat(check(number).code()).isEqualTo(Code.UNKNOWN_NUMBER);
    }

    @Test
    void theSellerIdTypedAsNumberIsExplained() {
        CheckResult result = check(Seller.KASSEL.id());

        assertThat(result.code()).isEqualTo(Code.UNKNOWN_NUMBER);
        assertThat(result.detail()).contains("740117");
    }

    @Test
    void wrongAccessDataOfTheProviderIsTheAdministratorsMatter() {
        account.connection.credential(MobileDePlatform.PASSWORD, "wrong");

        assertThat(check("740117").code()).isEqualTo(Code.WRONG_CLIENT);
        assertThat(Code.WRONG_CLIENT.actor()).isEqualTo(Actor.ADMIN);
    }

    @Test
    void wrongAccessDataOfTheDealerIsTheDealersMatter() {
        account.connection.enter("apiUser", "kassel").enter("apiPassword", "wrong");

        assertThat(check("740117").code()).isEqualTo(Code.WRONG_CREDENTIALS);
        assertThat(Code.WRONG_CREDENTIALS.actor()).isEqualTo(Actor.DEALER);
    }

    @Test
    void theDealersOwnAccountServesTheDealerOnly() {
        account.connection.enter("apiUser", "kassel").enter("apiPassword", Seller.PASSWORD);

        assertThat(check("740117").code()).isEqualTo(Code.OK);
        CheckResult other = check(Seller.NOT_LINKED.customerNumber());
        assertThat(other.code()).isEqualTo(Code.OTHER_ACCOUNT);
        assertThat(other.accountName()).isEqualTo("Hessenkamp Automobile Kassel");
    }

    @Test
    void aSellerThatMayOnlyBeReadLacksARight() {
        account.sandbox.put(Seller.KASSEL.readOnly());

        assertThat(check("740117").code()).isEqualTo(Code.MISSING_RIGHT);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429})
    void aPlatformThatFailsIsDown(int status) {
        account.fault(FaultRule.status(status));

        assertThat(check("740117").code()).isEqualTo(Code.PLATFORM_DOWN);
    }

    @Test
    void aPageInsteadOfAnAnswerIsAPlatformThatIsDown() {
        account.fault(FaultRule.html(200));

        assertThat(check("740117").code()).isEqualTo(Code.PLATFORM_DOWN);
    }

    @Test
    void aLostAnswerIsAPlatformThatIsDown() {
        account.fault(FaultRule.close().always());

        assertThat(check("740117").code()).isEqualTo(Code.PLATFORM_DOWN);
    }

    @Test
    void anotherNumberTypedInNeverChangesWhereListingsGo() {
        check(Seller.GOETTINGEN.customerNumber());

        account.online(Vehicles.usedCar());

        assertThat(account.held()).hasSize(1);
        assertThat(account.sandbox.ads(Seller.GOETTINGEN)).isEmpty();
    }
}
