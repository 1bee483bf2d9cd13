package dev.carport.web.guard;

import dev.carport.web.export.ExportPageView.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is held of one kind.
 *
 * @param href address of the export
 * @param here address of this page
 * @param title what is held
 * @param lead what that means
 * @param causes what led to it
 * @param lines a part of the vehicles
 * @param next address of the next part; null when this is the last
 * @param actions what may be done; empty for people who may not
 */
public record HeldView(
        String href,
        String here,
        String app,
        String logo,
        String title,
        String lead,
        List<String> causes,
        List<Line> lines,
        @Nullable String next,
        List<Action> actions) {
    /** A vehicle that can be chosen. */
    public record Line(String id, Row row) {}

    /**
     * A button.
     *
     * @param key what is sent
     * @param word what it says
     * @param all whether it is about all of them, not only the chosen ones
     * @param danger whether it may cost or cannot be undone
     */
    public record Action(String key, String word, boolean all, boolean danger) {}
}
