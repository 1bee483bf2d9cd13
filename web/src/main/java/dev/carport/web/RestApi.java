package dev.carport.web;

import dev.carport.engine.Engine;
import dev.carport.engine.users.TokenAuthentication;
import dev.carport.web.api.Api;
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
import dev.carport.web.http.Feature;
import dev.carport.web.support.SupportFile;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.List;

/** Puts the REST API together over an engine. */
final class RestApi {

    private RestApi() {}

    static Feature of(
            Engine engine,
            TokenAuthentication tokens,
            InstantSource clock,
            CarportSettings settings,
            PrometheusMeterRegistry meters) {
        return new Api(
                tokens,
                engine.stores().locations(),
                engine.stores().auditLog(),
                clock,
                List.of(
                        new LocationRoutes(engine.stores().locations()),
                        new VehicleRoutes(
                                engine.stock(),
                                engine.stores().stock(),
                                engine.reader(),
                                settings.server().maxRequestBytes()),
                        new ImageRoutes(engine.stores().images()),
                        new AppRoutes(engine.catalog(), engine.environments(), engine.training(), engine.fees()),
                        new ExportFeature(engine, settings.publicUrl()),
                        new OrderRoutes(engine),
                        new EventRoutes(engine.events()),
                        new MetricsRoute(meters, engine.backlog()),
                        new SupportRoutes(
                                engine.inspection(),
                                new SupportFile(engine, engine.stores().locations(), meters, Carport.VERSION)),
                        new OpenApiRoute(Carport.VERSION)));
    }
}
