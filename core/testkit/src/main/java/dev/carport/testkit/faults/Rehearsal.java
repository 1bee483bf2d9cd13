package dev.carport.testkit.faults;

import dev.carport.api.vehicle.Vehicle;
import dev.carport.testkit.EngineHarness;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A fresh simulator of a platform with a dealer who can use it. Made anew for each run of a {@link FaultMatrix}. */
public interface Rehearsal extends AutoCloseable {
    /** Where the simulator listens. */
    URI baseUrl();

    /** Client credentials that work there, by key; empty when the app needs none. */
    default Map<String, String> credentials() {
        return Map.of();
    }

    /**
     * Saves the app's settings at {@link EngineHarness#LOCATION}, signs in where that is needed, and goes online. What it throws means
     * that a person would see an error and try again later: it is then called again.
     */
    void goOnline(EngineHarness dealer) throws Exception;

    /**
     * A vehicle the platform takes without a finding.
     *
     * @param number from 1 on; another number is another vehicle
     * @param euros its price
     * @return with {@code C-<number>} as its number, with {@link dev.carport.testkit.Pictures} 1 and 2 where the platform takes images, and
     *     without a day on which something about it ends, because the harness moves its clock there
     */
    Vehicle car(int number, int euros);

    /**
     * What buyers are offered at the platform, taken from the simulator itself: a line per listing, with what tells vehicles apart and
     * the price. A vehicle listed twice has two lines.
     */
    List<String> offered();

    /**
     * The kind of a path, so that requests for different things of a kind count as one endpoint: every segment with a digit becomes a
     * star, except a version such as {@code v3}. Override it where names without digits stand in paths.
     */
    default String kind(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(segment -> segment.matches(".*\\d.*") && !segment.matches("v[0-9.]{1,4}") ? "*" : segment)
                .collect(Collectors.joining("/"));
    }

    @Override
    void close();
}
