package dev.carport.apps.mobilede.mapping;

import static dev.carport.api.vehicle.VehicleFields.IMAGES;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.vehicle.Image;
import dev.carport.apps.mobilede.MobileDeSettings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The images in the order shown, each as its hash. The bytes stay with the host until one has to be sent. How many, the
 * seller's contract says.
 */
final class ImagesPart {
    static final String BLOCKED = "image-blocked";
    static final String TYPE = "image-type";
    static final String NONE = "images-none";

    private ImagesPart() {}

    static void declare(PartBuilder<MobileDeSettings> part) {
        part.value(List.of(IMAGES), ImagesPart::images);
    }

    private static List<String> images(Scope<MobileDeSettings> scope) {
        int most = TextFields.number(scope, MobileDeMapping.MAX_IMAGES, Assumptions.USUAL_IMAGES);
        List<String> shown = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        int blocked = 0;
        int left = 0;
        List<Image> images = scope.vehicle().images();
        for (int i = 0; i < images.size(); i++) {
            Image image = images.get(i);
            if (image.blocked()) {
                blocked++;
            } else if (!Assumptions.CONVERTED.contains(image.mediaType())) {
                scope.report(Finding.warning("images[" + i + "]", TYPE, image.mediaType()));
            } else if (seen.add(image.hash())) {
                if (shown.size() < most) {
                    shown.add(image.hash());
                } else {
                    left++;
                }
            }
        }
        if (left > 0) {
            scope.report(Finding.warning(IMAGES, StandardCodes.TOO_MANY_IMAGES, most + left, most));
        }
        if (blocked > 0) {
            scope.report(Finding.tip(IMAGES.key(), BLOCKED, blocked));
        }
        if (shown.isEmpty()) {
            scope.report(Finding.tip(IMAGES.key(), NONE));
        }
        return shown;
    }
}
