package dev.carport.apps.auterio.mapping;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.Mapping;
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.vehicle.Displacement;
import dev.carport.api.vehicle.Mileage;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Power;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.apps.auterio.AuterioSettings;
import dev.carport.apps.auterio.AuterioSettings.RegistrationDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The declared mapping: one part, all 24 fields of the document, in its order. */
public final class AuterioMapping {
    /** The only part: the vehicle as Auterio takes it. */
    public static final String VEHICLE = "vehicle";

    /** The vehicle has no VIN, and nothing else identifies it there. */
    public static final String VIN_MISSING = "auterio.vin-missing";
    /** A retail price of zero. */
    public static final String PRICE_ZERO = "auterio.price-zero";
    /** A price that is not in euros. Assumed: the document names no currency. */
    public static final String CURRENCY = "auterio.currency";
    /** First registration in a year that cannot be. Assumed: 1900 to next year. */
    public static final String YEAR = "auterio.year";

    private static final int FIRST_YEAR = 1900;

    private AuterioMapping() {}

    /** The mapping. */
    public static Mapping<AuterioSettings> declare() {
        return Mapping.of(AuterioSettings.class)
                .part(VEHICLE, vehicle -> {
                    identity(vehicle);
                    technology(vehicle);
                    offer(vehicle);
                    whereabouts(vehicle);
                })
                .build();
    }

    private static void identity(PartBuilder<AuterioSettings> vehicle) {
        vehicle.field("vin")
                .from(VehicleFields.IDENTITY_VIN)
                .requiredIf(VIN_MISSING, scope -> true)
                .length(17);
        vehicle.field("brand").from(VehicleFields.MAKE).required();
        vehicle.field("model").from(VehicleFields.MODEL).required();
        vehicle.field("matricula")
                .from(VehicleFields.IDENTITY_LICENCE_PLATE)
                .onlyIf(scope -> scope.settings().withPlate())
                .settings("withPlate");
        vehicle.field("version")
                .compute(
                        List.of(VehicleFields.VARIANT, VehicleFields.TRIM_LINE),
                        scope -> version(
                                scope.vehicle().variant(), scope.vehicle().trimLine()));
        vehicle.field("year")
                .from(VehicleFields.HISTORY_FIRST_REGISTRATION)
                .as(YearMonth::getYear)
                .rule(YEAR, AuterioMapping::canBe);
    }

    private static @Nullable String version(@Nullable String variant, @Nullable String trimLine) {
        if (variant == null || trimLine == null) {
            return variant == null ? trimLine : variant;
        }
        return variant.contains(trimLine) ? variant : variant + " " + trimLine;
    }

    private static boolean canBe(int year, Scope<AuterioSettings> scope) {
        int latest = scope.today().getYear() + 1;
        if (year > latest) {
            scope.reviewOn(LocalDate.of(year - 1, 1, 1));
        }
        return year >= FIRST_YEAR && year <= latest;
    }

    private static void technology(PartBuilder<AuterioSettings> vehicle) {
        vehicle.field("color_ext")
                .from(VehicleFields.COLOURS_EXTERIOR)
                .asWith((colour, scope) -> Vocabulary.of(scope).colour(colour))
                .settings("words");
        vehicle.field("color_int")
                .from(VehicleFields.COLOURS_INTERIOR)
                .asWith((colour, scope) -> Vocabulary.of(scope).interior(colour))
                .settings("words");
        vehicle.field("fuel_type")
                .compute(
                        List.of(VehicleFields.ENGINE_FUEL, VehicleFields.ENGINE_HYBRID),
                        scope -> Vocabulary.of(scope).fuel(scope.vehicle().engine()))
                .settings("words");
        vehicle.field("gearbox")
                .from(VehicleFields.ENGINE_TRANSMISSION)
                .asWith((gearbox, scope) -> Vocabulary.of(scope).gearbox(gearbox))
                .settings("words");
        vehicle.field("mileage").from(VehicleFields.HISTORY_MILEAGE).as(Mileage::kilometres);
        vehicle.field("engine_cc").from(VehicleFields.ENGINE_DISPLACEMENT).as(Displacement::cubicCentimetres);
        // assumed: metric horsepower; the document only says HP
        vehicle.field("power_hp").from(VehicleFields.ENGINE_POWER).as(Power::ps);
        vehicle.field("doors").from(VehicleFields.MEASURES_DOORS);
        vehicle.field("seats").from(VehicleFields.MEASURES_SEATS);
    }

    private static void offer(PartBuilder<AuterioSettings> vehicle) {
        vehicle.field("cost_price")
                .from(VehicleFields.PRICES_PURCHASE)
                .onlyIf(scope -> scope.settings().withPurchasePrice())
                .settings("withPurchasePrice")
                .asWith((price, scope) -> euros(VehicleFields.PRICES_PURCHASE, price, scope));
        vehicle.field("sale_price")
                .from(VehicleFields.PRICES_GROSS)
                .onlyIf(scope -> !Boolean.TRUE.equals(scope.vehicle().prices().onRequest()))
                .asWith((price, scope) -> euros(VehicleFields.PRICES_GROSS, price, scope))
                .rule(PRICE_ZERO, AuterioMapping::notZero);
        // always sent: the default of the document could set a reserved vehicle back to available
        vehicle.field("status").from(VehicleFields.STATUS).as(Status::of);
    }

    private static @Nullable BigDecimal euros(VehicleField<Money> field, Money price, Scope<AuterioSettings> scope) {
        String currency = price.currency().getCurrencyCode();
        if (!currency.equals("EUR")) {
            scope.report(Finding.error(field, CURRENCY, currency));
            return null;
        }
        return price.amount();
    }

    private static boolean notZero(BigDecimal amount, Scope<AuterioSettings> scope) {
        return amount.signum() > 0;
    }

    private static void whereabouts(PartBuilder<AuterioSettings> vehicle) {
        vehicle.field("location")
                .compute(
                        List.of(VehicleFields.LOCATION),
                        scope -> scope.settings().locationName() == null
                                ? scope.vehicle().location()
                                : scope.settings().locationName())
                .settings("locationName");
        vehicle.field("supplier")
                .from(VehicleFields.INTERNALS_SUPPLIER)
                .onlyIf(scope -> scope.settings().withOwnerAndSupplier())
                .settings("withOwnerAndSupplier");
        vehicle.field("fecha_matricula")
                .from(VehicleFields.HISTORY_FIRST_REGISTRATION)
                .onlyIf(scope -> scope.settings().registrationDay() == RegistrationDay.FIRST_OF_MONTH)
                .settings("registrationDay")
                .as(month -> month.atDay(1));
        vehicle.field("propiedad")
                .from(VehicleFields.INTERNALS_OWNER)
                .onlyIf(scope -> scope.settings().withOwnerAndSupplier())
                .settings("withOwnerAndSupplier");
        vehicle.field("categoria")
                .from(VehicleFields.KIND)
                .asWith((kind, scope) -> Vocabulary.of(scope).category(kind))
                .settings("words");
        vehicle.field("notes")
                .from(VehicleFields.INTERNALS_NOTES)
                .onlyIf(scope -> scope.settings().withNotes())
                .settings("withNotes");
    }
}
