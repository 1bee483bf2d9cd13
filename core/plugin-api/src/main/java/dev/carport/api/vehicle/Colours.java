package dev.carport.api.vehicle;

import org.jspecify.annotations.Nullable;

/**
 * Colours and upholstery.
 *
 * <p>Every component is null when it is not known.
 *
 * @param exterior basic body colour
 * @param exteriorName name the manufacturer gives the body colour
 * @param metallic true when the paint is metallic
 * @param matte true when the paint is matte
 * @param interior basic interior colour
 * @param interiorName name the manufacturer gives the interior
 * @param upholstery material of the seats
 */
public record Colours(
        @Nullable Colour exterior,
        @Text(max = 60) @Nullable String exteriorName,
        @Nullable Boolean metallic,
        @Nullable Boolean matte,
        @Nullable InteriorColour interior,
        @Text(max = 60) @Nullable String interiorName,
        @Nullable Upholstery upholstery)
        implements Topic {

    /** Nothing is known. */
    public static final Colours NONE = new Colours(null, null, null, null, null, null, null);
}
