package dev.carport.engine.store;

import dev.carport.engine.stock.StockOrder;
import dev.carport.engine.stock.StoredVehicle;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The place of a vehicle in an order, from which a list goes on.
 *
 * @param column that the order sorts by
 * @param key its value
 * @param id of the vehicle
 */
record StockPlace(String column, Object key, String id) {

    private static final long NO_PRICE = -1;

    static String column(StockOrder.By by) {
        return switch (by) {
            case NUMBER -> "number";
            case NAME -> "sort_name";
            case PRICE -> "sort_price";
            case FIRST_SEEN -> "first_seen_at";
            case CHANGED -> "changed_at";
        };
    }

    static StockPlace of(StoredVehicle vehicle, StockOrder.By by) {
        Object key = switch (by) {
            case NUMBER -> vehicle.number();
            case NAME -> SearchText.joined(vehicle.make(), vehicle.model());
            case PRICE -> sortPrice(vehicle.grossPriceCents());
            case FIRST_SEEN -> vehicle.firstSeenAt().toEpochMilli();
            case CHANGED -> vehicle.changedAt().toEpochMilli();
        };
        return new StockPlace(column(by), key, vehicle.id());
    }

    static long sortPrice(@Nullable Long grossPriceCents) {
        return grossPriceCents == null ? NO_PRICE : grossPriceCents;
    }

    /** The place as text that is safe in an address. */
    String text() {
        String plain = column + "\n" + id + "\n" + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static StockPlace parse(String text, StockOrder.By by) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split("\n", 3);
            if (parts.length == 3 && parts[0].equals(column(by))) {
                boolean isText = by == StockOrder.By.NUMBER || by == StockOrder.By.NAME;
                return new StockPlace(parts[0], isText ? parts[2] : Long.valueOf(parts[2]), parts[1]);
            }
        } catch (IllegalArgumentException unreadable) {
            // same answer as for a place in another order
        }
        throw new IllegalArgumentException("This is not the end of a part of this list");
    }
}
