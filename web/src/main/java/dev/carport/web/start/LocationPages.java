package dev.carport.web.start;

import dev.carport.engine.location.Location;
import dev.carport.engine.location.LocationStore;
import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Router;
import dev.carport.web.http.Visit;
import dev.carport.web.ui.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Making a location. */
public final class LocationPages implements Feature {

    private static final String TEMPLATE = "start/location";
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private final LocationStore locations;

    /** Pages that add to these locations. */
    public LocationPages(LocationStore locations) {
        this.locations = locations;
    }

    @Override
    public void addTo(Router router) {
        router.get("/locations/new", Access.ADMIN, visit -> visit.show(TEMPLATE, view(visit, Map.of())))
                .post("/locations/new", Access.ADMIN, this::create);
    }

    private void create(Visit visit) {
        String code = visit.form("code");
        Map<String, String> errors = new LinkedHashMap<>();
        if (!Location.isCode(code)) {
            errors.put("code", visit.text("location.code.wrong"));
        } else if (locations.get(code).isPresent()) {
            errors.put("code", visit.text("location.code.taken", code));
        }
        if (visit.form("name").isEmpty()) {
            errors.put("name", visit.text("location.name.missing"));
        }
        String email = visit.form("email");
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            errors.put("email", visit.text("location.email.wrong"));
        }
        if (!errors.isEmpty()) {
            visit.showRefused(TEMPLATE, view(visit, errors));
            return;
        }
        locations.put(new Location(
                code,
                visit.form("name"),
                visit.form("street"),
                visit.form("zip"),
                visit.form("city"),
                "DE",
                visit.language().tag(),
                email.isEmpty() ? null : email));
        visit.goTo("/at/" + Visit.encode(code), "live", visit.text("location.created", visit.form("name")));
    }

    private LocationView view(Visit visit, Map<String, String> errors) {
        return new LocationView(
                visit.places().isEmpty(),
                field(visit, "code", errors, visit.text("location.code.hint")),
                field(visit, "name", errors, null),
                field(visit, "street", errors, null),
                field(visit, "zip", errors, null),
                field(visit, "city", errors, null),
                field(visit, "email", errors, visit.text("location.email.hint")));
    }

    private static Field field(Visit visit, String name, Map<String, String> errors, @Nullable String hint) {
        return new Field(name, visit.text("location." + name), visit.form(name), hint, errors.get(name));
    }
}
