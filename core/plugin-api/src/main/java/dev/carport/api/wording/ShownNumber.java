package dev.carport.api.wording;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.mapping.Scope;
import dev.carport.api.settings.DisplayedNumber;
import dev.carport.api.vehicle.Identity;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.api.vehicle.VehicleFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The number of a vehicle that buyers see in its listing. */
public final class ShownNumber {
    /** The fields it may come from, for {@link dev.carport.api.mapping.FieldBuilder#compute}. */
    public static final List<VehicleField<?>> SOURCES = List.of(
            VehicleFields.NUMBER,
            VehicleFields.IDENTITY_OFFER_NUMBER,
            VehicleFields.IDENTITY_ORDER_NUMBER,
            VehicleFields.IDENTITY_VIN);

    private static final int VIN_END = 8;

    private ShownNumber() {}

    /**
     * The number the dealer has chosen. Where the vehicle has a number of its own for buyers, that one stands for the stock number.
     *
     * @return null, with a warning, when the vehicle lacks it
     */
    public static @Nullable String of(Scope<?> scope, DisplayedNumber choice) {
        Identity identity = scope.vehicle().identity();
        return switch (choice) {
            case STOCK_NUMBER ->
                identity.offerNumber() == null ? scope.vehicle().number() : identity.offerNumber();
            case ORDER_NUMBER -> orWarn(scope, VehicleFields.IDENTITY_ORDER_NUMBER, identity.orderNumber());
            case VIN_END -> {
                String vin = orWarn(scope, VehicleFields.IDENTITY_VIN, identity.vin());
                yield vin == null ? null : vin.substring(Math.max(0, vin.length() - VIN_END));
            }
        };
    }

    private static @Nullable String orWarn(Scope<?> scope, VehicleField<String> field, @Nullable String number) {
        if (number == null) {
            scope.report(Finding.warning(field, StandardCodes.DISPLAYED_NUMBER_MISSING));
        }
        return number;
    }
}
