package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.CONDITION;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_CO2;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_CO2_CLASS;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_EFFICIENCY_CLASS;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_EMISSION_STICKER;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_FUEL_COMBINED;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_NEDC_CO2;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_NEDC_COMBINED;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_NEDC_EXTRA_URBAN;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_NEDC_URBAN;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_POWER_COMBINED;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_WEIGHTED_FUEL;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_WEIGHTED_POWER;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_ADDITIONAL_FUELS;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_FUEL;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_FUEL_GRADE;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_HYBRID;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_PARTICLE_FILTER;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_MILEAGE;
import static dev.carport.apps.autoscout24.fixtures.ExportSettings.settings;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.motorcycle;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.newCar;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.usedCar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.settings.EnergyValues;
import dev.carport.api.vehicle.Co2;
import dev.carport.api.vehicle.Co2Class;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.EfficiencyClass;
import dev.carport.api.vehicle.FuelConsumption;
import dev.carport.api.vehicle.FuelGrade;
import dev.carport.api.vehicle.FuelType;
import dev.carport.api.vehicle.HybridKind;
import dev.carport.api.vehicle.PowerConsumption;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.apps.autoscout24.fixtures.Mapped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules E1 to E9, S18 and S19. */
class EmissionRulesTest {
    @ParameterizedTest
    @CsvSource({
        "PETROL,,B",
        "PETROL,MILD,B",
        "PETROL,FULL,2",
        "PETROL,PLUG_IN,2",
        "DIESEL,,D",
        "DIESEL,MILD,D",
        "DIESEL,PLUG_IN,3",
        "ELECTRIC,,E",
        "LPG,,L",
        "CNG,,C",
        "HYDROGEN,,H",
        "ETHANOL,,M",
        "OTHER,,O"
    })
    void namesFuelAndHybridInOneWord(FuelType fuel, HybridKind hybrid, String sent) {
        assertThat(Mapped.of(usedCar().with(ENGINE_FUEL, fuel).with(ENGINE_HYBRID, hybrid))
                        .sent("fuelCategory"))
                .isEqualTo(sent);
    }

    @Test
    void aParticleFilterIsSentOfDieselsOnly() {
        var diesel = usedCar().with(ENGINE_FUEL, FuelType.DIESEL).with(ENGINE_PARTICLE_FILTER, true);
        var petrol = usedCar().with(ENGINE_PARTICLE_FILTER, true);

        assertThat(Mapped.of(diesel).sent("emission.particleFilter")).isEqualTo(true);
        assertThat(Mapped.of(petrol).sent("emission.particleFilter")).isEqualTo(false);
        assertThat(Mapped.of(petrol).findings()).contains("WARNING engine.particleFilter particle-filter");
        assertThat(Mapped.of(usedCar()).sent("emission.particleFilter")).isEqualTo(false);
    }

    @Nested
    @DisplayName("with the duty to state consumption")
    class WithTheDuty {
        @ParameterizedTest
        @CsvSource({"NEW", "DEMONSTRATION", "PRE_REGISTERED"})
        void everyFigureIsNeeded(Condition condition) {
            var bare = newCar().with(CONDITION, condition)
                    .with(ENGINE_FUEL_GRADE, null)
                    .with(ENERGY_CO2, null)
                    .with(ENERGY_CO2_CLASS, null)
                    .with(ENERGY_FUEL_COMBINED, null);

            assertThat(Mapped.of(bare).errors())
                    .contains("envkv-fuel", "envkv-class", "envkv-co2")
                    .doesNotContain("envkv-consumption", "envkv-power");
            assertThat(Mapped.of(bare.with(ENGINE_FUEL_GRADE, FuelGrade.SUPER_95))
                            .findings())
                    .contains("ERROR energy.fuel.combined envkv-consumption");
        }

        @ParameterizedTest
        @CsvSource({"USED", "EMPLOYEE", "CLASSIC"})
        void noFigureIsNeededOfOthers(Condition condition) {
            assertThat(Mapped.of(usedCar().with(CONDITION, condition)).errors())
                    .doesNotContain("envkv-fuel", "envkv-class", "envkv-co2", "envkv-consumption", "envkv-power");
        }

        @Test
        void anElectricCarNeedsPowerAndClassInstead() {
            var electric = newCar().with(ENGINE_FUEL, FuelType.ELECTRIC)
                    .with(ENGINE_FUEL_GRADE, null)
                    .with(ENERGY_FUEL_COMBINED, null)
                    .with(ENERGY_CO2, null);

            assertThat(Mapped.of(electric).errors()).containsExactly("envkv-power");
            var complete = Mapped.of(electric.with(ENERGY_POWER_COMBINED, PowerConsumption.of("15.94")));
            assertThat(complete.errors()).isEmpty();
            assertThat(complete.sent("emission.fuel"))
                    .isEqualTo(
                            Map.of("primaryFuelType", 12, "consumption", Map.of("electricConsumptionCombined", 15.9)));
        }

        @Test
        void figuresGoOutWhateverTheSettingSays() {
            var mapped = Mapped.of(newCar(), settings().energy(EnergyValues.WHERE_REQUIRED));

            assertThat(mapped.sent("emission.co2")).isEqualTo(145);
            assertThat(mapped.sent("emission.fuel.consumption")).isEqualTo(Map.of("fuelConsumptionCombined", 6.4));
        }

        @Test
        void dealersElsewhereDoNotHaveIt() {
            var bare = newCar().with(ENERGY_CO2, null).with(ENERGY_CO2_CLASS, null);

            assertThat(Mapped.of(bare, settings(), "AT").errors()).isEmpty();
            assertThat(Mapped.of(bare, settings(), "").errors()).isEmpty();
        }

