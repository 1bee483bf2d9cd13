package dev.carport.apps.mobilede.platform;

import static dev.carport.apps.mobilede.fixtures.Vehicles.usedCar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.Finding;
import dev.carport.api.platform.Outcome;
import dev.carport.apps.mobilede.fixtures.Mapped;
import dev.carport.sandbox.FaultRule;
import dev.carport.testkit.RecordedProgress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever key the platform refuses an ad with, the dealer sees it at a field, in words. */
class ErrorsTest {
    private static final String CREATE = "/seller-api/sellers/[0-9]+/ads";

    private final Account account = new Account();

    @AfterEach
    void close() {
        account.close();
    }

    static Stream<String> keys() {
        return Errors.known().stream().sorted();
    }

    private List<Finding> refused(String body) {
        account.fault(
                FaultRule.body(400, "application/json", body).onMethod("POST").onPath(CREATE));
        Outcome outcome = account.transmit(usedCar(), new RecordedProgress(Mapped.REFERENCE));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).findings();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyKeyBecomesAFindingWithItsOwnText(String key) {
        Finding finding = refused("{\"errors\":[{\"key\":\""
                        + key.replace("first-registration-required", "first-registration required")
                        + "\",\"args\":[{\"key\":\"value\",\"value\":\"X\"}]}]}")
                .getFirst();

        assertThat(finding.code()).isEqualTo("mobile." + key);
        assertThat(finding.blocks()).isTrue();
        assertThat(finding.arguments()).containsExactly("X");
        assertThat(finding.detail()).startsWith(key.substring(0, 5)).endsWith("X");
        boolean anyField = List.of(
                        "missing-field",
                        "invalid-reference-data-value",
                        "missing-mandatory-field",
                        "field-required",
                        "invalid-value",
                        "not-a-number",
                        "value-out-of-range",
                        "field-too-long",
                        "field-too-short",
                        "invalid-date",
                        "duplicate-ad",
                        "au-year-too-low",
                        "au-year-too-high")
                .contains(key);
        assertThat(finding.field().isEmpty())
                .as("the key alone tells the field")
                .isEqualTo(anyField);
    }

    @ParameterizedTest
    @CsvSource({
        "ad.gearbox,engine.transmission",
        "ad.vehicle.model-description,variant",
        "ad.modelDescription,variant",
        "ad.price.consumerPriceGross,prices.gross",
        "ad.emissions.combined.co2,energy.co2",
        "ad.images[3].ref,images",
        "ad.financing,",
        "ad.leasing.rates[0].netRate,leasing",
        "ad.parkingAssistants[1],equipment.features",
        "ad.abs,equipment.features",
        "something.else,"
    })
    void aPlaceInEitherSpellingBecomesOurField(String path, String field) {
        Finding finding = refused("{\"errors\":[{\"key\":\"invalid-value\",\"args\":[{\"key\":\"path\",\"value\":\""
                        + path + "\"},{\"key\":\"rejectedValue\",\"value\":\"AUTO\"}]}]}")
                .getFirst();

        assertThat(finding.field()).isEqualTo(field == null ? "" : field);
        assertThat(finding.arguments()).containsExactly("AUTO");
    }

    @Test
    void allErrorsOfAnAnswerAreShown() {
        assertThat(refused("{\"errors\":[{\"key\":\"mileage-empty\"},{\"key\":\"price-empty\"}]}"))
                .extracting(Finding::field)
                .containsExactly("history.mileage", "prices.gross");
    }

    @Test
    void aKeyNobodyKnowsKeepsTheRawWords() {
        Finding finding = refused("{\"errors\":[{\"key\":\"brand-new-rule\",\"message\":\"Because.\"}]}")
                .getFirst();

        assertThat(finding.code()).isEqualTo(Errors.UNKNOWN);
        assertThat(finding.arguments()).containsExactly("", "brand-new-rule");
        assertThat(finding.detail()).isEqualTo("brand-new-rule (Because.)");
    }

    @Test
    void aProblemObjectIsReadToo() {
        Finding finding =
                refused("{\"title\":\"Bad ad\",\"detail\":\"The make is odd\"}").getFirst();

        assertThat(finding.code()).isEqualTo(Errors.UNKNOWN);
        assertThat(finding.detail()).isEqualTo("Bad ad: The make is odd");
    }
}
