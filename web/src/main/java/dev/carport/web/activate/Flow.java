package dev.carport.web.activate;

import dev.carport.web.http.Visit;
import dev.carport.web.ui.Step;
import dev.carport.web.ui.Step.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The steps of an activation, in order. */
enum Flow {
    /** Signing in at the platform; only where the app asks for it. */
    CONNECT,
    /** The app's settings. */
    SETTINGS,
    /** Which vehicles go online. */
    RELEASE,
    /** What will happen, and what it may cost. */
    PLAN,
    /** Watching it happen. */
    LIVE;

    /** The step's part of the address. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step's address. */
    String href(String activate) {
        return activate + "/" + key();
    }

    /**
     * The steps as a bar, with this one as the current.
     *
     * @param activate address of the flow
     * @param signIn whether the app asks for a sign-in
     */
    List<Step> steps(Visit visit, String activate, boolean signIn) {
        List<Step> steps = new ArrayList<>();
        for (Flow each : values()) {
            if (each != CONNECT || signIn) {
                State state = each == this ? State.CURRENT : each.compareTo(this) < 0 ? State.DONE : State.AHEAD;
                steps.add(new Step(visit.text("flow." + each.key()), each.href(activate), state));
            }
        }
        return steps;
    }
}
