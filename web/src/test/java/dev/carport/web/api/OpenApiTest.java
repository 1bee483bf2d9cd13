package dev.carport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.Engine;
import dev.carport.web.api.apps.AppRoutes;
import dev.carport.web.api.doc.OpenApiRoute;
import dev.carport.web.api.exports.ExportFeature;
import dev.carport.web.api.news.EventRoutes;
import dev.carport.web.api.ops.MetricsRoute;
import dev.carport.web.api.ops.SupportRoutes;
import dev.carport.web.api.orders.OrderRoutes;
import dev.carport.web.api.stock.ImageRoutes;
import dev.carport.web.api.stock.LocationRoutes;
import dev.carport.web.api.stock.VehicleRoutes;
import dev.carport.web.support.SupportFile;
import io.javalin.Javalin;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The description says what the server does, no more and no less. */
class OpenApiTest {

    @TempDir
    static Path folder;

    static ApiServer server;
    static JsonNode document;

    @BeforeAll
    static void start() throws Exception {
        server = new ApiServer(folder);
        document = server.withKey(null).get("/openapi.json").json();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void hasTitleAndVersionAndTellsWhereTheKeyGoes() {
        assertThat(document.path("info").path("title").asString()).isEqualTo("Carport");
        assertThat(document.path("info").path("version").asString()).isNotBlank();
        assertThat(document.path("components")
                        .path("securitySchemes")
                        .path("key")
                        .path("scheme")
                        .asString())
                .isEqualTo("bearer");
    }

    @Test
    void describesEveryRouteAndNothingElse() {
        Set<String> described = new TreeSet<>();
        document.path("paths")
                .forEachEntry((path, operations) -> operations
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        Set<String> served = new TreeSet<>();
        Javalin.create(config -> {
            ApiRoutes routes = new ApiRoutes(
                    config.routes,
                    new Door(
                            server.tokens(),
                            server.engine().stores().locations(),
                            server.engine().stores().auditLog(),
                            InstantSource.system()));
            features().forEach(feature -> feature.addTo(routes));
            routes.added().forEach(route -> served.add(route.method() + " " + route.path()));
        });

        assertThat(described).isEqualTo(served);
    }

    private static List<ApiFeature> features() {
        Engine engine = server.engine();
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        return List.of(
                new LocationRoutes(engine.stores().locations()),
                new VehicleRoutes(engine.stock(), engine.stores().stock(), engine.reader(), 1),
                new ImageRoutes(engine.stores().images()),
                new AppRoutes(engine.catalog(), engine.environments(), engine.training(), engine.fees()),
                new ExportFeature(engine, null),
                new OrderRoutes(engine),
                new EventRoutes(engine.events()),
                new MetricsRoute(meters, engine.backlog()),
                new SupportRoutes(
                        engine.inspection(),
                        new SupportFile(engine, engine.stores().locations(), meters, "test")),
                new OpenApiRoute("test"));
    }

    @Test
    void namesEveryParameterOfAPath() {
        document.path("paths")
                .forEachEntry((path, operations) -> operations.forEach(operation -> {
                    Set<String> named = operation
                            .path("parameters")
                            .valueStream()
                            .filter(parameter -> parameter.path("in").asString().equals("path"))
                            .map(parameter -> parameter.path("name").asString())
                            .collect(Collectors.toSet());
                    Set<String> inPath = Pattern.compile("\\{([^}]+)}")
                            .matcher(path)
                            .results()
                            .map(match -> match.group(1))
                            .collect(Collectors.toSet());
                    assertThat(named).as(path).isEqualTo(inPath);
                    assertThat(operation.path("summary").asString()).as(path).isNotBlank();
                }));
    }
}
