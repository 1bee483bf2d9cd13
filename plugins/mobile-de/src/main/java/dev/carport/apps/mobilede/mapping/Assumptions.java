package dev.carport.apps.mobilede.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Everything this app assumes about mobile.de because no source says it. When the real platform differs, it is changed here. Two
 * further assumptions are settings: the length of the description and the field {@code envkv}.
 */
public final class Assumptions {
    /** Images per ad as long as the seller's own limit is not known ({@code settings.maxImages}). */
    public static final int USUAL_IMAGES = 30;
    /** Most bytes of an image; one client names 2 MiB. */
    public static final long MOST_IMAGE_BYTES = 2L * 1024 * 1024;
    /** Images are taken as JPEG only; one client sends PNG too, unconfirmed. Others are converted before they are sent. */
    public static final Set<String> CONVERTED = Set.of("image/jpeg", "image/png");
    /** Least price; the error consumer-price-not-in-range names no range. */
    static final BigDecimal LEAST_PRICE = BigDecimal.ONE;
    /** Greatest price. */
    static final BigDecimal GREATEST_PRICE = new BigDecimal("10000000");
    /** The usual rate where VAT can be shown and the stock names none. */
    static final BigDecimal USUAL_VAT = new BigDecimal("19");
    /** Highlights as long as the seller's own limit is not known ({@code settings.maxHighlights}). */
    static final int USUAL_HIGHLIGHTS = 5;
    /** Greatest length of a highlight; one client cuts there. */
    static final int HIGHLIGHT_LENGTH = 40;
    /** Days of delivery the platform knows, taken from the list of its CSV format. */
    static final List<Integer> DELIVERY_DAYS = List.of(1, 2, 3, 4, 5, 6, 7, 14, 42, 60, 90, 120, 150, 180, 270, 360);
    /** Delivery at once; a client reads 1 and less so. */
    static final int AT_ONCE = 1;

    private Assumptions() {}
}
