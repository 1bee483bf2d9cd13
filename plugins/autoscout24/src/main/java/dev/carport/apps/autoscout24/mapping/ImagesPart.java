package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.IMAGES;

import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.mapping.ShownImages;
import dev.carport.apps.autoscout24.As24Settings;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The images in the order shown, each as its hash and media type (B1 to B9). The bytes stay with the host until one has to
 * be sent.
 */
final class ImagesPart {
    static final String NAME = "images";
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
        // the platform stores a picture once per vehicle, so the same picture again counts once here too (B6)
        return ShownImages.of(scope, MOST, MOST_BYTES, TYPES).stream()
                .map(image -> Map.of("hash", image.hash(), "type", image.mediaType()))
                .toList();
    }
}
