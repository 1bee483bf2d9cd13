package dev.carport.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One thing that happens. It says everything about itself, so that a sequence with other steps left out still means something. */
sealed interface Step {
    int CARS = 6;
    int[] PRICES = {1_000, 1_100, 1_200};

    /** A car is in stock at this price; a sold one is not offered. */
    record Put(int car, int price, boolean sold) implements Step {}

    /** Several cars come in one import. */
    record Import(int from, int to, int price) implements Step {}

    /** A car leaves the stock. */
    record Remove(int car) implements Step {}

    /** The dealer changes a text that stands in every listing, and goes online with it. */
    record Slogan(int text) implements Step {}

    /** The dealer pauses the export; what changes meanwhile waits. */
    record Pause() implements Step {}

    /** The pause ends. */
    record Resume() implements Step {}

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
    record LookAgain() implements Step {}

    /** How a change goes wrong. */
    enum Trouble {
        /** Told so before anything happened. */
        BUSY,
        /** Too many requests; come back in a minute. */
        THROTTLED,
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

    /** So many random steps; the same seed gives the same steps. */
    static List<Step> random(long seed, int count) {
        Random random = new Random(seed);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            steps.add(one(random));
        }
        return List.copyOf(steps);
    }

    private static Step one(Random random) {
        int car = random.nextInt(CARS);
        int price = PRICES[random.nextInt(PRICES.length)];
        return switch (random.nextInt(32)) {
            case 0, 1, 2, 3, 4, 5, 6 -> new Put(car, price, false);
            case 7 -> new Put(car, price, true);
            case 8 -> new Import(random.nextInt(CARS / 2), CARS / 2 + random.nextInt(CARS / 2), price);
            case 9, 10, 11 -> new Remove(car);
            case 12 -> new Slogan(random.nextInt(3));
            case 13 -> new Pause();
            case 14, 15 -> new Resume();
            case 16 -> new Restart();
            case 17 -> new Outage();
            case 18, 19 -> new Recovery();
            case 20 -> new LookAgain();
            case 21, 22, 23 -> new Wait(1 + random.nextInt(20));
            case 24, 25, 26, 27 -> new Fault(car, Trouble.values()[random.nextInt(Trouble.values().length)]);
            default -> new Work();
        };
    }
}
