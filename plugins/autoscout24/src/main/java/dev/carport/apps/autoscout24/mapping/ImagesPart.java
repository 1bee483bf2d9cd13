package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.IMAGES;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.vehicle.Image;
import dev.carport.apps.autoscout24.As24Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The images in the order shown, each as its hash and media type (B1 to B9). The bytes stay with the host until one has to
 * be sent.
 */
final class ImagesPart {
    static final String NAME = "images";
    static final String BLOCKED = "image-blocked";
    static final String TYPE = "image-type";
    static final String SIZE = "image-size";
    static final String NONE = "images-none";
    /** Most images per vehicle (50084). */
    static final int MOST = 30;
    /** Most bytes per image. The document has a limit and does not name it (50083): our reading. */
    static final long MOST_BYTES = 10_000_000;
    /** JPG and PNG only (50022). */
    static final Set<String> TYPES = Set.of("image/jpeg", "image/png");

    private ImagesPart() {}

    static void declare(PartBuilder<As24Settings> part) {
        part.value(List.of(IMAGES), ImagesPart::images);
    }

    private static List<Map<String, String>> images(Scope<As24Settings> scope) {
        List<Map<String, String>> shown = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        int blocked = 0;
        int left = 0;
        List<Image> images = scope.vehicle().images();
        for (int i = 0; i < images.size(); i++) {
            Image image = images.get(i);
            if (image.blocked()) {
                blocked++;
            } else if (!TYPES.contains(image.mediaType())) {
                scope.report(Finding.warning("images[" + i + "]", TYPE, image.mediaType()));
            } else if (image.size() > MOST_BYTES) {
                scope.report(Finding.warning("images[" + i + "]", SIZE, image.size(), MOST_BYTES));
            } else if (seen.add(image.hash())) {
                // The platform stores a picture once per vehicle, so the same picture again counts once here too (B6).
                if (shown.size() < MOST) {
                    shown.add(entry(image));
                } else {
                    left++;
                }
            }
        }
        if (left > 0) {
            scope.report(Finding.warning(IMAGES, StandardCodes.TOO_MANY_IMAGES, MOST + left, MOST));
        }
        if (blocked > 0) {
            scope.report(Finding.tip(IMAGES.key(), BLOCKED, blocked));
        }
        if (shown.isEmpty()) {
            scope.report(Finding.tip(IMAGES.key(), NONE));
        }
        return shown;
    }

    private static Map<String, String> entry(Image image) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("hash", image.hash());
        entry.put("type", image.mediaType());
        return entry;
    }
}
