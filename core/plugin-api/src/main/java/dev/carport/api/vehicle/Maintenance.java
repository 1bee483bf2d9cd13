package dev.carport.api.vehicle;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Services and inspections, done and due.
 *
 * <p>Every component is null when it is not known.
 *
 * @param fullServiceHistory true when every service was done as the manufacturer prescribes
 * @param lastService month of the last service
 * @param lastCamBeltService month of the last cam belt change
 * @param newService true when the service is done new for the buyer
 * @param nextInspection month until which the general inspection (HU) is valid
 * @param nextEmissionInspection month until which the emission inspection (AU) is valid
 * @param newInspection true when the general inspection is done new for the buyer
 */
public record Maintenance(
        @Nullable Boolean fullServiceHistory,
        @Nullable YearMonth lastService,
        @Nullable YearMonth lastCamBeltService,
        @Nullable Boolean newService,
        @Nullable YearMonth nextInspection,
        @Nullable YearMonth nextEmissionInspection,
        @Nullable Boolean newInspection)
        implements Topic {

    /** Nothing is known. */
    public static final Maintenance NONE = new Maintenance(null, null, null, null, null, null, null);
}
