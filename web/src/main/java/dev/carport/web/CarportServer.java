package dev.carport.web;

import dev.carport.web.http.Feature;
import dev.carport.web.http.Gate;
import dev.carport.web.http.Site;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.json.JavalinJackson3;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The web server: one Javalin on virtual threads with the limits, headers and pages of Carport. */
public final class CarportServer implements AutoCloseable {

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
            Site.install(c.routes, gate, clock, config.zone(), features);
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
        c.jetty.multipartConfig.maxTotalRequestSize(config.maxUploadBytes(), SizeUnit.BYTES);
        c.http.maxRequestSize = config.maxRequestBytes();
        c.http.prefer405over404 = true;
        c.jsonMapper(new JavalinJackson3(JsonMapper.builder().build(), true));
    }
}
