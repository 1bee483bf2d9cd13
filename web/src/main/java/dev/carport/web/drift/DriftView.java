package dev.carport.web.drift;

import dev.carport.web.ui.Badge;
import dev.carport.web.ui.Chip;
import dev.carport.web.ui.Link;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found, and what can be done about it.
 *
 * @param topic what the page shows, for news
 * @param self this very page, with its filter
 * @param href of the export
 * @param app name of the app
 * @param card how the comparison stands
 * @param cost what the last look cost; null while there was none
 * @param chips filters
 * @param findings a page of them
 * @param more the next page; null at the end
 * @param empty what to say when there are none
 * @param repairs whether changes made there are put right by themselves
 * @param fee what to know about the cost of a new listing
 * @param problem what came of a decision that could not be carried out; null for none
 */
public record DriftView(
        String topic,
        String self,
        String href,
        String app,
        String logo,
        DriftCard card,
        @Nullable String cost,
        List<Chip> chips,
        List<Finding> findings,
        @Nullable String more,
        String empty,
        boolean repairs,
        String fee,
        @Nullable String problem) {

    /**
     * One finding.
     *
     * @param id the platform's id
     * @param title what the listing is recognised by
     * @param vehicle the vehicle it belongs to, or may belong to; null when there is none
     * @param link the listing at the platform; null when not known
     * @param note what is to be known before deciding; null for nothing
     * @param changes what was changed there
     * @param number stock number to suggest; empty for none
     * @param leave what leaving it is called; null when that was decided already
     * @param repair what repairing it is called; null when it cannot be
     * @param foreign whether it can be adopted or removed
     */
    public record Finding(
            String id,
            Badge badge,
            String title,
            @Nullable Link vehicle,
            @Nullable String link,
            @Nullable String note,
            Instant since,
            boolean believed,
            List<Change> changes,
            String number,
            @Nullable String leave,
            @Nullable String repair,
            boolean foreign) {}

    /** A field that was changed there. */
    public record Change(String field, String ours, String theirs) {}
}
