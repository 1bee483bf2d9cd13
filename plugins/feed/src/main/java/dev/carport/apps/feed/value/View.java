package dev.carport.apps.feed.value;

import dev.carport.api.vehicle.FinancingOffer;
import dev.carport.api.vehicle.Image;
import dev.carport.api.vehicle.LeasingOffer;
import dev.carport.api.vehicle.Vehicle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a cell may look at.
 *
 * @param address where the public may fetch a picture
 * @param imageNames names of the pictures' files, in order; made when asked for
 * @param financing the offer columns show; null for none
 * @param leasing likewise
 * @param values what the column replaces
 */
public record View(
        Vehicle vehicle,
        Locale language,
        Function<Image, Optional<String>> address,
        Supplier<List<String>> imageNames,
        @Nullable FinancingOffer financing,
        @Nullable LeasingOffer leasing,
        Map<String, String> values) {

    View with(Map<String, String> replaced) {
        return new View(vehicle, language, address, imageNames, financing, leasing, replaced);
    }
}
