package dev.carport.apps.feed;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.mapping.Mapping;
import dev.carport.api.mapping.Scope;
import dev.carport.api.vehicle.FinancingOffer;
import dev.carport.api.vehicle.Image;
import dev.carport.api.vehicle.LeasingOffer;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.api.vehicle.VehicleFields;
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

    private static final List<String> ROW_SETTINGS = List.of("profile", "columns", "financingOffer", "leasingOffer");

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
            scope.report(
                    Finding.error(field, FeedCodes.COLUMN_MISSING, part.column().name()));
        }
    }

    private static View view(Scope<FeedSettings> scope, Layout layout) {
        FeedSettings settings = scope.settings();
        boolean financing = takes(layout, VehicleFields.FINANCING);
        boolean leasing = takes(layout, VehicleFields.LEASING);
        Function<Image, Optional<String>> address =
                image -> scope.address(image).map(Object::toString);
        return new View(
                scope.vehicle(),
                scope.language(),
                address,
                ImageNames.of(settings, scope.vehicle()),
                financing
                        ? chosen(
                                scope,
                                scope.vehicle().financing(),
                                settings.financingOffer().key(),
                                FinancingOffer::key,
                                FinancingOffer::validUntil)
                        : null,
                leasing
                        ? chosen(
                                scope,
                                scope.vehicle().leasing(),
                                settings.leasingOffer().key(),
                                LeasingOffer::key,
                                LeasingOffer::validUntil)
                        : null,
                Map.of());
    }

    private static boolean takes(Layout layout, VehicleField<?> field) {
        return layout.parts().stream().anyMatch(part -> part.cell().field() == field);
    }

    /** The offer the export uses; null when the vehicle lacks it or it has ended. */
    private static <T> @Nullable T chosen(
            Scope<FeedSettings> scope,
            List<T> offers,
            String key,
            Function<T, String> keys,
            Function<T, @Nullable LocalDate> ends) {
        for (T offer : offers) {
            if (key.isEmpty() || keys.apply(offer).equals(key)) {
                LocalDate last = ends.apply(offer);
                if (last != null) {
                    scope.reviewOn(last.plusDays(1));
                }
                return last != null && last.isBefore(scope.today()) ? null : offer;
            }
        }
        return null;
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
