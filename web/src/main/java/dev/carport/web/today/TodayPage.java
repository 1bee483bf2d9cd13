package dev.carport.web.today;

import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Router;

/** The first page of a location. */
public final class TodayPage implements Feature {

    private final Overview overview;

    /** A page of this overview. */
    public TodayPage(Overview overview) {
        this.overview = overview;
    }

    @Override
    public void addTo(Router router) {
        router.get("/at/{location}", Access.SIGNED_IN, visit -> visit.show("today/today", overview.read(visit)));
    }
}
