package dev.carport.web.api;

import dev.carport.engine.users.Right;
import dev.carport.web.http.Access;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds routes of the API. Each names the right it asks for; key, rights and the location of the path are dealt with
 * before the handler runs, so that no handler can forget them. Paths begin after {@link Api#BASE}.
 */
public final class ApiRoutes {

    private final RoutesConfig routes;
    private final Door door;
    private final List<Route> added = new ArrayList<>();

    /**
     * A route that was added.
     *
     * @param method such as {@code GET}
     * @param path with {@link Api#BASE}
     */
    public record Route(String method, String path) {}

    ApiRoutes(RoutesConfig routes, Door door) {
        this.routes = routes;
        this.door = door;
    }

    /** A route that changes nothing. */
    public ApiRoutes get(String path, Right right, ApiHandler handler) {
        return add(HandlerType.GET, path, new Demand(right, true), handler);
    }

    /** A route that makes or replaces a thing; repeating it changes nothing. */
    public ApiRoutes put(String path, Right right, ApiHandler handler) {
        return add(HandlerType.PUT, path, new Demand(right, true), handler);
    }

    /** A route that does something. */
    public ApiRoutes post(String path, Right right, ApiHandler handler) {
        return add(HandlerType.POST, path, new Demand(right, true), handler);
    }

    /** A route that removes a thing. */
    public ApiRoutes delete(String path, Right right, ApiHandler handler) {
        return add(HandlerType.DELETE, path, new Demand(right, true), handler);
    }

    /** A route that makes the location of its path, which need not be there yet. */
    public ApiRoutes putLocation(String path, ApiHandler handler) {
        return add(HandlerType.PUT, path, new Demand(Right.ADMIN, false), handler);
    }

    /** A route that anybody may look at, without a key. */
    public ApiRoutes open(String path, ApiHandler handler) {
        return add(HandlerType.GET, path, new Demand(null, false), handler);
    }

    /** Everything added so far. */
    public List<Route> added() {
        return List.copyOf(added);
    }

    private ApiRoutes add(HandlerType method, String path, Demand demand, ApiHandler handler) {
        String full = Api.BASE + path;
        added.add(new Route(method.name(), full));
        routes.addHttpHandler(method, full, ctx -> door.pass(ctx, demand, handler), Access.OPEN);
        return this;
    }

    /**
     * What a route asks for.
     *
     * @param right at the location of the path or, without one, for the whole installation; null for nothing
     * @param locationExists whether the location of the path must be there
     */
    record Demand(@Nullable Right right, boolean locationExists) {}
}
