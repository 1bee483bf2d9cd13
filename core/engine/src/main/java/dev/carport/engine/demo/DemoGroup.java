package dev.carport.engine.demo;

import dev.carport.api.vehicle.VehicleFields;
import dev.carport.engine.location.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/**
 * The invented dealer group Hessenkamp: three locations and 150 vehicles of all kinds and conditions, with specifications
 * that could be true. Some are faulty on purpose, see {@link DemoFault}. Dates are relative to a day, so that the stock
 * is fresh whenever it is loaded. Immutable.
 */
public final class DemoGroup {

    /** The seed of the group that is shown to people. */
    public static final long SEED = 24_817;

    private static final List<Site> SITES = List.of(
            new Site("KS", "KS", 24_400, 64), new Site("GÖ", "GOE", 11_800, 52), new Site("HEF", "HEF", 3_200, 34));

    private final List<DemoVehicle> vehicles;

    /** A location with the numbers of its vehicles: their prefix, the first one, and how many there are. */
    private record Site(String code, String prefix, int firstNumber, int size) {}

    /**
     * Makes the group.
     *
     * @param seed the same seed and day give the same group
     * @param today the day the stock is of
     */
    public DemoGroup(long seed, LocalDate today) {
        var maker = new DemoVehicleMaker(today);
        var random = new Random(seed);
        var models = new ArrayList<DemoModel>();
        for (var model : DemoModel.all()) {
            for (int i = 0; i < model.count(); i++) {
                models.add(model);
            }
        }
        Collections.shuffle(models, random);
        var made = new ArrayList<DemoVehicle>();
        var numbers = new Numbers(random);
        for (int i = 0; i < models.size(); i++) {
            var site = numbers.siteOf(i);
            var plain = maker.make(models.get(i), numbers.next(site), i, new Random(seed * 1_000_003 + i));
            made.add(new DemoVehicle(
                    plain.with(VehicleFields.LOCATION, site.code()),
                    DemoViews.of(plain),
                    EnumSet.noneOf(DemoFault.class)));
        }
        vehicles = List.copyOf(new DemoFaults(today).spread(made));
    }

    /** The three locations. */
    public static List<Location> locations() {
        return List.of(
                location("KS", "Hessenkamp Kassel", "Leipziger Straße 140", "34123", "Kassel"),
                location("GÖ", "Hessenkamp Göttingen", "Kasseler Landstraße 71", "37081", "Göttingen"),
                location("HEF", "Hessenkamp Bad Hersfeld", "Frankfurter Straße 12", "36251", "Bad Hersfeld"));
    }

    private static Location location(String code, String name, String street, String zip, String city) {
        return new Location(code, name, street, zip, city, "DE", "de", null);
    }

    /** All vehicles, those of the first location first. */
    public List<DemoVehicle> vehicles() {
        return vehicles;
    }

    /** The vehicles of one location; empty for a code the group has not. */
    public List<DemoVehicle> vehicles(String location) {
        return vehicles.stream()
                .filter(vehicle -> vehicle.location().equals(location))
                .toList();
    }

    /** Hands out stock numbers that rise with gaps, as they do where vehicles come and go. */
    private static final class Numbers {

        private final Random random;
        private final int[] last = new int[SITES.size()];

        Numbers(Random random) {
            this.random = random;
            for (int i = 0; i < last.length; i++) {
                last[i] = SITES.get(i).firstNumber();
            }
        }

        Site siteOf(int index) {
            int rest = index;
            for (var site : SITES) {
                if (rest < site.size()) {
                    return site;
                }
                rest -= site.size();
            }
            throw new IllegalStateException("more vehicles than places");
        }

        String next(Site site) {
            int at = SITES.indexOf(site);
            last[at] += 1 + random.nextInt(12);
            return site.prefix() + "-" + last[at];
        }
    }
}
