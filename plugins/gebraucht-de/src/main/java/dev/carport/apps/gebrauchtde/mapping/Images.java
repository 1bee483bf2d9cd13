package dev.carport.apps.gebrauchtde.mapping;

import static dev.carport.api.vehicle.VehicleFields.IMAGES;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.mapping.Scope;
import dev.carport.api.vehicle.Image;
import dev.carport.apps.gebrauchtde.Assumptions;
import dev.carport.apps.gebrauchtde.GebrauchtDeSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses from which the platform fetches the images, in the order shown. */
final class Images {
    /** The machine itself: the training copy stands there, and fetches nothing from outside. */
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private Images() {}

    static @Nullable List<String> of(Scope<GebrauchtDeSettings> scope) {
        List<Image> images = scope.vehicle().publicImages();
        if (images.isEmpty()) {
            scope.report(Finding.error(IMAGES, GebrauchtDeMapping.NO_IMAGE));
            return null;
        }
        if (images.size() > Assumptions.MOST_IMAGES) {
            scope.report(
                    Finding.warning(IMAGES, StandardCodes.TOO_MANY_IMAGES, images.size(), Assumptions.MOST_IMAGES));
        }
        List<String> addresses = new ArrayList<>();
        for (Image image : images.subList(0, Math.min(images.size(), Assumptions.MOST_IMAGES))) {
            Optional<URI> address = scope.address(image);
            if (address.isEmpty()) {
                scope.report(Finding.error(IMAGES, StandardCodes.IMAGES_NOT_PUBLIC));
                return null;
            }
            if (!fetchable(address.get())) {
                scope.report(Finding.error(IMAGES, GebrauchtDeMapping.NOT_ENCRYPTED));
                return null;
            }
            addresses.add(address.get().toString());
        }
        return addresses;
    }

    private static boolean fetchable(URI address) {
        return "https".equals(address.getScheme()) || LOOPBACK.contains(String.valueOf(address.getHost()));
    }
}
