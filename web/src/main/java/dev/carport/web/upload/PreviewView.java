package dev.carport.web.upload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What taking over a file would do.
 *
 * @param href address of this page
 * @param name of the file
 * @param whole whether it is the whole stock
 * @param tiles the counts
 * @param broken why the file cannot be read; null when it can
 * @param refused what came of the last attempt to take it over; null for nothing
 * @param held what the guard says; null for nothing
 * @param good how many vehicles are not faulty
 * @param faulty how many are
 * @param changes whether taking it over would change anything
 * @param fetching vehicles whose pictures have to be fetched
 * @param leaving how many vehicles would leave
 * @param leavers some of them
 * @param lines some of the faulty lines
 * @param before address of the faulty lines before these; null for the first
 * @param after address of those that follow; null for the last
 * @param state what was seen, to be sent back with the decision
 */
public record PreviewView(
        String href,
        String name,
        boolean whole,
        List<Tile> tiles,
        @Nullable Broken broken,
        @Nullable Refused refused,
        @Nullable Said held,
        int good,
        int faulty,
        boolean changes,
        int fetching,
        int leaving,
        List<String> leavers,
        List<Line> lines,
        @Nullable String before,
        @Nullable String after,
        String state) {

    public PreviewView {
        tiles = List.copyOf(tiles);
        leavers = List.copyOf(leavers);
        lines = List.copyOf(lines);
    }

    /** Whether it can be taken over as a whole without anything to be released. */
    public boolean ready() {
        return broken == null && faulty == 0 && held == null && changes;
    }

    /** A count with its meaning. */
    public record Tile(String tone, String icon, int count, String word) {}

    /**
     * What is wrong, in words.
     *
     * @param where the field; null for the whole
     * @param path the field as a sender writes it; null for the whole
     * @param action what to do; null for nothing in particular
     */
    public record Said(
            @Nullable String where,
            @Nullable String path,
            String what,
            @Nullable String action,
            @Nullable String detail) {}

    /** A file that cannot be read from a line on. */
    public record Broken(long line, List<Said> findings) {
        public Broken {
            findings = List.copyOf(findings);
        }
    }

    /** An attempt that changed nothing. */
    public record Refused(List<Said> findings, List<Line> lines) {
        public Refused {
            findings = List.copyOf(findings);
            lines = List.copyOf(lines);
        }
    }

    /** A faulty line of the file. */
    public record Line(long line, @Nullable String number, List<Said> findings) {
        public Line {
            findings = List.copyOf(findings);
        }
    }
}
