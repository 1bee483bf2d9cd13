package dev.carport.web.api.stock;

import dev.carport.engine.location.Location;
import dev.carport.engine.location.LocationStore;
import dev.carport.engine.users.Right;
import dev.carport.engine.users.Rights;
import dev.carport.web.api.ApiFeature;
import dev.carport.web.api.ApiRoutes;
import dev.carport.web.api.Call;
import dev.carport.web.api.Fields;
import dev.carport.web.api.Problem;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiParam;
import io.javalin.openapi.OpenApiRequestBody;
import io.javalin.openapi.OpenApiResponse;
import java.io.IOException;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The dealer's sites. */
public final class LocationRoutes implements ApiFeature {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private final LocationStore locations;

    /** Routes over these locations. */
    public LocationRoutes(LocationStore locations) {
        this.locations = locations;
    }

    /** Several locations. */
    public record Locations(List<Location> locations) {}

    @Override
    public void addTo(ApiRoutes routes) {
        routes.get("/locations", Right.VIEW, this::list).putLocation("/locations/{location}", this::put);
    }

    @OpenApi(
            path = "/api/v1/locations",
            methods = HttpMethod.GET,
            summary = "The locations the key may look at",
            tags = "Stock",
            responses = @OpenApiResponse(status = "200", content = @OpenApiContent(from = Locations.class)))
    void list(Call call) {
        Rights rights = call.who().rights();
        call.answer(new Locations(locations.list().stream()
                .filter(location -> rights.allow(Right.VIEW, location.code()))
                .toList()));
    }

    @OpenApi(
            path = "/api/v1/locations/{location}",
            methods = HttpMethod.PUT,
            summary = "Create or change a location (right ADMIN)",
            tags = "Stock",
            pathParams = @OpenApiParam(name = "location", description = "Short code of the location", required = true),
            requestBody =
                    @OpenApiRequestBody(
                            required = true,
                            content =
                                    @OpenApiContent(
                                            from = LocationInput.class,
                                            example =
                                                    "{\"name\":\"Autohaus Beispiel\",\"street\":\"Hauptstraße 1\",\"zip\":\"37073\",\"city\":\"Göttingen\",\"country\":\"DE\",\"language\":\"de\"}")),
            responses = {
                @OpenApiResponse(
                        status = "200",
                        content = @OpenApiContent(from = Location.class),
                        description = "Changed, or as it was"),
                @OpenApiResponse(
                        status = "201",
                        content = @OpenApiContent(from = Location.class),
                        description = "Created")
            })
    void put(Call call) throws IOException {
        String code = call.location();
        if (!Location.isCode(code)) {
            throw Problem.of(422, "location-code", code);
        }
        Fields sent = call.fields();
        String name = sent.neededText("name");
        String street = sent.text("street").orElse("");
        String zip = sent.text("zip").orElse("");
        String city = sent.text("city").orElse("");
        String country = sent.text("country").orElse("DE");
        String language = sent.text("language").orElse("de");
        Optional<String> email = sent.text("email");
        if (!COUNTRY.matcher(country).matches()) {
            sent.wrong("country", "api.country", country);
        }
        if (!isLanguage(language)) {
            sent.wrong("language", "api.language", language);
        }
        email.filter(address -> !EMAIL.matcher(address).matches())
                .ifPresent(address -> sent.wrong("email", "api.email", address));
        sent.end();
        Location location = new Location(code, name, street, zip, city, country, language, email.orElse(null));
        call.answer(locations.put(location) ? 201 : 200, location);
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException refused) {
            return false;
        }
    }
}
