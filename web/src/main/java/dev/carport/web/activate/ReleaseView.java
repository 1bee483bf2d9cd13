package dev.carport.web.activate;

import dev.carport.web.form.FormGroup;
import dev.carport.web.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which vehicles go online.
 *
 * @param groups the settings of this step
 * @param counts how many vehicles there are for it
 * @param wrong the settings that were refused, as links to them
 * @param problem what is wrong with the whole; null for nothing
 */
public record ReleaseView(
        FlowHead head,
        List<FormGroup> groups,
        Counts counts,
        List<Link> wrong,
        @Nullable String problem) {

    /**
     * The stock, looked at from this app.
     *
     * @param all vehicles of the location
     * @param fitting vehicles of a kind and status the app takes
     * @param otherKind vehicles of a kind it does not take
     * @param otherStatus vehicles of a status that is not exported
     */
    public record Counts(long all, long fitting, long otherKind, long otherStatus) {}
}
