package dev.carport.api.orders;

import dev.carport.api.platform.ListingPlatform;
import dev.carport.api.vehicle.Money;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order as the platform has it now.
 *
 * @param id the platform's id, unique in the account
 * @param createdAt when the buyer ordered
 * @param reference our key of the listing, as {@link dev.carport.api.mapping.Input#reference()}; null when it is none of ours
 * @param remoteId the platform's id of the listing, as given by {@link ListingPlatform#transmit}; null when not known
 * @param title what was ordered, in the platform's words
 * @param quantity at least 1
 * @param step where it stands
 * @param offer true when the buyer has offered a price of his own
 * @param listPrice the listing's price at the time of the order; null when the platform does not say
 * @param price what the seller gets for the goods: the price, or the price offered. Never what the buyer paid after vouchers
 * @param delivery what the seller gets for the delivery; zero when nothing
 * @param shipping what the platform wants to know about the dispatch
 * @param actions what the seller may do now
 * @param buyer null when the platform does not say yet
 * @param link address for people, {@code http} or {@code https}; null when there is none
 */
public record Order(
        String id,
        Instant createdAt,
        @Nullable String reference,
        @Nullable String remoteId,
        String title,
        int quantity,
        Step step,
        boolean offer,
        @Nullable Money listPrice,
        Money price,
        Money delivery,
        Shipping shipping,
        Set<Action> actions,
        @Nullable Buyer buyer,
        @Nullable URI link) {
    public Order {
        actions = Set.copyOf(actions);
    }

    /** What the seller gets in all. */
    public Money sum() {
        return new Money(price.amount().add(delivery.amount()), price.currency());
    }

    /** Where an order stands. */
    public enum Step {
        /** The buyer has not paid yet. */
        AWAITING_PAYMENT,
        /** Paid; the seller has to accept or decline. */
        AWAITING_SELLER,
        /** Accepted: sold. */
        APPROVED,
        /** On its way: sold. */
        SHIPPED,
        /** Over and done: sold. */
        COMPLETED,
        /** The seller has declined. */
        DECLINED,
        /** Called off, or the payment failed. */
        CANCELLED;

        /** Whether the goods are sold. */
        public boolean sold() {
            return this == APPROVED || this == SHIPPED || this == COMPLETED;
        }

        /** Whether nothing will happen any more. */
        public boolean over() {
            return this == COMPLETED || this == DECLINED || this == CANCELLED;
        }
    }

    /** What the seller can do. */
    public enum Action {
        /** Accept it. */
        APPROVE,
        /** Decline it. */
        DECLINE,
        /** Say that the goods are on their way. */
        SHIP
    }

    /** What the platform wants to know about the dispatch. */
    public enum Shipping {
        /** Nothing: the buyer collects, or the platform sends. */
        NONE,
        /** That it has left; a parcel number is not taken. */
        WITHOUT_TRACKING,
        /** That it has left, with a parcel number if there is one. */
        TRACKING_OPTIONAL,
        /** That it has left, with a parcel number. */
        TRACKING_REQUIRED
    }

    /**
     * Who ordered. Personal data: the host stores it encrypted and forgets it after the time the law allows.
     *
     * @param name as it stands on the parcel
     * @param address lines below the name, top to bottom; empty when not known
     * @param email empty when not known
     * @param phone empty when not known
     */
    public record Buyer(String name, String address, String email, String phone) {}
}
