package dev.carport.apps.feed.delivery;

import dev.carport.api.vehicle.Image;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.apps.feed.FeedSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of the pictures' files. */
public final class ImageNames {
    /** The places of a picture's name. */
    public static final Set<String> PLACES = Set.of("number", "vin", "n", "hash", "ending");

    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9_-]");
    private static final String USUAL = "{number}_{n}.{ending}";

    private ImageNames() {}

    /** Names of a vehicle's public pictures, in order. */
    public static List<String> of(FeedSettings settings, Vehicle vehicle) {
        List<Image> images = vehicle.publicImages();
        if (images.isEmpty()) {
            return List.of();
        }
        String pattern = settings.imageName() == null ? USUAL : settings.imageName();
        String number = safe(vehicle.number());
        String vin = vehicle.identity().vin();
        List<String> names = new ArrayList<>(images.size());
        for (Image image : images) {
            names.add(Places.fill(
                    pattern,
                    Map.of(
                            "number",
                            number,
                            "vin",
                            vin == null ? number : vin,
                            "n",
                            Integer.toString(names.size() + 1),
                            "hash",
                            image.hash(),
                            "ending",
                            image.mediaType().substring("image/".length()).replace("jpeg", "jpg"))));
        }
        return names;
    }

    /** The number with an underscore for every sign that not all receivers take, like a column's word {@code safe}. */
    static String safe(String number) {
        return UNSAFE.matcher(number).replaceAll("_");
    }

    /** Whether pictures of different vehicles, and of one, get different names. */
    public static boolean tellsApart(String pattern) {
        Set<String> places = Places.in(pattern);
        return places.contains("n") && (places.contains("number") || places.contains("vin"))
                || places.contains("hash") && (places.contains("number") || places.contains("vin"));
    }
}
