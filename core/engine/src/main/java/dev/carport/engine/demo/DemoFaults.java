package dev.carport.engine.demo;

import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.HybridKind;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.api.vehicle.VehicleStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Spoils some vehicles of a group, each in one way. */
final class DemoFaults {

    private static final Map<String, String> OWN_SPELLINGS =
            Map.of("Mercedes-Benz", "Mercedes", "Volkswagen", "V.W.", "Citroen", "Citroën", "Skoda", "Škoda");

    private final LocalDate today;

    DemoFaults(LocalDate today) {
        this.today = today;
    }

    /** A fault, whom it suits, and how it comes about. */
    private record Plan(DemoFault fault, Predicate<Vehicle> suits, UnaryOperator<Vehicle> spoil) {}

    /** The same vehicles, some of them spoiled; every fault occurs, as far as a vehicle suits it. */
    List<DemoVehicle> spread(List<DemoVehicle> sound) {
        var vehicles = new ArrayList<>(sound);
        var plans = plans();
        for (int i = 0; i < plans.size(); i++) {
            spoilOne(vehicles, plans.get(i), i * 7 % vehicles.size());
        }
        return vehicles;
    }

    private static void spoilOne(List<DemoVehicle> vehicles, Plan plan, int start) {
        for (int i = 0; i < vehicles.size(); i++) {
            int at = (start + i) % vehicles.size();
            var candidate = vehicles.get(at);
            if (candidate.faults().isEmpty() && plan.suits.test(candidate.vehicle())) {
                vehicles.set(
                        at,
                        new DemoVehicle(
                                plan.spoil.apply(candidate.vehicle()),
                                plan.fault == DemoFault.NO_IMAGES ? List.of() : candidate.views(),
                                EnumSet.of(plan.fault)));
                return;
            }
        }
    }

    private List<Plan> plans() {
        return List.of(
                new Plan(
                        DemoFault.CO2_MISSING,
                        isForSale(Condition.DEMONSTRATION)
                                .and(v -> v.engine().hybrid() != HybridKind.PLUG_IN && !isElectric(v)),
                        v -> v.with(VehicleFields.ENERGY_CO2, null).with(VehicleFields.ENERGY_CO2_CLASS, null)),
                new Plan(
                        DemoFault.VIN_MISSING,
                        isForSale(Condition.USED),
                        v -> v.with(VehicleFields.IDENTITY_VIN, null)),
                new Plan(
                        DemoFault.MAKE_SPELLING,
                        isForSale(Condition.USED).and(v -> "Mercedes-Benz".equals(v.make())),
                        DemoFaults::misspelt),
                new Plan(
                        DemoFault.MAKE_SPELLING,
                        isForSale(Condition.USED).and(v -> "Volkswagen".equals(v.make())),
                        DemoFaults::misspelt),
                new Plan(
                        DemoFault.MODEL_SPELLING,
                        isForSale(Condition.USED).and(v -> "Golf".equals(v.model())),
                        v -> v.with(VehicleFields.MODEL, "Golf VIII")),
                new Plan(
                        DemoFault.EMAIL_IN_DESCRIPTION,
                        isForSale(Condition.USED),
                        v -> described(v, "\n\nFragen bitte an verkauf@hessenkamp.example.")),
                new Plan(
                        DemoFault.ADDRESS_IN_DESCRIPTION,
                        isForSale(Condition.USED),
                        v -> described(v, "\n\nMehr Bilder unter www.hessenkamp.example.")),
                new Plan(
                        DemoFault.LONG_DESCRIPTION,
                        isForSale(Condition.USED),
                        v -> described(v, "\n\nAusführlich: " + "Ein Fahrzeug mit vielen Vorzügen. ".repeat(125))),
                new Plan(
                        DemoFault.ACCIDENT,
                        isForSale(Condition.USED),
                        v -> v.with(VehicleFields.HISTORY_ACCIDENT, true)
                                .with(VehicleFields.HISTORY_DAMAGE_TEXT, "Heckschaden fachgerecht instand gesetzt.")),
                new Plan(DemoFault.NO_IMAGES, isForSale(Condition.USED), v -> v),
                new Plan(DemoFault.NO_IMAGES, isForSale(Condition.EMPLOYEE), v -> v),
                new Plan(
                        DemoFault.FIRST_REGISTRATION_MISSING,
                        isForSale(Condition.USED),
                        v -> v.with(VehicleFields.HISTORY_FIRST_REGISTRATION, null)),
                new Plan(
                        DemoFault.PRICE_MISSING,
                        isForSale(Condition.USED),
                        v -> v.with(VehicleFields.PRICES_GROSS, null)
                                .with(VehicleFields.PRICES_NET, null)
                                .with(VehicleFields.PRICES_DEALER, null)
                                .with(VehicleFields.FINANCING, List.of())),
                new Plan(
                        DemoFault.COLOUR_MISSING,
                        isForSale(Condition.USED).and(v -> "Audi".equals(v.make())),
                        v -> v.with(VehicleFields.COLOURS_EXTERIOR, null)),
                new Plan(
                        DemoFault.POWER_MISSING,
                        isForSale(Condition.USED),
                        v -> v.with(VehicleFields.ENGINE_POWER, null)),
                new Plan(
                        DemoFault.DEALER_PRICE_TOO_HIGH,
                        isForSale(Condition.USED),
                        v -> v.with(
                                VehicleFields.PRICES_DEALER,
                                Money.eur(Objects.requireNonNull(v.prices().gross())
                                                .amount()
                                                .longValue()
                                        + 1000))),
                new Plan(
                        DemoFault.OWNER_MISSING,
                        isForSale(Condition.DEMONSTRATION),
                        v -> v.with(VehicleFields.HISTORY_PREVIOUS_OWNERS, 0)),
                new Plan(
                        DemoFault.TSN_MISSING,
                        isForSale(Condition.USED).and(v -> v.identity().tsn() != null),
                        v -> v.with(VehicleFields.IDENTITY_TSN, null)),
                new Plan(
                        DemoFault.DELIVERY_PASSED,
                        v -> v.kind() == VehicleKind.CAR && v.status() == VehicleStatus.IN_TRANSIT,
                        v -> v.with(VehicleFields.AVAILABILITY_FROM, today.minusDays(3))));
    }

    private static Predicate<Vehicle> isForSale(Condition condition) {
        return v -> v.kind() == VehicleKind.CAR && v.condition() == condition && v.status() == VehicleStatus.AVAILABLE;
    }

    private static boolean isElectric(Vehicle vehicle) {
        return vehicle.energy().power().combined() != null;
    }

    private static Vehicle misspelt(Vehicle vehicle) {
        return vehicle.with(VehicleFields.MAKE, OWN_SPELLINGS.get(vehicle.make()));
    }

    private static Vehicle described(Vehicle vehicle, String more) {
        return vehicle.with(VehicleFields.DESCRIPTIONS, Map.of("de", vehicle.description("de") + more));
    }
}
