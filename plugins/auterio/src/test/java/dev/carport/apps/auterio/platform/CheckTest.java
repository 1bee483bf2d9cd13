package dev.carport.apps.auterio.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.CheckResult.Code;
import dev.carport.apps.auterio.fixtures.Account;
import dev.carport.apps.auterio.sandbox.AuterioSandbox;
import dev.carport.apps.auterio.sandbox.TrainingKey;
import dev.carport.sandbox.FaultRule;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which key is told from which. */
class CheckTest {
    private final AuterioSandbox sandbox =
            AuterioSandbox.builder(InstantSource.system()).start();
    private final Account account = new Account(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    private CheckResult check() {
        return account.platform().check(new CheckRequest(null));
    }

    @Test
    void aGoodKeyIsGoodAndNothingIsChanged() {
        assertThat(check().code()).isEqualTo(Code.OK);
        assertThat(sandbox.requests().lines()).containsExactly("POST /api/vehicles/ingest [0] 400");
        assertThat(sandbox.vehicles(TrainingKey.KASSEL)).isEmpty();
    }

    @Test
    void aMistypedKeyAndOneWithABlankInsideAreWrong() {
        account.connection().enter("apiKey", "aut_trainng");
        assertThat(check().code()).isEqualTo(Code.WRONG_CREDENTIALS);
        account.connection().enter("apiKey", "two words");
        assertThat(check().code()).isEqualTo(Code.WRONG_CREDENTIALS);
    }

    @Test
    void noKeyIsWrongToo() {
        account.connection().enter("apiKey", null);
        assertThat(check().code()).isEqualTo(Code.WRONG_CREDENTIALS);
        assertThat(sandbox.requests().all()).isEmpty();
    }

    @Test
    void aKeyThatWorkedBeforeHasEnded() {
        check();
        sandbox.put(new TrainingKey(TrainingKey.KASSEL.key(), "Carport Kassel", false));

        assertThat(check().code()).isEqualTo(Code.NOT_LINKED);
        account.connection().enter("apiKey", "another");
        assertThat(check().code()).isEqualTo(Code.WRONG_CREDENTIALS);
    }

    @Test
    void blanksAroundAKeyDoNotMatter() {
        account.connection().enter("apiKey", "  " + TrainingKey.KASSEL.key() + "\n");
        assertThat(check().code()).isEqualTo(Code.OK);
    }

    @Test
    void aPlatformThatIsDownSaysNothingAboutTheKey() {
        sandbox.faults().add(FaultRule.status(500));
        assertThat(check().code()).isEqualTo(Code.PLATFORM_DOWN);
        sandbox.faults().add(FaultRule.html(403));
        assertThat(check().code()).isEqualTo(Code.PLATFORM_DOWN);
        sandbox.close();
        assertThat(check().code()).isEqualTo(Code.PLATFORM_DOWN);
    }

    @Test
    void aPlatformThatTakesAnEmptyListIsWellToo() {
        sandbox.faults()
                .add(FaultRule.body(200, "application/json", "{\"success\":true,\"imported\":0,\"skipped\":0}"));
        assertThat(check().code()).isEqualTo(Code.OK);
    }
}
