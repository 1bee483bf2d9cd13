package dev.carport.engine.stock;

/**
 * The order of a list of vehicles. Ties are in order of their making.
 *
 * @param by what to sort by
 * @param descending from the last to the first
 */
public record StockOrder(By by, boolean descending) {

    /** What a list can be sorted by. */
    public enum By {
        /** The dealer's number, by code point. */
        NUMBER,
        /** Make, then model, without regard to case and accents. */
        NAME,
        /** Gross price; vehicles without a price count as the cheapest. */
        PRICE,
        /** When it came into the stock. */
        FIRST_SEEN,
        /** When it last changed. */
        CHANGED
    }

    /** From the first to the last. */
    public static StockOrder ascending(By by) {
        return new StockOrder(by, false);
    }

    /** From the last to the first. */
    public static StockOrder descending(By by) {
        return new StockOrder(by, true);
    }
}
