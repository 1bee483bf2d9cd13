package dev.carport.web.extras;

import dev.carport.api.app.BookingKind;
import dev.carport.api.app.FeeKind;
import dev.carport.engine.Engine;
import dev.carport.engine.bookings.OrderedExtra;
import dev.carport.engine.exports.Export;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.operations.BookingService.Price;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.engine.stock.VehicleCodec;
import dev.carport.web.car.Cars;
import dev.carport.web.extras.ExtrasView.Extra;
import dev.carport.web.extras.ExtrasView.Ordered;
import dev.carport.web.extras.RunningView.Row;
import dev.carport.web.http.Access;
import dev.carport.web.http.Visit;
import dev.carport.web.state.Apps;
import dev.carport.web.ui.Field;
import dev.carport.web.ui.Link;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what the pages of paid extras show. */
final class ExtraSheet {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final int MOST = 200;

    private final Engine engine;
    private final Apps apps;
    private final VehicleCodec codec = new VehicleCodec();

    ExtraSheet(Engine engine) {
        this.engine = engine;
        this.apps = new Apps(engine.catalog());
    }

    static String href(Visit visit, Export export, StoredVehicle vehicle) {
        return visit.at(
                "/stock/" + Visit.encode(vehicle.number()) + "/exports/" + Visit.encode(export.app()) + "/extras");
    }

    /**
     * An order that was not taken.
     *
     * @param text as typed
     * @param tooLong whether the text is what is wrong
     */
    record Refusal(String kind, String text, boolean tooLong) {}

    ExtrasView read(Visit visit, Export export, StoredVehicle vehicle, @Nullable Refusal refusal) {
        Map<String, OrderedExtra> ordered = engine.bookings().of(export, vehicle.id()).stream()
                .collect(Collectors.toMap(extra -> extra.booking().kind(), extra -> extra));
        Map<String, Price> prices = engine.bookings().prices(export);
        List<BookingKind> kinds = engine.bookings().kinds(export);
        boolean listed = export.online()
                && engine.ledger()
                        .find(export.id(), vehicle.id())
                        .filter(Entry::present)
                        .isPresent();
        String href = href(visit, export, vehicle);
        return new ExtrasView(
                new Link(title(vehicle), visit.at("/stock/" + Visit.encode(vehicle.number()))),
                apps.name(export.app(), visit.language()),
                Apps.logo(export.app()),
                listed,
                visit.may(Access.BOOKING),
                kinds.stream()
                        .map(kind -> extra(visit, export, kind, kinds, ordered, prices.get(kind.key()), href, refusal))
                        .toList(),
                refusal == null || refusal.tooLong() ? null : visit.text("extras.not.listed"));
    }

    private Extra extra(
            Visit visit,
            Export export,
            BookingKind kind,
            List<BookingKind> kinds,
            Map<String, OrderedExtra> ordered,
            @Nullable Price price,
            String href,
            @Nullable Refusal refusal) {
        OrderedExtra mine = ordered.get(kind.key());
        String replaces = kinds.stream()
                .filter(other -> !other.key().equals(kind.key())
                        && !kind.group().isEmpty()
                        && other.group().equals(kind.group())
                        && ordered.containsKey(other.key()))
                .map(other -> word(visit, export, other.key(), "label"))
                .findFirst()
                .orElse(null);
        Refusal mineRefused = refusal != null && refusal.kind().equals(kind.key()) ? refusal : null;
        Field text = kind.textLength() == 0
                ? null
                : Field.empty("text-" + kind.key(), word(visit, export, kind.key(), "text"))
                        .withValue(
                                mineRefused != null
                                        ? mineRefused.text()
                                        : mine == null ? "" : mine.booking().text())
                        .withError(
                                mineRefused != null && mineRefused.tooLong()
                                        ? visit.text("extras.text.long", kind.textLength())
                                        : null);
        return new Extra(
                kind.key(),
                href + "/" + Visit.encode(kind.key()),
                word(visit, export, kind.key(), "label"),
                word(visit, export, kind.key(), "help"),
                words(visit, price),
                price != null && price.amount() != null,
                mine == null
                        ? null
                        : new Ordered(mine.by(), mine.at(), mine.booking().text()),
                replaces,
                text,
                kind.textLength());
    }

    RunningView running(Visit visit, Export export) {
        List<OrderedExtra> extras = engine.bookings().running(export, MOST);
        Map<String, Integer> counts = engine.bookings().counts(export);
        Map<String, Price> prices = engine.bookings().prices(export);
        Map<String, StoredVehicle> vehicles = engine.stockStore()
                .getAll(extras.stream().map(OrderedExtra::vehicleId).collect(Collectors.toSet()));
        Map<FeeKind.Rhythm, BigDecimal> sums = new EnumMap<>(FeeKind.Rhythm.class);
        counts.forEach((kind, count) -> {
            Price price = prices.get(kind);
            if (price != null && price.amount() != null) {
                sums.merge(price.rhythm(), price.amount().multiply(BigDecimal.valueOf(count)), BigDecimal::add);
            }
        });
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new RunningView(
                visit.at("/exports/" + Visit.encode(export.app())),
                apps.name(export.app(), visit.language()),
                Apps.logo(export.app()),
                extras.stream()
                        .map(extra -> row(visit, export, extra, vehicles.get(extra.vehicleId()), prices))
                        .toList(),
                sums.entrySet().stream()
                        .map(sum -> words(visit, new Price(sum.getKey(), sum.getValue())))
                        .toList(),
                counts.keySet().stream()
                        .anyMatch(kind -> Optional.ofNullable(prices.get(kind))
                                .map(Price::amount)
                                .isEmpty()),
                all - extras.size());
    }

    private Row row(
            Visit visit,
            Export export,
            OrderedExtra extra,
            @Nullable StoredVehicle vehicle,
            Map<String, Price> prices) {
        return new Row(
                vehicle == null ? extra.vehicleId() : title(vehicle),
                vehicle == null || !vehicle.present() ? null : href(visit, export, vehicle),
                word(visit, export, extra.booking().kind(), "label"),
                extra.booking().text(),
                extra.by(),
                extra.at(),
                words(visit, prices.get(extra.booking().kind())));
    }

    private String title(StoredVehicle vehicle) {
        return Cars.title(codec.decode(vehicle.json().utf8()));
    }

    private String word(Visit visit, Export export, String kind, String what) {
        return engine.catalog()
                .app(export.app())
                .flatMap(app -> app.texts().messages().text(visit.language().locale(), "booking." + kind + "." + what))
                .orElse(kind);
    }

    private static String words(Visit visit, @Nullable Price price) {
        if (price == null || price.amount() == null) {
            return visit.text("extras.price.unknown");
        }
        return visit.text(
                "extras.price",
                visit.formats().fee(price.amount(), EUR),
                visit.text("fee.rhythm." + price.rhythm().name().toLowerCase(Locale.ROOT)));
    }
}
