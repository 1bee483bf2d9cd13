package dev.carport.engine.demo;

import dev.carport.api.vehicle.Vehicle;
import dev.carport.engine.stock.ImageHeader;
import dev.carport.engine.stock.IncomingImage;
import dev.carport.engine.stock.Reading;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One vehicle of the demo group.
 *
 * @param vehicle the vehicle, its location included, without images
 * @param views what its images show, in order; empty when it has none
 * @param faults what is wrong with it on purpose; mostly empty
 */
public record DemoVehicle(Vehicle vehicle, List<DemoView> views, Set<DemoFault> faults) {

    /** Copies the collections. */
    public DemoVehicle {
        views = List.copyOf(views);
        faults = Set.copyOf(faults);
    }

    /** Code of the location it stands at. */
    public String location() {
        return Objects.requireNonNull(vehicle.location());
    }

    /** The vehicle with its images drawn, as if somebody had sent it. */
    public Reading.Accepted reading(DemoImages images) {
        List<IncomingImage> drawn =
                views.stream().map(view -> inline(images, view)).toList();
        return new Reading.Accepted(vehicle, drawn, List.of());
    }

    private IncomingImage inline(DemoImages images, DemoView view) {
        var bytes = images.jpeg(vehicle, view);
        return new IncomingImage.Inline(
                bytes, new ImageHeader("image/jpeg", DemoImages.WIDTH, DemoImages.HEIGHT), false, view.caption());
    }
}
