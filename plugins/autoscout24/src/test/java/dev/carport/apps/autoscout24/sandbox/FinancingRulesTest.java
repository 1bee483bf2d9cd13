package dev.carport.apps.autoscout24.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.apps.autoscout24.sandbox.rules.FinancingRules;
import dev.carport.apps.autoscout24.sandbox.rules.Message;
import dev.carport.apps.autoscout24.sandbox.rules.MessageCodes;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class FinancingRulesTest {
    private static final FinancingRules RULES = new FinancingRules(MessageCodes.load());

    @Test
    void acceptsTheDocumentedOffer() {
        assertThat(codes(offer -> {}, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "annualPercentageRate",
                "bank",
                "debitInterestType",
                "debitInterestRate",
                "duration",
                "financingType",
                "grossCreditAmount",
                "monthlyRate",
                "netCreditAmount"
            })
    void missesWhatIsMandatory(String name) {
        assertThat(codes(offer -> offer.remove(name), false)).containsExactly(50004);
    }

    @ParameterizedTest
    @ValueSource(strings = {"currency", "endingRate", "initialPayment", "paymentProtectionInsurance"})
    void doesNotMissTheRest(String name) {
        assertThat(codes(offer -> offer.remove(name), false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "annualPercentageRate, 99.99, ''",
        "annualPercentageRate, 100, 50066",
        "annualPercentageRate, 4.999, 50109",
        "duration, 0, 50066",
        "duration, 999, ''",
        "duration, 1000, 50066",
        "grossCreditAmount, 0, 50066",
        "grossCreditAmount, 0.01, ''",
        "initialPayment, 999999.99, ''",
        "initialPayment, 1000000, 50066",
        "endingRate, 999999999.99, ''",
        "debitInterestType, 4, 50073"
    })
    void knowsTheRanges(String name, BigDecimal value, String expected) {
        assertThat(codes(
                        offer -> {
                            if (value.scale() <= 0) {
                                offer.put(name, value.longValueExact());
                            } else {
                                offer.put(name, value);
                            }
                        },
                        false))
                .hasToString("[" + expected + "]");
    }

    @Test
    void allowsALongerBankOnCreateThanOnUpdate() {
        assertThat(codes(offer -> offer.put("bank", "B".repeat(600)), false)).isEmpty();
        assertThat(codes(offer -> offer.put("bank", "B".repeat(601)), false)).containsExactly(50067);
        assertThat(codes(offer -> offer.put("bank", "B".repeat(150)), true)).isEmpty();
        assertThat(codes(offer -> offer.put("bank", "B".repeat(151)), true)).containsExactly(50067);
    }

    @Test
    void reportsEverythingAtOnce() {
        assertThat(codes(
                        offer -> {
                            offer.put("bank", "<b> www.example.com a@example.com");
                            offer.put("financingType", "L").put("currency", "CHF");
                        },
                        false))
                .containsExactly(50052, 50051, 50050, 50073, 50017);
    }

    private static List<Integer> codes(Consumer<ObjectNode> change, boolean update) {
        var offer = (ObjectNode) Training.sample("financingoffer-create-request.json");
        change.accept(offer);
        return RULES.violations(offer, update).stream().map(Message::code).toList();
    }
}
