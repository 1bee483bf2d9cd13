package dev.carport.api.platform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ability: the platform tells how listings do. The host asks when a person looks, shows the figures and forgets them: some platforms
 * forbid to keep them.
 */
public interface Statistics {
    /**
     * Figures of one listing, or of all listings of the account.
     *
     * @param listing its remote id is known; null for all
     * @param from first day, the platform's
     * @param to last day, included; before today
     * @return what the platform knows; empty figures when it knows nothing of the time
     */
    Figures figures(@Nullable ListingKey listing, LocalDate from, LocalDate to);

    /**
     * How listings did over some days.
     *
     * @param counts what was counted; a kind the platform does not count is missing
     * @param standingDays how long the listing has been, or the listings have on average been, on offer; null when not known
     */
    record Figures(Map<Kind, Count> counts, @Nullable BigDecimal standingDays) {
        public Figures {
            counts = Map.copyOf(counts);
        }
    }

    /**
     * A counter.
     *
     * @param total over all the days
     * @param perDay the average; null when the platform does not say
     */
    record Count(long total, @Nullable BigDecimal perDay) {}

    /** What is counted. */
    enum Kind {
        /** Shown in a list of results. */
        SEARCHES,
        /** Opened. */
        VIEWS,
        /** Kept by a buyer for later. */
        BOOKMARKS,
        /** Enquiries of all kinds. */
        LEADS,
        /** Calls among them. */
        CALLS,
        /** Mails among them. */
        EMAILS,
        /** Printed. */
        PRINTS
    }
}
