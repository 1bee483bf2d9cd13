package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.IDENTITY_HSN;
import static dev.carport.api.vehicle.VehicleFields.IDENTITY_LICENCE_PLATE;
import static dev.carport.api.vehicle.VehicleFields.IDENTITY_OFFER_NUMBER;
import static dev.carport.api.vehicle.VehicleFields.IDENTITY_ORDER_NUMBER;
import static dev.carport.api.vehicle.VehicleFields.IDENTITY_TSN;
import static dev.carport.api.vehicle.VehicleFields.IDENTITY_VIN;
import static dev.carport.apps.autoscout24.fixtures.ExportSettings.settings;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.usedCar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.settings.DisplayedNumber;
import dev.carport.apps.autoscout24.fixtures.Mapped;
import org.junit.jupiter.api.Test;

/** References, VIN, plate, and the German keys (M5, M6). */
class IdentityRulesTest {
    @Test
    void theTechnicalKeyIsTheHostsWhateverNumberIsShown() {
        for (DisplayedNumber number : DisplayedNumber.values()) {
            assertThat(Mapped.of(usedCar(), settings().number(number)).sent("identifier.crossReference"))
                    .isEqualTo(Mapped.REFERENCE);
        }
    }

    @Test
    void showsTheNumberTheDealerChose() {
        var car = usedCar().with(IDENTITY_ORDER_NUMBER, "B-778");

        assertThat(Mapped.of(car).sent("identifier.offerReference")).isEqualTo("KS-1042");
        assertThat(Mapped.of(car, settings().number(DisplayedNumber.ORDER_NUMBER))
                        .sent("identifier.offerReference"))
                .isEqualTo("B-778");
        assertThat(Mapped.of(car, settings().number(DisplayedNumber.VIN_END)).sent("identifier.offerReference"))
                .isEqualTo("0K123456");
    }

    @Test
    void aNumberMadeForBuyersStandsForTheStockNumber() {
        assertThat(Mapped.of(usedCar().with(IDENTITY_OFFER_NUMBER, "A-1")).sent("identifier.offerReference"))
                .isEqualTo("A-1");
    }

    @Test
    void aMissingNumberIsToldAndNoOtherTaken() {
        var mapped = Mapped.of(usedCar(), settings().number(DisplayedNumber.ORDER_NUMBER));

        assertThat(mapped.sent("identifier.offerReference")).isNull();
        assertThat(mapped.findings()).contains("WARNING identity.orderNumber displayed-number-missing");
        assertThat(Mapped.of(usedCar().with(IDENTITY_VIN, null), settings().number(DisplayedNumber.VIN_END))
                        .findings())
                .contains("WARNING identity.vin displayed-number-missing");
    }

    @Test
    void vinAndPlateStayHereUnlessWanted() {
        assertThat(Mapped.of(usedCar()).sent("vin")).isEqualTo("WBA8E51070K123456");
        var without = Mapped.of(usedCar(), settings().withoutVin());
        assertThat(without.sent("vin")).isNull();
        assertThat(without.sent("licencePlateNumber")).isNull();
    }

    @Test
    void aVinOf16CharactersIsRefused() {
        assertThat(Mapped.of(usedCar().with(IDENTITY_VIN, "WBA8E51070K12345")).findings())
                .contains("ERROR identity.vin length");
    }

    @Test
    void aPlateOfMoreThanTenCharactersIsLeftOut() {
        var mapped = Mapped.of(usedCar().with(IDENTITY_LICENCE_PLATE, "GÖ-AB 1234H"));

        assertThat(mapped.sent("licencePlateNumber")).isNull();
        assertThat(mapped.findings()).contains("WARNING identity.licencePlate text-left-out");
    }

    @Test
    void sendsTheFirstThreeCharactersOfTheTypeKey() {
        assertThat(Mapped.of(usedCar()).sent("tsn")).isEqualTo("CLI");
        assertThat(Mapped.of(usedCar()).sent("hsn")).isEqualTo("0005");
    }

    @Test
    void aKeyWithoutTheOtherIsLeftOut() {
        var noTsn = Mapped.of(usedCar().with(IDENTITY_TSN, null));
        var noHsn = Mapped.of(usedCar().with(IDENTITY_HSN, null));

        assertThat(noTsn.sent("hsn")).isNull();
        assertThat(noTsn.findings()).contains("WARNING identity.tsn hsn-without-tsn");
        assertThat(noHsn.sent("tsn")).isNull();
        assertThat(noHsn.findings()).contains("WARNING identity.hsn tsn-without-hsn");
        assertThat(Mapped.of(usedCar().with(IDENTITY_HSN, null).with(IDENTITY_TSN, null))
                        .warnings())
                .isEmpty();
    }

    @Test
    void anHsnThatIsNoNumberIsRefused() {
        assertThat(Mapped.of(usedCar().with(IDENTITY_HSN, "12A0")).findings()).contains("ERROR identity.hsn form");
    }
}
