package dev.carport.web.orders;

import dev.carport.web.ui.Badge;
import dev.carport.web.ui.Field;
import dev.carport.web.ui.Link;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One order.
 *
 * @param topics what the page follows
 * @param id the platform's
 * @param explained what the state means, in a sentence
 * @param problem why an answer was not taken; null for nothing
 * @param platform its page at the platform; null for none
 */
public record OrderView(
        String topics,
        String href,
        String id,
        String app,
        String logo,
        Instant at,
        Instant changedAt,
        Badge badge,
        String explained,
        Article article,
        Amounts amounts,
        Person buyer,
        Answers answers,
        @Nullable String problem,
        @Nullable String platform) {

    /**
     * What was ordered.
     *
     * @param title in the platform's words
     * @param vehicle page of the vehicle; null when it is none of the stock
     */
    public record Article(
            String title, int quantity, @Nullable Link vehicle) {}

    /**
     * What the seller gets.
     *
     * @param list the price it stood for; null when not known
     * @param offer whether the buyer has offered the price
     */
    public record Amounts(@Nullable String list, boolean offer, String price, String delivery, String sum) {}

    /**
     * Who ordered.
     *
     * @param reason why nothing is shown; null when something is
     * @param lines name and address, top to bottom
     */
    public record Person(
            @Nullable String reason,
            List<String> lines,
            @Nullable String email,
            @Nullable String phone) {}

    /**
     * What can be done now.
     *
     * @param shipping name of what the platform wants to know
     * @param mayNot whether something could be done, but not by this person
     */
    public record Answers(
            boolean approve,
            boolean decline,
            boolean ship,
            String shipping,
            boolean mayNot,
            Field reason,
            Field code,
            Choice carrier) {

        /** Whether there is a form. */
        public boolean any() {
            return approve || decline || ship;
        }

        /** Whether the form of the dispatch asks for a parcel. */
        public boolean tracking() {
            return shipping.startsWith("TRACKING");
        }

        /** Whether it must have one. */
        public boolean required() {
            return shipping.equals("TRACKING_REQUIRED");
        }
    }

    /**
     * The carrier.
     *
     * @param error why the choice was refused; null for nothing
     */
    public record Choice(List<Carrier> carriers, @Nullable String error) {}

    /** A carrier to choose. */
    public record Carrier(String key, String name, boolean chosen) {}
}
