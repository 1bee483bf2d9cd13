package dev.carport.api.vehicle;

import org.jspecify.annotations.Nullable;

/**
 * Sizes, weights and places of any vehicle.
 *
 * <p>Every component is null when it is not known.
 *
 * @param doors number of doors, the boot lid of a hatchback included
 * @param seats number of seats, the driver's included
 * @param slidingDoors on which side there are sliding doors
 * @param kerbWeight mass in running order
 * @param grossWeight technically permissible laden mass
 * @param payload permissible load
 * @param trailerLoadBraked permissible mass of a braked trailer
 * @param trailerLoadUnbraked permissible mass of a trailer without brake
 * @param noseWeight permissible load on the coupling
 * @param roofLoad permissible load on the roof
 * @param length length of the vehicle
 * @param width width of the vehicle without mirrors
 * @param height height of the vehicle
 * @param wheelbase distance between the first and the last axle
 * @param lengthClass length class of a van
 * @param heightClass height class of a van
 * @param seatHeight seat height of a motorcycle
 * @param bootVolume volume of the boot with the rear seats up
 */
public record Measures(
        @Range(min = 1, max = 9) @Nullable Integer doors,
        @Range(min = 1, max = 255) @Nullable Integer seats,
        @Nullable SlidingDoors slidingDoors,
        @Nullable Mass kerbWeight,
        @Nullable Mass grossWeight,
        @Nullable Mass payload,
        @Nullable Mass trailerLoadBraked,
        @Nullable Mass trailerLoadUnbraked,
        @Nullable Mass noseWeight,
        @Nullable Mass roofLoad,
        @Nullable Length length,
        @Nullable Length width,
        @Nullable Length height,
        @Nullable Length wheelbase,
        @Nullable LengthClass lengthClass,
        @Nullable HeightClass heightClass,
        @Nullable Length seatHeight,
        @Unit("l") @Range(min = 1, max = 99_999) @Nullable Integer bootVolume)
        implements Topic {

    /** Nothing is known. */
    public static final Measures NONE = new Measures(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
}
