package dev.carport.web.api.exports;

import dev.carport.engine.Engine;
import dev.carport.web.api.ApiFeature;
import dev.carport.web.api.ApiRoutes;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All routes about exports. */
public final class ExportFeature implements ApiFeature {

    private final List<ApiFeature> routes;

    /**
     * Routes over an engine.
     *
     * @param publicUrl how browsers reach the server; null to take it from each request
     */
    public ExportFeature(Engine engine, @Nullable URI publicUrl) {
        Exports exports = new Exports(engine.exports(), engine.catalog());
        routes = List.of(
                new ExportRoutes(exports, engine.signIns(), publicUrl),
                new FilePreviewRoutes(exports, engine.runtime(), engine.stockStore()),
                new GuardRoutes(exports, engine.lockCauses(), engine.stockStore()),
                new DeliveryRoutes(exports, engine.deliveries()),
                new PlanRoutes(exports, engine.plans()),
                new ListingRoutes(
                        exports,
                        engine.ledger(),
                        engine.transmissions(),
                        engine.exchanges(),
                        engine.runtime(),
                        engine.stock(),
                        engine.stockStore()),
                new BookingRoutes(exports, engine.bookings(), engine.stockStore()),
                new MatchRoutes(exports, engine.stockStore()),
                new ComparisonRoutes(exports, engine.drift(), engine.stockStore()),
                new UnmappedRoutes(exports, engine.unmapped()));
    }

    @Override
    public void addTo(ApiRoutes all) {
        routes.forEach(feature -> feature.addTo(all));
    }
}
