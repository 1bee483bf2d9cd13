package dev.carport.api.mapping;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.vehicle.Image;
import dev.carport.api.vehicle.VehicleFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which of a vehicle's images a platform shows. Every image left out is told by a finding; none keeps the vehicle off the platform. */
public final class ShownImages {
    private ShownImages() {}

    /**
     * The images in the order shown: those that are not blocked and that the platform takes, each picture once, as many as fit.
     *
     * @param most greatest number of images; the first ones are shown
     * @param mostBytes greatest size of one; {@link Long#MAX_VALUE} when they are converted before they are sent
     * @param mediaTypes what the platform takes, or what is converted to it
     * @return empty, with a tip, when there is none to show
     */
    public static List<Image> of(Scope<?> scope, int most, long mostBytes, Set<String> mediaTypes) {
        List<Image> taken = taken(scope, mostBytes, mediaTypes);
        if (taken.size() > most) {
            scope.report(Finding.warning(VehicleFields.IMAGES, StandardCodes.TOO_MANY_IMAGES, taken.size(), most));
        }
        int blocked =
                scope.vehicle().images().size() - scope.vehicle().publicImages().size();
        if (blocked > 0) {
            scope.report(Finding.tip(VehicleFields.IMAGES.key(), StandardCodes.IMAGE_BLOCKED, blocked));
        }
        if (taken.isEmpty()) {
            scope.report(Finding.tip(VehicleFields.IMAGES.key(), StandardCodes.IMAGES_NONE));
        }
        return List.copyOf(taken.subList(0, Math.min(most, taken.size())));
    }

    private static List<Image> taken(Scope<?> scope, long mostBytes, Set<String> mediaTypes) {
        List<Image> images = scope.vehicle().images();
        List<Image> taken = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < images.size(); i++) {
            Image image = images.get(i);
            String field = "images[" + i + "]";
            if (image.blocked()) {
                continue;
            }
            if (!mediaTypes.contains(image.mediaType())) {
                scope.report(Finding.warning(field, StandardCodes.IMAGE_TYPE, image.mediaType()));
            } else if (image.size() > mostBytes) {
                scope.report(Finding.warning(field, StandardCodes.IMAGE_SIZE, image.size(), mostBytes));
            } else if (seen.add(image.hash())) {
                taken.add(image);
            }
        }
        return taken;
    }
}
