package dev.carport.web.activate;

import dev.carport.web.ui.Link;
import dev.carport.web.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the platform said about the customer number.
 *
 * @param what in a few words
 * @param why what it means; null if the words say it
 * @param steps what to do, in order
 * @param again where to check once more; null where that makes no sense
 * @param link where the next step is done; null for none
 */
public record CheckView(
        Tone tone,
        String icon,
        String what,
        @Nullable String why,
        List<String> steps,
        @Nullable String again,
        @Nullable Link link) {}
