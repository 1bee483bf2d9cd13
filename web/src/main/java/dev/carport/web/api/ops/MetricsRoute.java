package dev.carport.web.api.ops;

import dev.carport.engine.operations.BacklogMeters;
import dev.carport.engine.users.Right;
import dev.carport.web.api.ApiFeature;
import dev.carport.web.api.ApiRoutes;
import dev.carport.web.api.Call;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiResponse;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** Figures for a monitoring system, as Prometheus reads them. */
public final class MetricsRoute implements ApiFeature {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry meters;
    private final BacklogMeters backlog;

    /** The figures of this registry. */
    public MetricsRoute(PrometheusMeterRegistry meters, BacklogMeters backlog) {
        this.meters = meters;
        this.backlog = backlog;
    }

    @Override
    public void addTo(ApiRoutes routes) {
        routes.get("/metrics", Right.ADMIN, this::metrics);
    }

    @OpenApi(
            path = "/api/v1/metrics",
            methods = HttpMethod.GET,
            summary = "Figures for a monitoring system, in the text format of Prometheus (right ADMIN)",
            tags = "About",
            responses =
                    @OpenApiResponse(
                            status = "200",
                            content = @OpenApiContent(from = String.class, mimeType = "text/plain")))
    void metrics(Call call) {
        backlog.measure();
        call.http().contentType(TEXT).result(meters.scrape(TEXT));
    }
}
