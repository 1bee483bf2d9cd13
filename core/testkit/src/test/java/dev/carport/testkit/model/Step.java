package dev.carport.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One thing that happens. It says everything about itself, so that a sequence with other steps left out still means something. */
sealed interface Step {
    int[] PRICES = {1_000, 1_100, 1_200};

    /** A car is in stock at this price; a sold one is not offered. */
    record Put(int car, int price, boolean sold) implements Step {}

    /** Several cars come in one import. */
    record Import(int from, int to, int price) implements Step {
        @Override
        public int changes() {
            return to - from;
        }
    }

    /** A car leaves the stock. */
    record Remove(int car) implements Step {}

    /** A car goes to another of the dealer's locations. */
    record Move(int car, int to) implements Step {}

    /** The dealer changes a text that stands in every listing of a location, and goes online with it. */
    record Slogan(int place, int text) implements Step {}

    /** The dealer pauses an export; what changes meanwhile waits. */
    record Pause(int place) implements Step {}

    /** The pause ends. */
    record Resume(int place) implements Step {}

    /** What is due is done. */
    record Work() implements Step {}

    /** Time passes, and what has become due is done. */
    record Wait(int minutes) implements Step {}

    /** Carport ends in order and starts again. */
    record Restart() implements Step {}

    /** The next change of a car meets a fault. */
    record Fault(int car, Trouble trouble) implements Step {}

    /** Nothing reaches the platform from now on. */
    record Outage() implements Step {}

    /** The platform can be reached again. */
    record Recovery() implements Step {}

    /** Everything is looked at once more. */
    record LookAgain(int place) implements Step {}

    /** Somebody takes a listing off at the platform, past Carport. */
    record DeletedThere(int car) implements Step {}

    /** Somebody changes a listing at the platform, past Carport. */
    record EditedThere(int car) implements Step {}

    /** Everything is sent again, because the dealer asked for that. */
    record CompleteTransfer(int place) implements Step {}

    /** How many changes of the stock or of what dealers want this is. */
    default int changes() {
        return 1;
    }

    /** How a change goes wrong. */
    enum Trouble {
        /** Told so before anything happened. */
        BUSY,
        /** Too many requests; come back in a minute. */
        THROTTLED,
        /** The content is refused. */
        REFUSED,
        /** The request left and never arrived. */
        LOST_THERE,
        /** Done, but the answer never came. */
        LOST_BACK,
        /** The app fails before it sends. */
        FAILS_BEFORE,
        /** The app fails after it has sent. */
        FAILS_AFTER,
        /** Taken; what became of it is told later. */
        LATER,
        /** Carport is killed before the request leaves. */
        KILLED_BEFORE,
        /** Carport is killed after it was done, before the answer is stored. */
        KILLED_AFTER
    }

    /** So many random steps with so many cars; the same seed gives the same steps. */
    static List<Step> random(long seed, int count, int cars) {
        Random random = new Random(seed);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            steps.add(one(random, cars));
        }
        return List.copyOf(steps);
    }

    private static Step one(Random random, int cars) {
        int car = random.nextInt(cars);
        int price = PRICES[random.nextInt(PRICES.length)];
        int place = random.nextInt(World.PLACES.size());
        return switch (random.nextInt(36)) {
            case 0, 1, 2, 3, 4, 5, 6 -> new Put(car, price, false);
            case 7 -> new Put(car, price, true);
            case 8, 9 -> new Import(random.nextInt(cars / 2), cars / 2 + random.nextInt(cars / 2), price);
            case 10, 11, 12 -> new Remove(car);
            case 13 -> new Slogan(place, random.nextInt(3));
            case 14 -> new Pause(place);
            case 15, 16 -> new Resume(place);
            case 17 -> new Restart();
            case 18 -> new Outage();
            case 19, 20 -> new Recovery();
            case 21 -> new LookAgain(place);
            case 22, 23, 24 -> new Wait(1 + random.nextInt(20));
            case 25, 26, 27, 28 -> new Fault(car, Trouble.values()[random.nextInt(Trouble.values().length)]);
            case 29 -> new Move(car, place);
            case 30 -> random.nextBoolean() ? new DeletedThere(car) : new EditedThere(car);
            case 31 -> new CompleteTransfer(place);
            default -> new Work();
        };
    }
}
