package dev.carport.web.export;

import dev.carport.web.drift.DriftCard;
import dev.carport.web.drift.RenewalCard;
import dev.carport.web.ui.Badge;
import dev.carport.web.ui.Chip;
import dev.carport.web.ui.Equal;
import dev.carport.web.ui.Fact;
import dev.carport.web.ui.Link;
import dev.carport.web.ui.Notice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one export.
 *
 * @param topic what it follows, see {@link dev.carport.web.live.Topics}
 * @param href its own address
 * @param customerNumber null if the app has none
 * @param problem what keeps the whole export from working; null for nothing
 * @param locks what the guard holds
 * @param equal the two sides
 * @param reasons why they differ; null if they do not
 * @param lastSuccess when the platform last confirmed something; null for never
 * @param notices what is wrong with vehicles, grouped
 * @param listings the first listings
 * @param history the last exchanges
 * @param connection facts about the account
 * @param release facts about what is released
 * @param deliveries how it is delivered as a whole; null for a platform that takes single changes
 * @param drift how it compares with what the platform says it holds; null where that cannot be known
 * @param renewal how listings that end after a time are renewed; null where they live for ever
 * @param more ways to more about the export, such as its figures
 * @param may what the person may do here
 */
public record ExportPageView(
        String topic,
        String href,
        String app,
        String logo,
        Badge badge,
        @Nullable String customerNumber,
        @Nullable Problem problem,
        List<Lock> locks,
        Equal equal,
        @Nullable String reasons,
        int waiting,
        int refused,
        @Nullable Instant lastSuccess,
        List<Notice> notices,
        Listings listings,
        History history,
        List<Fact> connection,
        List<Fact> release,
        @Nullable DeliverySheet deliveries,
        @Nullable DriftCard drift,
        @Nullable RenewalCard renewal,
        List<Link> more,
        May may) {

    /** What keeps the whole export from working, and the way out. */
    public record Problem(
            Badge badge, String what, String why, @Nullable Link action) {}

    /**
     * What the guard holds.
     *
     * @param key tells it from the other
     * @param since when it locked
     * @param why which limit it went beyond
     * @param cost what it would cost; null where that is no question
     * @param causes what led to it
     * @param some names of some of the vehicles
     * @param more how many there are besides
     * @param look the way to all of them
     * @param release what lets all of them pass
     */
    public record Lock(
            String key,
            String title,
            Instant since,
            String why,
            @Nullable String cost,
            List<String> causes,
            String held,
            String wrong,
            List<Link> some,
            int more,
            Link look,
            String release) {}

    /** A part of the listings. */
    public record Listings(
            List<Chip> chips, List<Row> rows, @Nullable String next) {}

    /**
     * One listing.
     *
     * @param href page of the vehicle; null for a listing without one
     * @param note what is wrong or why; null for nothing
     * @param link the listing at the platform; null if there is none
     */
    public record Row(
            String name,
            String number,
            @Nullable String href,
            Badge badge,
            @Nullable String note,
            @Nullable Instant confirmedAt,
            @Nullable String link) {}

    /** A part of the history. */
    public record History(
            List<Chip> chips, List<Exchange> rows, @Nullable String next) {}

    /**
     * One exchange with the platform.
     *
     * @param what what was to be done
     * @param notes what the platform or our check had to say
     * @param detail words for support; null for none
     * @param href page of the vehicle; null for a listing without one
     * @param requests what was sent and answered for it, as far as it was kept
     */
    public record Exchange(
            Instant at,
            String number,
            @Nullable String href,
            String what,
            Badge badge,
            List<String> notes,
            @Nullable String detail,
            long millis,
            List<Request> requests) {}

    /**
     * One request and its answer, without secrets.
     *
     * @param line method and address
     * @param answered status, or why no answer came
     * @param sent beginning of what was sent; empty for nothing
     * @param answer beginning of what came back; empty for nothing
     */
    public record Request(String line, String answered, String sent, String answer) {}

    /** What the person may do here and now. */
    public record May(
            boolean pause, boolean resume, boolean deactivate, boolean transfer, boolean unlock, boolean settings) {

        /** Whether there is anything in the menu. */
        public boolean anything() {
            return pause || resume || deactivate || transfer;
        }
    }
}
