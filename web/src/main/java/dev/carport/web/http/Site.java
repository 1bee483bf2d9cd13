package dev.carport.web.http;

import dev.carport.web.page.Assets;
import dev.carport.web.page.Templates;
import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** Everything that stands around the pages, put together once. */
public final class Site {

    private Site() {}

    /**
     * Adds headers, assets, error pages and the features' pages to the routes.
     *
     * @param byHttps whether browsers come by HTTPS even where a request itself does not say so
     */
    public static void install(
            RoutesConfig routes, Gate gate, InstantSource clock, ZoneId zone, boolean byHttps, List<Feature> features) {
        Assets assets = new Assets();
        Visits visits = new Visits(gate, new Templates(assets), clock, zone);
        routes.before(ctx -> SecurityHeaders.set(ctx, byHttps));
        routes.get("/assets/{fingerprint}/{name}", assets::serve, Access.OPEN);
        new ErrorPages(visits).addTo(routes);
        Router router = new Router(routes, visits);
        features.forEach(feature -> feature.addTo(router));
    }
}
