package dev.carport.apps.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.StandardCodes;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.apps.feed.fixtures.Feeds;
import dev.carport.apps.feed.layout.Layout;
import dev.carport.apps.feed.layout.Profile;
import dev.carport.testkit.SampleOffers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every ready file must hold to, whatever its columns. */
class ReadyFilesTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Vehicle CAR = Feeds.vehicles().getLast();

    private static FeedSettings settings(Profile profile) {
        var settings = JSON.createObjectNode().put("profile", profile.name());
        if (profile == Profile.GOOGLE_VEHICLES || profile == Profile.META_VEHICLES) {
            settings.put("link", "https://www.example.com/cars/{}");
        }
        return Feeds.settings(settings);
    }

    private static JsonNode row(FeedSettings settings, Vehicle car) {
        return JSON.readTree(Feeds.listing(settings, car, Locale.GERMAN)
                .part(FeedMapping.ROW)
                .content()
                .orElseThrow()
                .bytes());
    }

    private static Money francs(long amount) {
        return new Money(BigDecimal.valueOf(amount), Currency.getInstance("CHF"));
    }

    private static Vehicle priced(boolean onRequest) {
        return CAR.toBuilder()
                .with(VehicleFields.PRICES_ON_REQUEST, onRequest)
                .with(VehicleFields.PRICES_GROSS, francs(71_234))
                .with(VehicleFields.PRICES_NET, francs(71_235))
                .with(VehicleFields.PRICES_DEALER, francs(71_236))
                .with(VehicleFields.PRICES_LIST, francs(71_237))
                .with(VehicleFields.PRICES_PREVIOUS, francs(71_238))
                .build();
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, mode = Mode.EXCLUDE, names = "OWN")
    void aPriceOnRequestStandsNowhere(Profile profile) {
        assertThat(row(settings(profile), priced(false)).toString()).contains("71234");

        assertThat(row(settings(profile), priced(true)).toString()).doesNotContain("7123", "CHF", "249.00", "26703");
    }

    @Test
    void aPriceOnRequestIsNotShownByOnesOwnColumnsEither() {
        FeedSettings own = Feeds.settings("""
                {"profile": "OWN", "columns": [{"name": "a", "field": "prices.gross", "otherwise": "auf Anfrage"},
                 {"name": "b", "field": "make", "format": "with:prices.gross"},
                 {"name": "c", "field": "identity.chassisNumber", "format": "or:prices.list"}]}""");

        assertThat(row(own, priced(true)).toString()).isEqualTo("{\"a\":\"auf Anfrage\",\"b\":\"BMW\"}");
    }

    @ParameterizedTest
    @EnumSource(
            value = Profile.class,
            names = {"GOOGLE_VEHICLES", "META_VEHICLES", "AUTOSCOUT24_JSON"})
    void whereThePriceIsDemandedAVehicleWithoutOneIsHeldBackWithTheReason(Profile profile) {
        assertThat(Feeds.mapped(settings(profile), priced(true), Locale.GERMAN).findings())
                .filteredOn(finding -> finding.field().equals("prices.gross"))
                .extracting(finding -> finding.code())
                .containsExactly(FeedCodes.PRICE_ON_REQUEST);
    }

    @ParameterizedTest
    @EnumSource(
            value = Profile.class,
            names = {"GOOGLE_VEHICLES", "META_VEHICLES"})
    void thePriceHasTheCurrencyOfTheVehicle(Profile profile) {
        assertThat(row(settings(profile), priced(false)).path("price").asString())
                .isEqualTo("71234.00 CHF");
        assertThat(row(settings(profile), CAR).path("price").asString()).isEqualTo("27490.00 EUR");
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, mode = Mode.EXCLUDE, names = "OWN")
    void aColumnThatIsDemandedHasNothingToFallBackTo(Profile profile) {
        assertThat(Layout.of(settings(profile)).parts())
                .filteredOn(part -> part.required())
                .allSatisfy(part -> assertThat(part.column().otherwise()).isEmpty());
    }

    @Test
    void anOfferThatHasEndedIsLeftOutWithAHint() {
        FeedSettings own = Feeds.settings("""
                {"profile": "OWN", "columns": [{"name": "a", "field": "leasing", "format": "monthlyRateGross 0.00"}]}""");
        Vehicle car = CAR.with(VehicleFields.LEASING, List.of(SampleOffers.leasing("a", LocalDate.of(2026, 11, 23))));

        assertThat(row(own, car).toString()).isEqualTo("{}");
        assertThat(Feeds.mapped(own, car, Locale.GERMAN).findings())
                .extracting(finding -> finding.field() + " " + finding.code())
                .containsExactly("leasing[0].validUntil " + StandardCodes.OFFER_EXPIRED);
    }

    @Test
    void theRowIsExplainedByEverySettingThatDecidesAboutIt() {
        assertThat(new FeedApp().mapping().explain(Feeds.input(settings(Profile.GOOGLE_VEHICLES), CAR, Locale.GERMAN)))
                .filteredOn(part -> part.part().equals(FeedMapping.ROW))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row.settings())
                        .contains("profile", "columns", "link", "dealerNumber", "imageName", "financingOffer"));
    }
}
