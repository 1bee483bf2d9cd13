package dev.carport.apps.feed.delivery;

import dev.carport.api.vehicle.Image;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.apps.feed.FeedSettings;
import dev.carport.apps.feed.value.SafeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of the pictures' files. */
public final class ImageNames {
    /** The places of a picture's name. */
    public static final Set<String> PLACES = Set.of("number", "vin", "n", "hash", "ending");

    private static final String USUAL = "{number}_{n}.{ending}";
    private static final Pattern NUMBERED =
            Pattern.compile("\\{number}[_-]\\{n}\\.\\{ending}|\\{n}[_-]\\{number}\\.\\{ending}");

    private ImageNames() {}

    /** Names of a vehicle's public pictures, in order. */
    public static List<String> of(FeedSettings settings, Vehicle vehicle) {
        List<Image> images = vehicle.publicImages();
        if (images.isEmpty()) {
            return List.of();
        }
        String pattern = pattern(settings);
        String number = SafeName.of(vehicle.number(), SafeName.NUMBER);
        String vin = vehicle.identity().vin();
        List<String> names = new ArrayList<>(images.size());
        for (Image image : images) {
            names.add(Places.fill(
                    pattern,
                    Map.of(
                            "number",
                            number,
                            "vin",
                            vin == null ? number : SafeName.of(vin, SafeName.NUMBER),
                            "n",
                            Integer.toString(names.size() + 1),
                            "hash",
                            image.hash(),
                            "ending",
                            image.mediaType().substring("image/".length()).replace("jpeg", "jpg"))));
        }
        return names;
    }

    private static String pattern(FeedSettings settings) {
        return settings.imageName() == null ? USUAL : settings.imageName();
    }

    /** Whether different pictures are named differently whatever the stock; with other patterns two cars with one VIN can meet. */
    static boolean alwaysApart(FeedSettings settings) {
        return NUMBERED.matcher(pattern(settings)).matches();
    }

    /** Whether pictures of different vehicles, and of one, usually get different names. */
    public static boolean tellsApart(String pattern) {
        Set<String> places = Places.in(pattern);
        return (places.contains("n") || places.contains("hash"))
                && (places.contains("number") || places.contains("vin"));
    }
}
