package dev.carport.apps.gebrauchtde.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What we keep as the platform's id of an article. Its key is ours; while an import of it is under way, the id says since when and what to
 * look for as well.
 *
 * @param since when the import was handed over; null when none is under way
 * @param print of the article that was sent, {@link #CATALOGUE}, or empty when it is not known what arrived
 */
record RemoteId(String sku, @Nullable Instant since, String print) {
    /** The platform holds the same already: nothing to look for. */
    static final String CATALOGUE = "catalogue";

    private static final String BETWEEN = " | ";

    static RemoteId of(String sku) {
        return new RemoteId(sku, null, "");
    }

    static RemoteId parse(String text) {
        int sku = text.indexOf(BETWEEN);
        int since = sku < 0 ? -1 : text.indexOf(BETWEEN, sku + BETWEEN.length());
        return since < 0
                ? of(text)
                : new RemoteId(
                        text.substring(0, sku),
                        Instant.ofEpochSecond(Long.parseLong(text.substring(sku + BETWEEN.length(), since))),
                        text.substring(since + BETWEEN.length()));
    }

    String text() {
        return since == null ? sku : sku + BETWEEN + since.getEpochSecond() + BETWEEN + print;
    }
}
