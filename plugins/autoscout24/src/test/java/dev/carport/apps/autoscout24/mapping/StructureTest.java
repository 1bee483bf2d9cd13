package dev.carport.apps.autoscout24.mapping;

import static dev.carport.apps.autoscout24.fixtures.Vehicles.motorcycle;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.newCar;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.usedCar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.vehicle.BodyType;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.FuelType;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.apps.autoscout24.fixtures.ExportSettings;
import dev.carport.apps.autoscout24.fixtures.Mapped;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules S1 to S7 and the laws every mapping keeps. */
class StructureTest {
    private static final Set<String> OF_CARS_ONLY = Set.of(
            "alloyWheelSize",
            "cabOrRental",
            "countryVersion",
            "doors",
            "driveType",
            "interiorColor",
            "nonSmoking",
            "seats",
            "upholstery");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vehicleType",
                "accident",
                "bodyColor",
                "metallic",
                "make",
                "model",
                "vehicleBody",
                "vehicleOfferType",
                "fuelCategory",
                "powerKw",
                "availability.availabilityType",
                "emission.particleFilter",
                "maintenance.fullServiceHistory",
                "cabOrRental",
                "nonSmoking",
                "prices"
            })
    void everythingMandatoryIsSent(String path) {
        assertThat(Mapped.of(usedCar()).sent(path)).isNotNull();
        assertThat(Mapped.of(newCar()).sent(path)).isNotNull();
    }

    @Test
    void everythingMandatoryThatIsMissingIsNamedAtOnce() {
        var bare = Vehicle.of("X-1", VehicleKind.CAR, Condition.USED);

        assertThat(Mapped.of(bare).findings())
                .contains(
                        "ERROR make required",
                        "ERROR model required",
                        "ERROR body required",
                        "ERROR colours.exterior required",
                        "ERROR engine.fuel required",
                        "ERROR engine.power required",
                        "ERROR history.firstRegistration registration-missing",
                        "ERROR history.mileage mileage-missing",
                        "ERROR history.accident accident-unknown",
                        "ERROR prices.gross required");
    }

    @Test
    void aBikeCarriesNothingThatOnlyCarsHave() {
        var bike = usedCar()
                .with(VehicleFields.KIND, VehicleKind.MOTORCYCLE)
                .with(VehicleFields.MODEL, "C1")
                .with(VehicleFields.BODY, BodyType.SCOOTER)
                .with(VehicleFields.ENGINE_FUEL, FuelType.PETROL);
        var vehicle = Mapped.of(bike).part("vehicle");

        assertThat(vehicle.path("vehicleType").asString()).isEqualTo("B");
        OF_CARS_ONLY.forEach(name -> assertThat(vehicle.has(name)).as(name).isFalse());
        assertThat(vehicle.path("emission").propertyNames()).containsOnly("particleFilter");
        assertThat(Mapped.of(bike).errors()).isEmpty();
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        for (Vehicle vehicle : new Vehicle[] {usedCar(), newCar(), motorcycle()}) {
            assertThat(Mapped.of(vehicle).result()).isEqualTo(Mapped.of(vehicle).result());
        }
    }

    @Test
    void everySentValueCanBeExplained() {
        var lines = Mapped.mapping().explain(Mapped.input(newCar(), ExportSettings.settings(), "DE", Mapped.REFERENCE));

        assertThat(lines).anySatisfy(line -> {
            assertThat(line.path()).isEqualTo("emission.efficiencyClass");
            assertThat(line.sent()).isEqualTo("6");
            assertThat(line.sources()).extracting(source -> source.field()).contains("energy.co2Class");
        });
    }
}
