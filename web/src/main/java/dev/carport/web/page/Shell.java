package dev.carport.web.page;

import dev.carport.web.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of a page shows around its content.
 *
 * @param language the language the page is written in
 * @param theme {@code light}, {@code dark} or empty for what the device says
 * @param csrf the token every form of this page carries
 * @param path where this page stands, to come back to it
 * @param madeAt when this page was made, in epoch milliseconds: what changes after that it has to look at again
 * @param person who is signed in; null at the gate
 * @param place the location the page belongs to; null if it belongs to none
 * @param places every location the person may see, in their order
 * @param openValues how many unknown values wait for an answer at this location
 * @param orders how many orders wait for an answer at this location; null where there are no orders
 * @param toast what the last action did; null if there is nothing to say
 */
public record Shell(
        Language language,
        String theme,
        String csrf,
        String path,
        long madeAt,
        @Nullable Person person,
        @Nullable Place place,
        List<Place> places,
        long openValues,
        @Nullable Integer orders,
        @Nullable Toast toast) {

    public Shell {
        places = List.copyOf(places);
    }

    /** The person at the keyboard. */
    public record Person(String name, String login, String initials, boolean admin) {}

    /**
     * A location in the switcher.
     *
     * @param href its first page
     */
    public record Place(String code, String name, String href) {}

    /** One sentence in the past tense about what was just done. */
    public record Toast(String icon, String text) {}
}
