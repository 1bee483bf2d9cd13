package dev.carport.apps.gebrauchtde.platform;

import dev.carport.apps.gebrauchtde.Assumptions;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What we keep as the platform's id of an article. Its key is ours; while an import of it may wait to be processed, the id says since when
 * and how it can be recognised as well, because an import that is late puts back what single requests have changed meanwhile.
 *
 * @param since when the import was handed over; null when none can be waiting
 * @param print of the article that was sent; empty when there is nothing to look for
 * @param proves true when an article that looks as it was sent shows that no import is waiting any more
 * @param off true when the article has been taken off sale since, and has to stay so
 */
record RemoteId(String sku, @Nullable Instant since, String print, boolean proves, boolean off) {
    private static final Pattern UNDER_WAY = Pattern.compile("(.+) \\| ([0-9]{1,12}) \\| ([0-9a-f]*)([!?])(0?)");
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** Nothing is under way. */
    static RemoteId of(String sku) {
        return new RemoteId(sku, null, "", false, false);
    }

    /** Handed over now; only time tells when it has been processed. */
    static RemoteId handedOver(String sku, Instant now) {
        return new RemoteId(sku, now, "", false, false);
    }

    static RemoteId parse(String text) {
        Matcher parts = UNDER_WAY.matcher(text);
        return parts.matches()
                ? new RemoteId(
                        parts.group(1),
                        Instant.ofEpochSecond(Long.parseLong(parts.group(2))),
                        parts.group(3),
                        parts.group(4).equals("!"),
                        !parts.group(5).isEmpty())
                : of(text);
    }

    String text() {
        return since == null
                ? sku
                : sku + " | " + since.getEpochSecond() + " | " + print + (proves ? "!" : "?") + (off ? "0" : "");
    }

    RemoteId takenOff() {
        return new RemoteId(sku, since, print, proves, true);
    }

    /** True while an import may be waiting: until it is seen to be processed, or by time where it could not be seen. */
    boolean underWay(Instant now) {
        return since != null && now.isBefore(since.plus(proves ? Assumptions.GIVEN_UP : Assumptions.SETTLED));
    }

    /** True when the article shown looks as it was sent. */
    boolean shownBy(JsonNode article) {
        return print.equals(Print.of(article));
    }

    /** How long until the next look: longer and longer. */
    Duration untilNextLook(Instant now) {
        Duration wait = passed(now).dividedBy(2);
        Duration least = wait.compareTo(Assumptions.FIRST_LOOK) < 0 ? Assumptions.FIRST_LOOK : wait;
        return least.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : least;
    }

    /** Since it was handed over; zero when nothing is under way. */
    Duration passed(Instant now) {
        return since == null ? Duration.ZERO : Duration.between(since, now);
    }

    /** How long until an import that cannot be seen counts as processed; zero or less when it does. */
    Duration untilSettled(Instant now) {
        return Assumptions.SETTLED.minus(passed(now));
    }
}
