package dev.carport.apps.gebrauchtde;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every address, name and limit that app and training copy share. The vendor's help page names six actions, the 2 MB, {@code stock},
 * {@code open_for_offers}, the amounts of an order, the two states an open one has, the shipping plan and the parameters of a dispatch.
 * Everything else here is <b>assumed</b> and has to be compared with the reference at {@code https://api.gebraucht.de/api/v3/docs} before
 * the first dealer goes online; a correction needs no other class.
 */
public final class Assumptions {
    /** Host documented, path taken from the address of the reference. */
    public static final String BASE = "https://api.gebraucht.de/api/v3";

    /** Action A, POST: many articles, processed later. Assumed; the other reading of the reference is {@code /import-articles/}. */
    public static final String IMPORT = "/import/articles/";
    /** Action C, GET. Assumed. */
    public static final String ORDERS = "/orders/";

    /** Name of the list in action A. Assumed. */
    public static final String ARTICLES = "articles";
    /** Our key of an article; a known one is updated, an unknown one made. Assumed. */
    public static final String SKU = "sku";
    /** Documented: 0 takes the article off sale. */
    public static final String STOCK = "stock";
    /** Documented to exist, the name is assumed. */
    public static final String PRICE = "price";

    /** Documented: no request should be larger than 2 MB. Whether a MB has 1,000,000 bytes is assumed, and room is kept. */
    public static final int MOST_BYTES = 1_900_000;

    /** Assumed. */
    public static final int MOST_IMAGES = 12;
    /** Assumed. */
    public static final int MOST_ATTRIBUTES = 50;
    /** Assumed. */
    public static final int TITLE_LENGTH = 120;
    /** Assumed. */
    public static final int DESCRIPTION_LENGTH = 10_000;
    /** Assumed. */
    public static final int BRAND_LENGTH = 80;
    /** In percent. Assumed; an article under the margin scheme has 0. */
    public static final Set<String> VAT_RATES = Set.of("0", "7", "19");

    /** Documented: the seller sends by himself and says so. */
    public static final int OWN_SHIPPING = 139;
    /** Documented: a parcel number is needed above, and none is taken below. Exactly here the page contradicts itself. */
    public static final BigDecimal TRACKING_ABOVE = new BigDecimal("25.00");

    /** How soon an imported article is looked for. Assumed; the page says only that processing is delayed. */
    public static final Duration FIRST_LOOK = Duration.ofSeconds(5);
    /** When an import that cannot be seen is taken for processed. Assumed. */
    public static final Duration SETTLED = Duration.ofMinutes(5);
    /** When an article that has not appeared is given up. Assumed. */
    public static final Duration GIVEN_UP = Duration.ofDays(1);

    private Assumptions() {}

    /** Action B, PATCH, and reading back, GET. Assumed: articles are addressed by our key, and can be read. */
    public static String article(String sku) {
        return "/articles/" + sku + "/";
    }

    /** One order, GET. Assumed. */
    public static String order(String id) {
        return ORDERS + id + "/";
    }

    /** Actions D, E and F, POST. Assumed. */
    public static String answer(String id, String action) {
        return order(id) + action + "/";
    }

    /** What the platform would call an amount: two decimals, a point. Assumed. */
    public static String decimal(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** An amount that may stand as a number or as a text; null when it is neither. */
    public static @Nullable BigDecimal amount(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return plain.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?") ? new BigDecimal(plain) : null;
    }
}
