package dev.carport.apps.mobilede.mapping;

import static dev.carport.api.vehicle.VehicleFields.IMAGES;

import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.mapping.ShownImages;
import dev.carport.api.vehicle.Image;
import dev.carport.apps.mobilede.MobileDeSettings;
import java.util.List;

/**
 * The images in the order shown, each as its hash. The bytes stay with the host until one has to be sent. How many, the
 * seller's contract says.
 */
final class ImagesPart {
    private ImagesPart() {}

    static void declare(PartBuilder<MobileDeSettings> part) {
        part.value(List.of(IMAGES), ImagesPart::images);
    }

    private static List<String> images(Scope<MobileDeSettings> scope) {
        int most = TextFields.number(scope, MobileDeMapping.MAX_IMAGES, Assumptions.USUAL_IMAGES);
        return ShownImages.of(scope, most, Long.MAX_VALUE, Assumptions.CONVERTED).stream()
                .map(Image::hash)
                .toList();
    }
}
