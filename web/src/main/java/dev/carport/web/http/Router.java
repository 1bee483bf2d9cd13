package dev.carport.web.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.http.sse.SseClient;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Adds routes for pages. Each names what it asks of whoever comes; sign-in, rights, the location of the path and the
 * protection against foreign forms are dealt with here, before the handler runs, so that no page can forget them.
 */
public final class Router {

    static final String LOCATION = "location";

    private final RoutesConfig routes;
    private final Visits visits;

    Router(RoutesConfig routes, Visits visits) {
        this.routes = routes;
        this.visits = visits;
    }

    /** A page that is looked at. */
    public Router get(String path, Access access, PageHandler handler) {
        routes.get(path, ctx -> enter(ctx, access, handler), access);
        return this;
    }

    /** A form that is sent. */
    public Router post(String path, Access access, PageHandler handler) {
        routes.post(path, ctx -> enter(ctx, access, handler), access);
        return this;
    }

    /**
     * A stream of events for an open page. The person is the one who opened it; whoever sends to it must look now and
     * then whether the session still lives.
     */
    public Router events(String path, BiConsumer<SignedIn, SseClient> handler) {
        routes.sse(
                path,
                client -> visits.person(client.ctx())
                        .ifPresentOrElse(person -> handler.accept(person, client), client::close),
                Access.SIGNED_IN);
        return this;
    }

    /** Where routes that are no pages are added, such as the API; they look after their own protection. */
    public RoutesConfig raw() {
        return routes;
    }

    private void enter(Context ctx, Access access, PageHandler handler) throws Exception {
        if (access != Access.OPEN && visits.gate().unclaimed()) {
            Htmx.redirect(ctx, "/start");
            return;
        }
        Optional<SignedIn> person = visits.person(ctx);
        if (access != Access.OPEN && person.isEmpty()) {
            turnAway(ctx);
            return;
        }
        @Nullable String location = ctx.pathParamMap().get(LOCATION);
        Visit visit = visits.of(ctx, person.orElse(null), location);
        if (!Csrf.changesNothing(ctx) && !(Csrf.comesFromUs(ctx) && Csrf.carries(ctx, expectedSecret(ctx, person)))) {
            throw new Refused(403, visit.text("error.403.csrf"));
        }
        if (person.isPresent() && access != Access.OPEN) {
            SignedIn signedIn = person.get();
            // A location one may not enter looks like one that is not there.
            if (location != null && !signedIn.mayEnter(location)) {
                throw new NotFoundResponse();
            }
            if (!access.grantedTo(signedIn.rights(), location)) {
                throw new ForbiddenResponse();
            }
        }
        if (person.isPresent()) {
            visits.gate().as(person.get(), handler, visit);
        } else {
            handler.handle(visit);
        }
    }

    private static @Nullable String expectedSecret(Context ctx, Optional<SignedIn> person) {
        return person.map(SignedIn::csrf).orElseGet(() -> ctx.cookie(Cookies.VISITOR));
    }

    private static void turnAway(Context ctx) {
        if (Htmx.asked(ctx) || !ctx.method().name().equals("GET")) {
            throw new UnauthorizedResponse();
        }
        String query = ctx.queryString();
        String wanted = ctx.path() + (query == null ? "" : "?" + query);
        boolean wasIn = ctx.cookie(Cookies.SESSION) != null;
        ctx.redirect("/login?next=" + Visit.encode(wanted) + (wasIn ? "&over" : ""));
    }
}
