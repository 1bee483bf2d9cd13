package dev.carport.apps.autoscout24.mapping;

import dev.carport.api.mapping.Scope;
import dev.carport.api.vehicle.Co2;
import dev.carport.api.vehicle.Co2Class;
import dev.carport.api.vehicle.Energy;
import dev.carport.api.vehicle.FuelConsumption;
import dev.carport.api.vehicle.FuelType;
import dev.carport.api.vehicle.HybridKind;
import dev.carport.api.vehicle.PowerConsumption;
import dev.carport.apps.autoscout24.As24Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The line of figures German law asks of new cars since February 2024 (Pkw-EnVKV). The platform has no field for the CO2
 * class, so the line goes into the text, and as a whole or not at all.
 */
final class EnergyText {
    private final Wording wording;

    EnergyText(Wording wording) {
        this.wording = wording;
    }

    /** The line; null without the duty, and while figures are missing (the fields of the duty then say so). */
    @Nullable String of(Scope<As24Settings> scope) {
        Energy energy = scope.vehicle().energy();
        if (!Kinds.subjectToEnVkv(scope) || energy.co2() == null || energy.co2Class() == null) {
            return null;
        }
        return scope.vehicle().engine().hybrid() == HybridKind.PLUG_IN ? plugIn(scope, energy) : simple(scope, energy);
    }

    private @Nullable String simple(Scope<As24Settings> scope, Energy energy) {
        Locale language = scope.language();
        String consumption;
        if (EnergyFigures.electric(scope) && energy.power().combined() != null) {
            consumption = power(language, energy.power().combined());
        } else if (energy.fuel().combined() != null) {
            consumption = fuel(scope, energy.fuel().combined());
        } else {
            return null;
        }
        List<String> parts = new ArrayList<>();
        parts.add(wording.phrase(language, "energy.consumption", consumption));
        parts.add(wording.phrase(language, "energy.co2", co2(energy.co2())));
        parts.add(wording.phrase(language, "energy.class", letter(energy.co2Class())));
        if (EnergyFigures.electric(scope)) {
            addRange(parts, language, energy);
        }
        return String.join("; ", parts);
    }

    private @Nullable String plugIn(Scope<As24Settings> scope, Energy energy) {
        if (energy.weightedFuel() == null || energy.weightedPower() == null) {
            return null;
        }
        Locale language = scope.language();
        List<String> parts = new ArrayList<>();
        parts.add(wording.phrase(
                language,
                "energy.weighted",
                power(language, energy.weightedPower()),
                fuel(scope, energy.weightedFuel())));
        parts.add(wording.phrase(language, "energy.weighted.co2", co2(energy.co2())));
        parts.add(wording.phrase(language, "energy.class", letter(energy.co2Class())));
        if (energy.fuel().combined() != null) {
            parts.add(wording.phrase(
                    language, "energy.discharged", fuel(scope, energy.fuel().combined())));
        }
        if (energy.co2ClassDischarged() != null) {
            parts.add(wording.phrase(language, "energy.discharged.class", letter(energy.co2ClassDischarged())));
        }
        addRange(parts, language, energy);
        return String.join("; ", parts);
    }

    private void addRange(List<String> parts, Locale language, Energy energy) {
        if (energy.electricRange() != null) {
            parts.add(wording.phrase(
                    language,
                    "energy.range",
                    wording.whole(language, energy.electricRange().kilometres())));
        }
    }

    private String fuel(Scope<As24Settings> scope, FuelConsumption fuel) {
        FuelType type = scope.vehicle().engine().fuel();
        String unit = type == FuelType.CNG || type == FuelType.HYDROGEN ? " kg/100 km" : " l/100 km";
        return wording.decimal(scope.language(), fuel.per100Kilometres(), 1, 1) + unit;
    }

    private String power(Locale language, PowerConsumption power) {
        return wording.decimal(language, power.per100Kilometres(), 1, 1) + " kWh/100 km";
    }

    private static String co2(@Nullable Co2 co2) {
        return co2 == null ? "" : co2.gramsPerKilometre() + " g/km";
    }

    private static String letter(@Nullable Co2Class co2Class) {
        return co2Class == null ? "" : co2Class.name();
    }
}
