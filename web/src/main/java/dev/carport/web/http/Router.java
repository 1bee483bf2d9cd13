package dev.carport.web.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.http.sse.SseClient;
import jakarta.servlet.ServletException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Adds routes for pages. Each names what it asks of whoever comes; sign-in, rights, the location of the path and the
 * protection against foreign forms are dealt with here, before the handler runs, so that no page can forget them.
 */
public final class Router {

    static final String LOCATION = "location";

    private static final long ROOM_FOR_FIELDS = 64 * 1024;

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
     * A form that is sent with a file. It is streamed to the disk, never held in memory, and only for whoever has the right.
     *
     * @param maxBytes the greatest file
     * @param tooLarge answers when the request is larger, which is known before anything of it is kept
     */
    public Router upload(String path, Access access, long maxBytes, PageHandler handler, PageHandler tooLarge) {
        routes.post(
                path,
                ctx -> {
                    if (ctx.req().getContentLengthLong() > maxBytes + ROOM_FOR_FIELDS) {
                        refuse(ctx, access, tooLarge);
                    } else {
                        try {
                            enter(ctx, access, handler);
                        } catch (ServletException unreadable) {
                            if (!isTooLarge(unreadable)) {
                                throw new BadRequestResponse();
                            }
                            refuse(ctx, access, tooLarge);
                        }
                    }
                },
                access);
        return this;
    }

    /** Opens a stream of events. */
    @FunctionalInterface
    public interface Stream {

        /**
         * Opens it.
         *
         * @param person who asked for it
         * @param now the same person with the rights of now; empty once the session is over
         */
        void open(SignedIn person, Supplier<Optional<SignedIn>> now, SseClient client);
    }

    /** A stream of events for an open page. Whoever sends to it must look now and then who the person is by now. */
    public Router events(String path, Stream stream) {
        routes.sse(
                path,
                client -> {
                    String session = client.ctx().cookie(Cookies.SESSION);
                    visits.person(client.ctx())
                            .ifPresentOrElse(
                                    person -> stream.open(
                                            person,
                                            () -> session == null
                                                    ? Optional.empty()
                                                    : visits.gate().stillSignedIn(session),
                                            client),
                                    client::close);
                },
                Access.SIGNED_IN);
        return this;
    }

    /** Where routes that are no pages are added, such as the API; they look after their own protection. */
    public RoutesConfig raw() {
        return routes;
    }

    private void enter(Context ctx, Access access, PageHandler handler) throws Exception {
        enter(ctx, access, handler, !Csrf.changesNothing(ctx));
    }

    private void enter(Context ctx, Access access, PageHandler handler, boolean changes) throws Exception {
        if (access != Access.OPEN && visits.gate().unclaimed()) {
            Htmx.redirect(ctx, "/start");
            return;
        }
        Optional<SignedIn> person = visits.person(ctx);
        if (access != Access.OPEN && person.isEmpty()) {
            turnAway(ctx);
            if (changes) {
                Leftovers.swallowLittle(ctx);
            }
            return;
        }
        if (access == Access.OPEN && ctx.isMultipartFormData()) {
            // its parts would be written to the disk for anybody
            throw new BadRequestResponse();
        }
        @Nullable String location = ctx.pathParamMap().get(LOCATION);
        Visit visit = visits.of(ctx, person.orElse(null), location);
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
        // last, because it may have to read the whole request
        if (changes && !(Csrf.comesFromUs(ctx) && Csrf.carries(ctx, expectedSecret(ctx, person)))) {
            throw new Refused(403, visit.text("error.403.csrf"));
        }
        if (person.isPresent()) {
            visits.gate().as(person.get(), handler, visit);
        } else {
            handler.handle(visit);
        }
    }

    private void refuse(Context ctx, Access access, PageHandler tooLarge) throws Exception {
        enter(ctx, access, tooLarge, false);
        Leftovers.swallow(ctx);
    }

    /** The server only tells in words why it gave up reading a form whose size nobody had said. */
    private static boolean isTooLarge(Throwable unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("size exceeded")) {
                return true;
            }
        }
        return false;
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
