package dev.carport.web;

import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Gate;
import dev.carport.web.http.Site;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.json.JavalinJackson3;
import io.javalin.security.Roles;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The web server: one Javalin on virtual threads with the limits, headers and pages of Carport. */
public final class CarportServer implements AutoCloseable {

    /** What a form sends besides its file. */
    private static final long ROOM_FOR_FIELDS = 64 * 1024;

    private static final long MOST_FORM_BYTES = 512 * 1024;

    private final Javalin javalin;

    /**
     * A server that is not listening yet.
     *
     * @param gate who may come in
     * @param features the pages
     */
    public CarportServer(ServerConfig config, InstantSource clock, Gate gate, List<Feature> features) {
        javalin = Javalin.create(c -> {
            limits(c, config);
            Site.install(c.routes, gate, clock, config.zone(), config.byHttps(), features);
        });
    }

    /** Starts listening; returns once connections are taken. */
    public void start() {
        javalin.start();
    }

    /** The port the server listens at. */
    public int port() {
        return javalin.port();
    }

    /**
     * A route that is served.
     *
     * @param method such as {@code GET}
     * @param path as declared, with names in braces
     * @param access what the pages' door asks; {@link Access#OPEN} for routes with a door of their own
     */
    record Served(String method, String path, Access access) {}

    /** Every route, so that a test can try each door. */
    List<Served> served() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(route -> route.method.isHttpMethod())
                .map(route -> new Served(
                        route.method.name(), route.path, (Access) Objects.requireNonNull(route.metadata(Roles.class))
                                .getRoles()
                                .iterator()
                                .next()))
                .toList();
    }

    /** Stops taking connections and waits for running requests. */
    @Override
    public void close() {
        javalin.stop();
    }

    private static void limits(JavalinConfig c, ServerConfig config) {
        c.startup.showJavalinBanner = false;
        c.startup.showOldJavalinVersionWarning = false;
        c.concurrency.useVirtualThreads = true;
        c.jetty.host = config.host();
        c.jetty.port = config.port();
        c.jetty.multipartConfig.maxFileSize(config.maxUploadBytes(), SizeUnit.BYTES);
        c.jetty.multipartConfig.maxTotalRequestSize(config.maxUploadBytes() + ROOM_FOR_FIELDS, SizeUnit.BYTES);
        // forms are read whole, before anybody has signed in; the API and uploads read streams under limits of their
        // own
        c.http.maxRequestSize = MOST_FORM_BYTES;
        c.http.prefer405over404 = true;
        c.jsonMapper(new JavalinJackson3(JsonMapper.builder().build(), true));
    }
}
