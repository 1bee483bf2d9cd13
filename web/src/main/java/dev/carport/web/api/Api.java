package dev.carport.web.api;

import dev.carport.engine.history.AuditLog;
import dev.carport.engine.location.LocationStore;
import dev.carport.engine.users.TokenAuthentication;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Router;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** The REST API as one feature of the server. */
public final class Api implements Feature {

    /** What every path of the API begins with. */
    public static final String BASE = "/api/v1";

    /** Statuses the server answers with by itself, before any route is found. */
    private static final Set<Integer> OF_THE_SERVER = Set.of(400, 404, 405, 413, 414, 431, 500);

    private final Door door;
    private final List<ApiFeature> features;

    /**
     * @param tokens knows who sends a key
     * @param locations the locations a path may name
     * @param audit is told who acts
     * @param features the routes
     */
    public Api(
            TokenAuthentication tokens,
            LocationStore locations,
            AuditLog audit,
            InstantSource clock,
            List<ApiFeature> features) {
        this.door = new Door(tokens, locations, audit, clock);
        this.features = List.copyOf(features);
    }

    @Override
    public void addTo(Router router) {
        ApiRoutes routes = new ApiRoutes(router.raw(), door);
        features.forEach(feature -> feature.addTo(routes));
        for (int status : OF_THE_SERVER) {
            router.raw().error(status, "*", Api::answerForTheServer);
        }
    }

    /** A path below the API that no route knows, a wrong method and the like still end in a problem, not in an empty page. */
    private static void answerForTheServer(Context ctx) {
        if (ctx.path().startsWith("/api/")
                && ctx.attribute(Door.ENTERED) == null
                && !ctx.path().equals(BASE + "/health")) {
            int status = ctx.statusCode();
            String code = status == 404
                    ? "not-found"
                    : status == 405 ? "method-not-allowed" : status >= 500 ? "fault" : "bad-request";
            ProblemAnswer.send(ctx, Problem.of(status, code, ctx.method().name(), ctx.path()));
        }
    }
}
