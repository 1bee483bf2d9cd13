package dev.carport.apps.feed.delivery;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of the data's file. */
public final class FileName {
    /** The places of the data's file name. */
    public static final Set<String> PLACES = Set.of("location", "date", "time", "ending");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);

    private FileName() {}

    /** The name at this moment. */
    public static String of(String pattern, String location, LocalDateTime at, String ending) {
        return Places.fill(
                pattern,
                Map.of(
                        "location",
                        location,
                        "date",
                        at.toLocalDate().toString(),
                        "time",
                        TIME.format(at),
                        "ending",
                        ending));
    }

    /** A place the pattern names that there is not; empty for none. */
    public static Optional<String> unknownPlace(String pattern, Set<String> places) {
        return Places.in(pattern).stream()
                .filter(place -> !places.contains(place))
                .findFirst();
    }

    /** Whether the text around the places may stand in a name. */
    public static boolean namable(String pattern) {
        return Places.namable(pattern);
    }
}
