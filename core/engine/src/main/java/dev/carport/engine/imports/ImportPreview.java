package dev.carport.engine.imports;

import dev.carport.api.finding.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What taking a file over would do, at this moment.
 *
 * @param created vehicles the location does not have yet
 * @param changed vehicles that differ from the stored ones
 * @param unchanged vehicles that are stored just so
 * @param fetching vehicles with pictures that are fetched from their address when they are taken over
 * @param faulty lines that are no vehicles
 * @param lines some of the faulty ones, first to last
 * @param warned vehicles with warnings only
 * @param broken why the file cannot be read, or not to its end; null when it can
 * @param leaving numbers of vehicles that would leave the stock, for {@link ImportMode#WHOLE}
 * @param renumbered how many vehicles would only get another number, for {@link ImportMode#WHOLE}
 * @param held what the guard says; null when it says nothing
 * @param state what was seen: to be given back with the decision, so that nothing else is taken over
 */
public record ImportPreview(
        int created,
        int changed,
        int unchanged,
        int fetching,
        int faulty,
        List<Line> lines,
        int warned,
        ImportLine.@Nullable Broken broken,
        List<String> leaving,
        int renumbered,
        @Nullable Finding held,
        String state) {

    public ImportPreview {
        lines = List.copyOf(lines);
        leaving = List.copyOf(leaving);
    }

    /** How many vehicles of the file are good. */
    public int good() {
        return created + changed + unchanged;
    }

    /**
     * A line with something to say about it.
     *
     * @param line where it starts, the first is 1
     * @param number of the vehicle; null when it could not be read
     */
    public record Line(long line, @Nullable String number, List<Finding> findings) {
        public Line {
            findings = List.copyOf(findings);
        }
    }
}
