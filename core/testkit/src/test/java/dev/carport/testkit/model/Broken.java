package dev.carport.testkit.model;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A law that does not hold.
 *
 * @param step after how many steps; all of them for what shows only once everything is quiet
 */
record Broken(Law law, int step, String what) {

    /** What holds whatever happens. */
    enum Law {
        /** Never two listings of one vehicle. */
        DOUBLED,
        /** Nothing is taken off that is offered; once faults are over, what is in stock is online as it is now, and nothing else. */
        LOST,
        /** Nothing is sent that changes nothing or that nobody wants, unless what the platform holds is in doubt. */
        NEEDLESS,
        /** It comes to rest. */
        RESTLESS
    }

    /** The same, with the step at which it showed. */
    static UnaryOperator<Broken> at(int step) {
        return broken -> new Broken(broken.law(), step, broken.what());
    }

    /** The steps that lead there, a line each, for whoever has to understand it. */
    String told(long seed, List<Step> steps) {
        StringBuilder told = new StringBuilder(law + " with seed " + seed + " after " + step + " steps: " + what);
        steps.forEach(one -> told.append("\n  ").append(one));
        return told.toString();
    }
}
