package dev.carport.web.car;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One vehicle in one line.
 *
 * @param number the dealer's number
 * @param href its page
 * @param name make, model and variant
 * @param condition new, used and so on, in the reader's language
 * @param status what to say about its way to sale; null for an ordinary available one
 * @param registered month of the first registration; null if never registered or not known
 * @param mileage with unit; null if not known
 * @param images how many images may be published
 * @param days days in stock; null if not known
 * @param price with currency; null if there is none
 * @param picture how to show it
 */
public record Car(
        String number,
        String href,
        String name,
        String condition,
        @Nullable String status,
        @Nullable String registered,
        @Nullable String mileage,
        int images,
        @Nullable Long days,
        @Nullable String price,
        Picture picture) {

    /**
     * A photo or, where there is none, a drawing of the right shape in the right colour.
     *
     * @param photo address of the first image that may be published; null for none
     * @param drawing symbol of the sprite
     * @param colour colour of the drawing, as CSS writes it
     */
    public record Picture(@Nullable String photo, String drawing, String colour) {}

    /** Facts under a name, as far as known. */
    public List<String> facts() {
        return java.util.stream.Stream.of(condition, registered, mileage)
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
