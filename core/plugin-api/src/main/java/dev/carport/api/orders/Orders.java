package dev.carport.api.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ability of a {@link dev.carport.api.platform.Platform}: buyers order there, and the seller answers. The host fetches every few
 * minutes, shows the orders, lets only people with the right to sell answer, and takes a vehicle that is sold off all platforms.
 *
 * <p>Orders have ids, so that reading one twice changes nothing. Requests that get no answer are not repeated blindly: let the
 * {@link dev.carport.api.http.TransportException} pass, the host then reads the order and sees what became of it.
 */
public interface Orders {
    /**
     * Streams every order of the account that is still open and every one that has changed since then. More do no harm. The host
     * closes the stream.
     *
     * @param since null for all there are
     */
    Stream<Order> orders(@Nullable Instant since);

    /** Reads one order; empty when the platform does not know it. */
    Optional<Order> order(String id);

    /** Accepts an order, which is a sale. Called only while {@link Order#actions()} holds {@link Order.Action#APPROVE}. */
    OrderAnswer approve(Order order);

    /**
     * Declines an order; the buyer gets the money back. Called only while {@link Order#actions()} holds {@link Order.Action#DECLINE}.
     *
     * @param reason in the dealer's words; may be empty
     */
    OrderAnswer decline(Order order, String reason);

    /**
     * Says that the goods are on their way. Called only while {@link Order#actions()} holds {@link Order.Action#SHIP}.
     *
     * @param tracking never null when {@link Order#shipping()} demands it
     */
    OrderAnswer ship(Order order, @Nullable Tracking tracking);

    /** Carriers the platform knows, for the form of {@link #ship}; empty when it knows none. Does no I/O. */
    List<Carrier> carriers();

    /**
     * A carrier.
     *
     * @param key the platform's word
     * @param name for people
     */
    record Carrier(String key, String name) {}

    /**
     * Where a parcel is.
     *
     * @param carrier key of one of {@link Orders#carriers()}
     * @param code the carrier's number of the parcel; 1 to {@value #LONGEST_CODE} characters
     */
    record Tracking(String carrier, String code) {
        /** Most characters of a parcel's number. */
        public static final int LONGEST_CODE = 100;
    }
}
