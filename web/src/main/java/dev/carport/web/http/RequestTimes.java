package dev.carport.web.http;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Counts and times requests by their route, never by what stands in an address. */
public final class RequestTimes implements Feature {
    private static final String BEGUN = "carport.request-begun";

    private final MeterRegistry meters;

    /** Times into this registry. */
    public RequestTimes(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void addTo(Router router) {
        router.raw().before(ctx -> ctx.attribute(BEGUN, Timer.start(meters)));
        router.raw().after(this::end);
    }

    private void end(Context ctx) {
        Timer.Sample begun = ctx.attribute(BEGUN);
        if (begun == null) {
            return;
        }
        Endpoint route = ctx.endpoints().lastHttpEndpoint();
        begun.stop(Timer.builder("http.server.requests")
                .description("Requests that were answered")
                .tag("method", ctx.method().name())
                .tag("route", route == null ? "none" : route.path)
                .tag("status", String.valueOf(ctx.statusCode()))
                .register(meters));
    }
}
