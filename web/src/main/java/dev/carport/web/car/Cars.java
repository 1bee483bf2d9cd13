package dev.carport.web.car;

import dev.carport.api.vehicle.BodyType;
import dev.carport.api.vehicle.Colour;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.web.car.Car.Picture;
import dev.carport.web.http.Visit;
import dev.carport.web.text.Formats;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes lines of vehicles in the reader's language. Made for one answer. */
public final class Cars {

    private final Formats formats;
    private final Locale language;
    private final LocalDate today;

    /** Lines for a visit. */
    public Cars(Visit visit) {
        formats = visit.formats();
        language = visit.language().locale();
        today = formats.now().atZone(formats.zone()).toLocalDate();
    }

    /**
     * One line.
     *
     * @param place first part of its address, such as {@code /at/KS}
     */
    public Car line(Vehicle vehicle, String place) {
        String href = place + "/stock/" + Visit.encode(vehicle.number());
        var mileage = vehicle.history().mileage();
        var registered = vehicle.history().firstRegistration();
        var days = vehicle.standingDays(today);
        return new Car(
                vehicle.number(),
                href,
                name(vehicle),
                vehicle.condition().label(language),
                vehicle.status() == VehicleStatus.AVAILABLE
                        ? null
                        : vehicle.status().label(language),
                registered == null ? null : formats.month(registered),
                mileage == null ? null : formats.quantity(mileage.kilometres(), "km"),
                vehicle.publicImages().size(),
                days.isPresent() ? days.getAsLong() : null,
                price(vehicle.prices().gross()),
                picture(vehicle, href));
    }

    /** A vehicle in one line of text: what it is, and its number. */
    public static String title(Vehicle vehicle) {
        return name(vehicle) + ", " + vehicle.number();
    }

    /** An amount as a price; null if there is none. */
    public @Nullable String price(@Nullable Money money) {
        return money == null ? null : formats.price(money.amount(), money.currency());
    }

    /** Make, model and variant; the number if none of them is known. */
    public static String name(Vehicle vehicle) {
        String name = Stream.of(vehicle.make(), vehicle.model(), vehicle.variant())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? vehicle.number() : name;
    }

    private static Picture picture(Vehicle vehicle, String href) {
        var images = vehicle.publicImages();
        String photo =
                images.isEmpty() ? null : href + "/images/" + images.getFirst().hash();
        return new Picture(photo, drawing(vehicle), colour(vehicle.colours().exterior()));
    }

    private static String drawing(Vehicle vehicle) {
        if (vehicle.body() == BodyType.ESTATE) {
            return "c-combi";
        }
        if (vehicle.body() == BodyType.SUV || vehicle.body() == BodyType.PICKUP) {
            return "c-suv";
        }
        return switch (vehicle.kind()) {
            case CAR -> vehicle.body() == BodyType.MINIVAN ? "c-van" : "c-hatch";
            case MOTORCYCLE, E_BIKE -> "c-bike";
            case VAN, MOTORHOME, BUS -> "c-van";
            case CARAVAN, TRAILER, SEMI_TRAILER -> "c-trailer";
            case TRUCK, SEMI_TRAILER_TRUCK, AGRICULTURAL, CONSTRUCTION, FORKLIFT -> "c-truck";
        };
    }

    private static String colour(@Nullable Colour colour) {
        return switch (colour) {
            case null -> "#8f979f";
            case BLACK -> "#2b3036";
            case GREY -> "#5d646c";
            case SILVER -> "#8f979f";
            case WHITE -> "#eceae4";
            case BLUE -> "#345a93";
            case RED -> "#a3322c";
            case GREEN -> "#3f6a55";
            case YELLOW -> "#d2a53a";
            case ORANGE -> "#c46a2b";
            case BROWN -> "#6b4a35";
            case BEIGE -> "#cdbd9e";
            case BRONZE -> "#8a6b43";
            case GOLD -> "#b5944a";
            case VIOLET -> "#63508a";
        };
    }
}
