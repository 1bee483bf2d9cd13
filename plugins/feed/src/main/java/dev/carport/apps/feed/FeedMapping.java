package dev.carport.apps.feed;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.mapping.Mapping;
import dev.carport.api.mapping.Scope;
import dev.carport.api.vehicle.FinancingOffer;
import dev.carport.api.vehicle.Image;
import dev.carport.api.vehicle.LeasingOffer;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.wording.OfferExample;
import dev.carport.apps.feed.delivery.ImageNames;
import dev.carport.apps.feed.layout.Layout;
import dev.carport.apps.feed.layout.Layouts;
import dev.carport.apps.feed.layout.Part;
import dev.carport.apps.feed.value.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Maps a vehicle to a row of the file and the pictures that go with it. */
public final class FeedMapping {
    /** The row: an object with the columns' names as keys, without those that are empty. */
    public static final String ROW = "row";
    /** The pictures: an array of objects with {@code name} and {@code hash}. */
    public static final String IMAGES = "images";

    private static final List<String> ROW_SETTINGS =
            List.of("profile", "columns", "link", "dealerNumber", "imageName", "financingOffer", "leasingOffer");

    private static final List<VehicleField<Money>> PRICES = List.of(
            VehicleFields.PRICES_GROSS,
            VehicleFields.PRICES_NET,
            VehicleFields.PRICES_DEALER,
            VehicleFields.PRICES_DEALER_NET,
            VehicleFields.PRICES_LIST,
            VehicleFields.PRICES_PREVIOUS,
            VehicleFields.PRICES_PURCHASE);

    private final Layouts layouts;

    private FeedMapping(Layouts layouts) {
        this.layouts = layouts;
    }

    static Mapping<FeedSettings> declare(Layouts layouts) {
        FeedMapping feed = new FeedMapping(layouts);
        return Mapping.of(FeedSettings.class)
                .part(
                        ROW,
                        part -> part.value(List.of(VehicleFields.NUMBER), feed::row)
                                .settings(ROW_SETTINGS.toArray(String[]::new)))
                .part(
                        IMAGES,
                        part -> part.emptyIf(scope -> scope.settings().images() == FeedSettings.Images.NONE)
                                .value(List.of(VehicleFields.IMAGES), FeedMapping::images)
                                .settings("images", "imageName"))
                .build();
    }

    private Map<String, Object> row(Scope<FeedSettings> scope) {
        Layout layout = layouts.of(scope.settings());
        View view = view(scope, layout);
        Map<String, Object> row = LinkedHashMap.newLinkedHashMap(layout.parts().size());
        for (Part part : layout.parts()) {
            Object value = part.cell().of(view);
            boolean nothing = value == null || part.required() && value.equals("");
            if (value != null && !nothing) {
                row.put(part.column().name(), value);
            } else {
                lacks(scope, part);
            }
        }
        return row;
    }

    private static void lacks(Scope<FeedSettings> scope, Part part) {
        VehicleField<?> field = part.cell().field();
        if (field == VehicleFields.IMAGES
                && !part.column().format().startsWith("names")
                && !scope.vehicle().publicImages().isEmpty()
                && scope.address(scope.vehicle().publicImages().getFirst()).isEmpty()) {
            Finding finding = part.required()
                    ? Finding.error(field, StandardCodes.IMAGES_NOT_PUBLIC)
                    : Finding.warning(field, StandardCodes.IMAGES_NOT_PUBLIC);
            scope.report(finding);
        } else if (part.required() && field != null) {
            boolean onRequest = field == VehicleFields.PRICES_GROSS
                    && Boolean.TRUE.equals(scope.vehicle().prices().onRequest());
            scope.report(Finding.error(
                    field,
                    onRequest ? FeedCodes.PRICE_ON_REQUEST : FeedCodes.COLUMN_MISSING,
                    part.column().name()));
        }
    }

    private static View view(Scope<FeedSettings> scope, Layout layout) {
        FeedSettings settings = scope.settings();
        Vehicle vehicle = shown(scope.vehicle());
        Function<Image, Optional<String>> address =
                image -> scope.address(image).map(Object::toString);
        FinancingOffer financing = null;
        if (vehicle == scope.vehicle() && takes(layout, VehicleFields.FINANCING)) {
            OfferExample<FinancingOffer> chosen = OfferExample.financing(scope, settings.financingOffer());
            financing = chosen != null && stands(scope, chosen, chosen.offer().validUntil()) ? chosen.offer() : null;
        }
        LeasingOffer leasing = null;
        if (vehicle == scope.vehicle() && takes(layout, VehicleFields.LEASING)) {
            OfferExample<LeasingOffer> chosen = OfferExample.leasing(scope, settings.leasingOffer());
            leasing = chosen != null && stands(scope, chosen, chosen.offer().validUntil()) ? chosen.offer() : null;
        }
        return new View(
                vehicle,
                scope.language(),
                address,
                () -> ImageNames.of(settings, scope.vehicle()),
                financing,
                leasing,
                Map.of());
    }

    /** The vehicle without its prices and offers when no price may be shown: then no column, whatever its format, can show one. */
    private static Vehicle shown(Vehicle vehicle) {
        if (!Boolean.TRUE.equals(vehicle.prices().onRequest())) {
            return vehicle;
        }
        Vehicle.Builder shown = vehicle.toBuilder();
        for (VehicleField<Money> price : PRICES) {
            shown.with(price, null);
        }
        return shown.with(VehicleFields.PRICES_INDIVIDUAL, Map.of())
                .with(VehicleFields.FINANCING, List.of())
                .with(VehicleFields.LEASING, List.of())
                .build();
    }

    private static boolean stands(Scope<FeedSettings> scope, OfferExample<?> chosen, @Nullable LocalDate last) {
        return chosen.inspect(scope).notExpired(last).passed();
    }

    private static boolean takes(Layout layout, VehicleField<?> field) {
        return layout.parts().stream().anyMatch(part -> part.cell().field() == field);
    }

    private static List<Map<String, String>> images(Scope<FeedSettings> scope) {
        List<String> names = ImageNames.of(scope.settings(), scope.vehicle());
        List<Map<String, String>> images = new ArrayList<>();
        int index = 0;
        for (Image image : scope.vehicle().publicImages()) {
            Map<String, String> one = new LinkedHashMap<>();
            one.put("name", names.get(index++));
            one.put("hash", image.hash());
            images.add(one);
        }
        return images;
    }
}
