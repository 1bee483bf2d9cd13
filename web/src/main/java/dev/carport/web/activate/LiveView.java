package dev.carport.web.activate;

import dev.carport.web.export.ExportPageView.Row;
import dev.carport.web.ui.Badge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Going online, watched.
 *
 * @param topic what the page follows
 * @param done how many of the vehicles that go online are confirmed
 * @param all how many go online
 * @param states how many stand how
 * @param rows listings that are not confirmed yet, or the first ones when all are
 * @param problem what keeps the whole from going on; null for nothing
 */
public record LiveView(
        FlowHead head,
        String topic,
        int done,
        int all,
        List<Count> states,
        List<Row> rows,
        @Nullable String problem) {

    /** How many are in a state. */
    public record Count(Badge badge, int count) {}

    /** Whether nothing is under way any more. */
    public boolean finished() {
        return done >= all;
    }
}
