package dev.carport.api.wording;

import dev.carport.api.mapping.Scope;
import dev.carport.api.vehicle.Co2;
import dev.carport.api.vehicle.Co2Class;
import dev.carport.api.vehicle.Energy;
import dev.carport.api.vehicle.Engine;
import dev.carport.api.vehicle.FuelConsumption;
import dev.carport.api.vehicle.FuelGrade;
import dev.carport.api.vehicle.FuelType;
import dev.carport.api.vehicle.HybridKind;
import dev.carport.api.vehicle.PowerConsumption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The line of figures German law asks of new cars since February 2024 (Pkw-EnVKV), for platforms that lack a field for one of them. As
 * a whole or not at all: with one figure missing the app's own rules say what is wrong.
 */
public final class EnergyLine {
    private EnergyLine() {}

    /** The line for a vehicle under the duty; null while a figure is missing. */
    public static @Nullable String of(Scope<?> scope) {
        Energy energy = scope.vehicle().energy();
        if (!electric(scope) && (energy.co2() == null || energy.co2Class() == null)) {
            return null;
        }
        return scope.vehicle().engine().hybrid() == HybridKind.PLUG_IN ? plugIn(scope, energy) : simple(scope, energy);
    }

    private static @Nullable String simple(Scope<?> scope, Energy energy) {
        Locale language = scope.language();
        String consumption;
        if (electric(scope) && energy.power().combined() != null) {
            consumption = power(language, energy.power().combined());
        } else if (energy.fuel().combined() != null) {
            consumption = fuel(scope, energy.fuel().combined());
        } else {
            return null;
        }
        List<String> parts = new ArrayList<>();
        parts.add(Phrases.phrase(language, "energy.consumption", consumption));
        parts.add(Phrases.phrase(language, "energy.co2", co2(energy.co2())));
        parts.add(Phrases.phrase(language, "energy.class", letter(energy.co2Class())));
        if (electric(scope)) {
            addRange(parts, language, energy);
        }
        return String.join("; ", parts);
    }

    private static @Nullable String plugIn(Scope<?> scope, Energy energy) {
        if (energy.weightedFuel() == null
                || energy.weightedPower() == null
                || energy.co2() == null
                || energy.co2Class() == null) {
            return null;
        }
        Locale language = scope.language();
        List<String> parts = new ArrayList<>();
        parts.add(Phrases.phrase(
                language,
                "energy.weighted",
                power(language, energy.weightedPower()),
                fuel(scope, energy.weightedFuel())));
        parts.add(Phrases.phrase(language, "energy.weighted.co2", co2(energy.co2())));
        parts.add(Phrases.phrase(language, "energy.class", letter(energy.co2Class())));
        if (energy.fuel().combined() != null) {
            parts.add(Phrases.phrase(
                    language, "energy.discharged", fuel(scope, energy.fuel().combined())));
        }
        if (energy.co2ClassDischarged() != null) {
            parts.add(Phrases.phrase(language, "energy.discharged.class", letter(energy.co2ClassDischarged())));
        }
        addRange(parts, language, energy);
        return String.join("; ", parts);
    }

    private static void addRange(List<String> parts, Locale language, Energy energy) {
        if (energy.electricRange() != null) {
            parts.add(Phrases.phrase(
                    language,
                    "energy.range",
                    Phrases.whole(language, energy.electricRange().kilometres())));
        }
    }

    private static String fuel(Scope<?> scope, FuelConsumption fuel) {
        FuelType type = scope.vehicle().engine().fuel();
        String unit = type == FuelType.CNG || type == FuelType.HYDROGEN ? " kg/100 km" : " l/100 km";
        return Phrases.decimal(scope.language(), fuel.per100Kilometres(), 1, 1) + unit;
    }

    private static String power(Locale language, PowerConsumption power) {
        return Phrases.decimal(language, power.per100Kilometres(), 1, 1) + " kWh/100 km";
    }

    /** Told by the fuel; where that tells nothing, by what the figures were measured with. */
    private static boolean electric(Scope<?> scope) {
        Engine engine = scope.vehicle().engine();
        return engine.fuel() == FuelType.ELECTRIC
                || (engine.fuel() == null || engine.fuel() == FuelType.OTHER)
                        && engine.fuelGrade() == FuelGrade.ELECTRICITY;
    }

    private static String co2(@Nullable Co2 co2) {
        // an electric car emits nothing while driving, whether stated or not
        return (co2 == null ? 0 : co2.gramsPerKilometre()) + " g/km";
    }

    private static String letter(@Nullable Co2Class co2Class) {
        return co2Class == null ? Co2Class.A.name() : co2Class.name();
    }
}
