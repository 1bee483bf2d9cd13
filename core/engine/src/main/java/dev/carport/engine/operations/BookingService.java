package dev.carport.engine.operations;

import dev.carport.api.app.BookingKind;
import dev.carport.api.app.FeeKind;
import dev.carport.api.mapping.Booking;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.bookings.BookingStore;
import dev.carport.engine.bookings.OrderedExtra;
import dev.carport.engine.events.Event;
import dev.carport.engine.events.Events;
import dev.carport.engine.exports.Export;
import dev.carport.engine.history.AuditLog;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.plan.FeeTable;
import dev.carport.engine.tx.Transactions;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Orders paid extras for single listings and cancels them, because a person says so; nothing else ever does. What is ordered is a part of
 * the listing and goes out like any change. Thread-safe.
 */
public final class BookingService {
    private final AppCatalog catalog;
    private final BookingStore bookings;
    private final LedgerStore ledger;
    private final FeeTable fees;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Events events;
    private final Consumer<String> wake;
    private final InstantSource clock;

    /** A service over these parts. */
    public BookingService(
            AppCatalog catalog,
            BookingStore bookings,
            LedgerStore ledger,
            FeeTable fees,
            AuditLog audit,
            Transactions transactions,
            Events events,
            Consumer<String> wake,
            InstantSource clock) {
        this.catalog = catalog;
        this.bookings = bookings;
        this.ledger = ledger;
        this.fees = fees;
        this.audit = audit;
        this.transactions = transactions;
        this.events = events;
        this.wake = wake;
        this.clock = clock;
    }

    /** What became of an order. */
    public enum Answer {
        /** Ordered or cancelled; what excludes it was cancelled in the same step. */
        DONE,
        /** It was so before; nothing has changed. */
        UNCHANGED,
        /** The app has no such extra. */
        UNKNOWN_KIND,
        /** There is no listing online that could have it. */
        NOT_LISTED,
        /** The text is too long. */
        TEXT_TOO_LONG
    }

    /** The extras an export offers; empty when it offers none or its app is not loaded. */
    public List<BookingKind> kinds(Export export) {
        return catalog.app(export.app()).map(app -> app.info().bookings()).orElse(List.of());
    }

    /**
     * What an extra costs.
     *
     * @param rhythm how often
     * @param amount from the dealer's own fee table; null when it says nothing
     */
    public record Price(FeeKind.Rhythm rhythm, @Nullable BigDecimal amount) {}

    /** Prices of an export's extras by key of the extra. */
    public Map<String, Price> prices(Export export) {
        Optional<InstalledApp<?>> app = catalog.app(export.app());
        if (app.isEmpty()) {
            return Map.of();
        }
        Map<String, BigDecimal> amounts = fees.of(export.app());
        Map<String, Price> prices = new HashMap<>();
        for (BookingKind kind : app.get().info().bookings()) {
            app.get().info().fees().stream()
                    .filter(fee -> fee.key().equals(kind.fee()))
                    .findFirst()
                    .ifPresent(fee -> prices.put(kind.key(), new Price(fee.rhythm(), amounts.get(fee.key()))));
        }
        return prices;
    }

    /** What a listing has, sorted by kind. */
    public List<OrderedExtra> of(Export export, String vehicleId) {
        return bookings.of(export.id(), vehicleId);
    }

    /** The same as the mapping sees it. */
    public List<Booking> booked(Export export, String vehicleId) {
        return bookings.of(export.id(), List.of(vehicleId)).getOrDefault(vehicleId, List.of());
    }

    /** All that run at an export, the latest first, at most so many. */
    public List<OrderedExtra> running(Export export, int limit) {
        return bookings.ofExport(export.id(), limit);
    }

    /** How many run at an export, by kind. */
    public Map<String, Integer> counts(Export export) {
        return bookings.counts(export.id());
    }

    /**
     * Orders an extra for a listing. Another one of the same group is cancelled in the same step, so that there is never a moment with
     * both.
     *
     * @param text that goes with it; empty for none
     * @param by who orders it, for people to read
     */
    public Answer book(Export export, String vehicleId, String kind, String text, String by) {
        Optional<BookingKind> wanted = kind(export, kind);
        if (wanted.isEmpty()) {
            return Answer.UNKNOWN_KIND;
        }
        int longest = wanted.get().textLength();
        String words = longest == 0 ? "" : text.strip();
        if (words.codePointCount(0, words.length()) > longest) {
            return Answer.TEXT_TOO_LONG;
        }
        Answer answer = transactions.inTransaction(() -> {
            // alone first: of two orders at the same time the second must see what the first has booked
            Optional<Entry> entry = ledger.findAlone(export.id(), vehicleId);
            if (!export.online() || entry.filter(Entry::present).isEmpty()) {
                return Answer.NOT_LISTED;
            }
            List<OrderedExtra> before = bookings.of(export.id(), vehicleId);
            Booking booking = new Booking(kind, words);
            if (before.stream().anyMatch(extra -> extra.booking().equals(booking))) {
                return Answer.UNCHANGED;
            }
            before.stream()
                    .map(extra -> extra.booking().kind())
                    .filter(other -> excludes(export, wanted.get(), other))
                    .forEach(other -> bookings.remove(export.id(), vehicleId, other));
            bookings.put(new OrderedExtra(export.id(), vehicleId, booking, by, clock.instant()));
            changed("booking.order", export, vehicleId, before);
            return Answer.DONE;
        });
        tell(export, answer);
        return answer;
    }

    /** Cancels an extra. */
    public Answer cancel(Export export, String vehicleId, String kind) {
        Answer answer = transactions.inTransaction(() -> {
            ledger.findAlone(export.id(), vehicleId);
            List<OrderedExtra> before = bookings.of(export.id(), vehicleId);
            if (!bookings.remove(export.id(), vehicleId, kind)) {
                return Answer.UNCHANGED;
            }
            changed("booking.cancel", export, vehicleId, before);
            return Answer.DONE;
        });
        tell(export, answer);
        return answer;
    }

    private Optional<BookingKind> kind(Export export, String key) {
        return kinds(export).stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    private boolean excludes(Export export, BookingKind wanted, String other) {
        return !wanted.key().equals(other)
                && !wanted.group().isEmpty()
                && kind(export, other)
                        .filter(kind -> kind.group().equals(wanted.group()))
                        .isPresent();
    }

    private void changed(String action, Export export, String vehicleId, List<OrderedExtra> before) {
        audit.note(
                action,
                export.location(),
                "vehicle",
                vehicleId,
                facts(export, before),
                facts(export, bookings.of(export.id(), vehicleId)));
        ledger.mark(List.of(vehicleId), export.location(), clock.instant());
    }

    private static Map<String, Object> facts(Export export, List<OrderedExtra> extras) {
        Map<String, String> texts = new HashMap<>();
        extras.forEach(
                extra -> texts.put(extra.booking().kind(), extra.booking().text()));
        return Map.of("app", export.app(), "extras", texts);
    }

    private void tell(Export export, Answer answer) {
        if (answer == Answer.DONE) {
            wake.accept(export.accountId());
            events.publish(new Event.ExportChanged(export.id(), export.location(), export.app()));
        }
    }
}
