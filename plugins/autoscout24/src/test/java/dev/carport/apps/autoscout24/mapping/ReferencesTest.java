package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.MAKE;
import static dev.carport.api.vehicle.VehicleFields.MODEL;
import static dev.carport.apps.autoscout24.fixtures.ExportSettings.settings;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.motorcycle;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.usedCar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.mapping.Input;
import dev.carport.api.mapping.Unmapped;
import dev.carport.api.reference.References;
import dev.carport.apps.autoscout24.As24Settings;
import dev.carport.apps.autoscout24.fixtures.Mapped;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Translation through the platform's lists (M1 to M4, S16). */
class ReferencesTest {
    /** Bikes and cars share the aliases of equipment, but each kind has features the other lacks. */
    private static final Set<String> SHARED = Set.of(
            Lists.CAR_EQUIPMENT,
            Lists.BIKE_EQUIPMENT,
            Lists.CAR_FUELS,
            Lists.BIKE_FUELS,
            Lists.CAR_EMISSION_CLASSES,
            Lists.BIKE_EMISSION_CLASSES,
            Lists.CAR_OFFER_TYPES,
            Lists.BIKE_OFFER_TYPES);

    @Test
    void everyAliasLeadsToAnEntryOfThePlatform() {
        Aliases.all().forEach((list, words) -> {
            var missing = new TreeSet<String>();
            words.forEach((word, name) -> {
                if (!has(list, name) && !(SHARED.contains(list) && has(twin(list), name))) {
                    missing.add(name);
                }
            });
            assertThat(missing).as(list).isEmpty();
        });
    }

    private static boolean has(String list, String name) {
        return Mapped.references().list(list).orElseThrow().byName(name, null).isPresent();
    }

    private static String twin(String list) {
        return list.startsWith("car-") ? list.replace("car-", "bike-") : list.replace("bike-", "car-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Volkswagen", "VW", "volkswagen", "VW Nutzfahrzeuge"})
    void knowsWhatDealersCallAMake(String make) {
        assertThat(Mapped.of(usedCar().with(MAKE, make).with(MODEL, "Golf")).sent("make"))
                .isEqualTo(74);
    }

    @Test
    void anUnknownMakeIsResolvableAndSaysNothingOfTheModel() {
        var mapped = Mapped.of(usedCar().with(MAKE, "Beemer"));

        assertThat(mapped.findings()).contains("ERROR make unmapped").doesNotContain("ERROR model unmapped");
        assertThat(mapped.result().unmapped())
                .containsExactly(new Unmapped("make", Lists.MAKES, "Beemer", null, false));
    }

    @Test
    void anUnknownModelIsResolvableUnderItsMake() {
        var mapped = Mapped.of(usedCar().with(MODEL, "Dreier"));

        assertThat(mapped.result().unmapped())
                .containsExactly(new Unmapped("model", Lists.CAR_MODELS, "Dreier", "13", false));
    }

    @Test
    void aDealersResolutionCounts() {
        var resolved =
                Mapped.references().with(Map.of(new References.Resolved(Lists.CAR_MODELS, "Dreier", "13"), "1641"));
        Input<As24Settings> input = Mapped.input(usedCar().with(MODEL, "Dreier"), settings(), "DE", "v-1");
        var again = new Input<>(
                input.reference(),
                input.vehicle(),
                input.settings(),
                resolved,
                input.facts(),
                input.language(),
                input.now(),
                input.zone());

        assertThat(Mapped.mapping().apply(again).unmapped()).isEmpty();
    }

    @Test
    void aMissingMakeAndModelAreBothNamed() {
        assertThat(Mapped.of(usedCar().with(MAKE, null).with(MODEL, null)).findings())
                .contains("ERROR make required", "ERROR model required");
    }

    @Test
    void aCarNeverGetsTheModelOfABike() {
        assertThat(Mapped.of(usedCar().with(MODEL, "C1")).findings()).contains("ERROR model unmapped");
        assertThat(Mapped.of(motorcycle().with(MODEL, "320")).findings()).contains("ERROR model unmapped");
    }

    @Test
    void withoutListsNothingGoesOutAndTheReasonIsNamed() {
        Input<As24Settings> input = Mapped.input(usedCar(), settings(), "DE", "v-1");
        var without = new Input<>(
                input.reference(),
                input.vehicle(),
                input.settings(),
                References.NONE,
                input.facts(),
                input.language(),
                input.now(),
                input.zone());

        assertThat(Mapped.mapping().apply(without).findings())
                .anyMatch(finding -> finding.code().equals("list-missing") && finding.blocks());
    }
}
