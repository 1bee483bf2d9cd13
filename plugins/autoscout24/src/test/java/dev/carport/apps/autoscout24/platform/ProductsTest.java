package dev.carport.apps.autoscout24.platform;

import static dev.carport.apps.autoscout24.fixtures.ExportSettings.settings;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.usedCar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.mapping.Booking;
import dev.carport.api.mapping.Input;
import dev.carport.api.mapping.MappingResult;
import dev.carport.api.mapping.PartValue;
import dev.carport.api.platform.Outcome;
import dev.carport.apps.autoscout24.As24Settings;
import dev.carport.apps.autoscout24.fixtures.ExportSettings;
import dev.carport.apps.autoscout24.fixtures.Mapped;
import dev.carport.apps.autoscout24.sandbox.Dealer;
import dev.carport.apps.autoscout24.sandbox.DemoDealers;
import dev.carport.sandbox.FaultRule;
import dev.carport.testkit.RecordedProgress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Paid products: what each order takes at the platform, and what nobody ordered takes nothing. */
class ProductsTest {
    private static final String BOOK = "POST /vehicles/{id}/products 201";

    private Account account = new Account().with(settings().managingProducts());
    private ExportSettings settings = settings().managingProducts();

    @AfterEach
    void close() {
        account.close();
    }

    private MappingResult mapped(String country, Booking... ordered) {
        Input<As24Settings> plain = Mapped.input(usedCar(), settings, country, Mapped.REFERENCE);
        return Mapped.mapping()
                .apply(new Input<>(
                        plain.reference(),
                        plain.vehicle(),
                        plain.settings(),
                        plain.references(),
                        plain.facts(),
                        plain.language(),
                        plain.now(),
                        plain.zone(),
                        List.of(ordered),
                        null));
    }

    private Outcome order(RecordedProgress listing, Booking... ordered) {
        return account.transmit(mapped("DE", ordered), usedCar().number(), listing);
    }

    private static Booking premium(String subtitle) {
        return new Booking("T30", subtitle);
    }

    private void other(Dealer dealer) {
        account.close();
        account = new Account(dealer).with(settings);
    }

    @Test
    void isBookedOnceAndThenLeftAlone() {
        RecordedProgress listing = account.online(usedCar());
        order(listing, premium("Sofort da"));
        order(listing, premium("Sofort da"));

        assertThat(account.requests()).containsExactly(BOOK);
        assertThat(account.onlyOne().productId()).isEqualTo("T30");
    }

    @Test
    void isSwitchedByEndingTheOldOneFirst() {
        RecordedProgress listing = account.online(usedCar());
        order(listing, premium(""));
        account.requests();
        order(listing, new Booking("T20", ""));

        assertThat(account.requests()).containsExactly("DELETE /vehicles/{id}/products/T30 200", BOOK);
        assertThat(account.onlyOne().productId()).isEqualTo("T20");
    }

    @Test
    void endsWithItsCancellationAlthoughItEndedThereBefore() {
        RecordedProgress listing = account.online(usedCar());
        order(listing, premium(""));
        account.requests();
        order(listing);
        assertThat(account.requests()).containsExactly("DELETE /vehicles/{id}/products/T30 200");
        assertThat(account.onlyOne().productId()).isNull();
    }

    @Test
    void isNotBookedTwiceWhenTheAnswerIsLost() {
        RecordedProgress listing = account.online(usedCar());
        account.sandbox
                .faults()
                .add(FaultRule.close().afterCommitting().onMethod("POST").onPath(".*/products"));

        assertThat(order(listing, premium(""))).isInstanceOf(Outcome.Retry.class);
        assertThat(order(listing, premium(""))).isInstanceOf(Outcome.Confirmed.class);
        assertThat(account.requests().stream().filter(BOOK::equals).count()).isLessThanOrEqualTo(1);
        assertThat(account.onlyOne().productId()).isEqualTo("T30");
    }

    @Test
    void explainsThatTheDealerBooksByRuleAndKeepsTheVehicleOnline() {
        other(DemoDealers.KASSEL.with(Dealer.Limit.BOOKS_BY_RULE));
        RecordedProgress listing = account.online(usedCar());
        Outcome outcome = order(listing, premium(""));

        assertThat(((Outcome.Confirmed) outcome).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("as24.50090"));
        assertThat(account.onlyOne().channels()).containsExactly("AS24");
    }

    @Test
    void isLeftAloneUnlessTheDealerLetsCarportManageProducts() {
        settings = settings();
        MappingResult mapped = mapped("DE", premium(""));

        assertThat(mapped.parts().get("product")).isEqualTo(PartValue.UNTOUCHED);
        assertThat(mapped.findings()).anyMatch(finding -> finding.code().equals("product-not-managed"));
        assertThat(mapped("DE").findings()).noneMatch(finding -> finding.code().startsWith("product"));
    }

    @Test
    void isNotOrderedWhereItCannotBeBookedOrWithWordsThatMayNotStand() {
        MappingResult abroad = mapped("IT", premium(""));
        assertThat(abroad.parts().get("product")).isEqualTo(PartValue.EMPTY);
        assertThat(abroad.findings()).anyMatch(finding -> finding.code().equals("product-country"));

        for (String subtitle : List.of("x".repeat(56), "Mehr auf www.example.com", "a@example.com", "<b>da</b>")) {
            MappingResult mapped = mapped("DE", premium(subtitle));
            assertThat(mapped.findings()).anyMatch(finding -> finding.code().equals("product-subtitle"));
            assertThat(mapped.blocked()).isFalse();
            assertThat(mapped.parts().get("product").toString()).doesNotContain("subtitle");
        }
    }
}
