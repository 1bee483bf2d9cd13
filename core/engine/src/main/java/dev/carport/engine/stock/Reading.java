package dev.carport.engine.stock;

import dev.carport.api.finding.Finding;
import dev.carport.api.vehicle.Vehicle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of something that was sent as a vehicle. */
public sealed interface Reading {

    /** The stock number, as far as it could be read; null when it is missing or impossible. */
    @Nullable String number();

    /** Everything there is to say about it, in the order of the fields. */
    List<Finding> findings();

    /**
     * It is a vehicle.
     *
     * @param vehicle the vehicle, still without images
     * @param images the images to store or to fetch, in the order they are to be shown; null when the sender said nothing
     *     about images, so that the ones already there stay
     * @param findings warnings only
     */
    record Accepted(Vehicle vehicle, @Nullable List<IncomingImage> images, List<Finding> findings) implements Reading {

        /** Copies the lists. */
        public Accepted {
            images = images == null ? null : List.copyOf(images);
            findings = List.copyOf(findings);
        }

        @Override
        public String number() {
            return vehicle.number();
        }
    }

    /**
     * It is no vehicle, or an impossible one.
     *
     * @param number the stock number, as far as it could be read
     * @param findings at least one error
     */
    record Refused(@Nullable String number, List<Finding> findings) implements Reading {

        /** Copies the list. */
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