        @Test
        void motorcyclesDoNotHaveIt() {
            assertThat(Mapped.of(motorcycle().with(CONDITION, Condition.NEW).with(HISTORY_MILEAGE, null))
                            .errors())
                    .isEmpty();
        }

        @Test
        void theCo2ClassStandsInForTheOldEfficiencyClass() {
            assertThat(Mapped.of(newCar().with(ENERGY_CO2_CLASS, Co2Class.B)).sent("emission.efficiencyClass"))
                    .isEqualTo(3);
            assertThat(Mapped.of(newCar().with(ENERGY_EFFICIENCY_CLASS, EfficiencyClass.A_PLUS))
                            .sent("emission.efficiencyClass"))
                    .isEqualTo(1);
        }
    }

    @Nested
    @DisplayName("without the duty")
    class WithoutTheDuty {
        private final Vehicle car = usedCar()
                .with(ENERGY_CO2, new Co2(130))
                .with(ENERGY_FUEL_COMBINED, FuelConsumption.of("5.7"))
                .with(ENERGY_CO2_CLASS, Co2Class.D);

        @Test
        void figuresStayHereUnlessWanted() {
            assertThat(Mapped.of(car).part("vehicle").path("emission").toString())
                    .doesNotContain("co2", "consumption", "efficiencyClass");
        }

        @Test
        void figuresThatAreThereGoOutWhenWanted() {
            var mapped = Mapped.of(car, settings().energy(EnergyValues.WHERE_PRESENT));

            assertThat(mapped.sent("emission.co2")).isEqualTo(130);
            assertThat(mapped.sent("emission.efficiencyClass")).isEqualTo(5);
            assertThat(mapped.sent("emission.fuel.consumption.fuelConsumptionCombined"))
                    .isEqualTo(5.7);
            assertThat(mapped.errors()).isEmpty();
        }
    }

    @Test
    void olderFiguresGoOutAsAWholeAndOnlyWithoutNewerOnes() {
        var older = usedCar()
                .with(ENERGY_NEDC_COMBINED, FuelConsumption.of("6.1"))
                .with(ENERGY_NEDC_URBAN, FuelConsumption.of("7.4"))
                .with(ENERGY_NEDC_EXTRA_URBAN, FuelConsumption.of("5.2"))
                .with(ENERGY_NEDC_CO2, new Co2(141));
        var wanted = settings().energy(EnergyValues.WHERE_PRESENT);

        assertThat(Mapped.of(older, wanted).sent("emission.fuel.consumption"))
                .isEqualTo(Map.of(
                        "fuelConsumptionCombined", 6.1, "fuelConsumptionUrban", 7.4, "fuelConsumptionHighway", 5.2));
        assertThat(Mapped.of(older, wanted).sent("emission.co2")).isEqualTo(141);
        var both = older.with(ENERGY_FUEL_COMBINED, FuelConsumption.of("6.9")).with(ENERGY_CO2, new Co2(158));
        assertThat(Mapped.of(both, wanted).sent("emission.fuel.consumption"))
                .isEqualTo(Map.of("fuelConsumptionCombined", 6.9));
        assertThat(Mapped.of(both, wanted).sent("emission.co2")).isEqualTo(158);
    }

    @Test
    void aPlugInHybridSendsItsWeightedFigures() {
        var plugIn = newCar().with(ENGINE_HYBRID, HybridKind.PLUG_IN)
                .with(ENERGY_FUEL_COMBINED, FuelConsumption.of("5.6"))
                .with(ENERGY_WEIGHTED_FUEL, FuelConsumption.of("1.2"))
                .with(ENERGY_WEIGHTED_POWER, PowerConsumption.of("15.6"))
                .with(ENERGY_CO2, new Co2(28));

        assertThat(Mapped.of(plugIn).sent("emission.fuel.consumption"))
                .isEqualTo(Map.of("electricConsumptionCombined", 15.6, "fuelConsumptionCombined", 1.2));
    }

    @Test
    void consumptionHasOneDecimalAndEndsAt99Point9() {
        assertThat(Mapped.of(newCar().with(ENERGY_FUEL_COMBINED, FuelConsumption.of("6.45")))
                        .sent("emission.fuel.consumption.fuelConsumptionCombined"))
                .isEqualTo(6.5);
        assertThat(Mapped.of(newCar().with(ENERGY_FUEL_COMBINED, FuelConsumption.of("100")))
                        .findings())
                .contains("ERROR energy.fuel.combined range");
        assertThat(Mapped.of(
                                usedCar().with(ENERGY_FUEL_COMBINED, FuelConsumption.of("100")),
                                settings().energy(EnergyValues.WHERE_PRESENT))
                        .findings())
                .contains("WARNING energy.fuel.combined number-left-out");
    }

    @Test
    void furtherFuelsLeaveTheMainOneOut() {
        var car = usedCar().with(ENGINE_ADDITIONAL_FUELS, Set.of(FuelGrade.SUPER_95, FuelGrade.ETHANOL));

        assertThat(Mapped.of(car).sent("emission.fuel.additionalSupportedFuelTypes"))
                .isEqualTo(List.of(16));
    }

    @Test
    void theStickerIsAGermanMatter() {
        assertThat(Mapped.of(usedCar()).sent("emission.emissionsSticker")).isEqualTo(4);
        assertThat(Mapped.of(usedCar(), settings(), "FR").sent("emission.emissionsSticker"))
                .isNull();
        assertThat(Mapped.of(usedCar().with(ENERGY_EMISSION_STICKER, null)).warnings())
                .isEmpty();
    }
}
