package dev.carport.engine.store;

import static dev.carport.engine.store.ExportFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.mapping.Booking;
import dev.carport.engine.bookings.OrderedExtra;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class BookingStoreContract {
    private JdbiBookingStore bookings;

    @BeforeEach
    void open(Database database) {
        bookings = new JdbiBookingStore(database);
    }

    private static OrderedExtra extra(String vehicle, String kind, String text) {
        return new OrderedExtra("e1", vehicle, new Booking(kind, text), "Jutta", NOON);
    }

    @Test
    void keepsWhatIsOrderedByListing() {
        OrderedExtra top = extra("v1", "top", "");
        OrderedExtra big = extra("v1", "big", "Neu „da“");
        List.of(top, big, extra("v2", "top", "")).forEach(bookings::put);

        assertThat(bookings.of("e1", "v1")).containsExactly(big, top);
        assertThat(bookings.of("e1", List.of("v1", "v3")))
                .isEqualTo(Map.of("v1", List.of(big.booking(), top.booking())));
        assertThat(bookings.of("e2", List.of("v1"))).isEmpty();
        assertThat(bookings.of("e1", List.<String>of())).isEmpty();
        assertThat(bookings.counts("e1")).isEqualTo(Map.of("big", 1, "top", 2));
        assertThat(bookings.ofExport("e1", 2)).hasSize(2);
    }

    @Test
    void replacesAndTakesBack() {
        bookings.put(extra("v1", "big", "alt"));
        bookings.put(extra("v1", "big", "neu"));
        assertThat(bookings.of("e1", "v1")).containsExactly(extra("v1", "big", "neu"));
        assertThat(bookings.remove("e1", "v1", "big")).isTrue();
        assertThat(bookings.remove("e1", "v1", "big")).isFalse();
    }
}
