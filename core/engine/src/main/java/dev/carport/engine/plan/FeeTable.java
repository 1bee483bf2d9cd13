package dev.carport.engine.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/** The dealer's own fee table, by app and kind of fee. Amounts are euro. Methods join the transaction of their thread. */
public interface FeeTable {
    /** Amounts of an app by kind; kinds the dealer has not entered are missing. */
    Map<String, BigDecimal> of(String app);

    /** Since when the amounts of an app are as they are, by kind. */
    Map<String, Instant> since(String app);

    /** Enters or changes an amount, not negative, two decimals. */
    void put(String app, String kind, BigDecimal amount);

    /** Takes an amount out; it is unknown then, not zero. Nothing happens when there is none. */
    void remove(String app, String kind);
}
