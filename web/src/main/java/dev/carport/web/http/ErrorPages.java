package dev.carport.web.http;

import dev.carport.engine.tx.StorageException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a person sees when something goes wrong: what, why and what to do, and for a fault of ours a reference that also
 * stands in the log. Never a stack trace.
 */
final class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 413);

    private final Visits visits;

    ErrorPages(Visits visits) {
        this.visits = visits;
    }

    void addTo(RoutesConfig routes) {
        routes.exception(Refused.class, this::refused);
        routes.exception(HttpResponseException.class, (e, ctx) -> answered(e.getStatus(), ctx));
        routes.exception(StorageException.class, this::storage);
        routes.exception(Exception.class, this::fault);
        // A path no route knows never reaches a handler: only here can it still become a page.
        routes.error(404, ctx -> {
            if (ctx.endpoints().lastHttpEndpoint() == null && isPage(ctx)) {
                answered(404, ctx);
            }
        });
    }

    private void refused(Refused refused, Context ctx) {
        Visit visit = visit(ctx);
        String title = visit.text("error." + refused.status() + ".title");
        visit.showError(new ErrorView(refused.status(), title, refused.reason(), null));
    }

    private void answered(int status, Context ctx) {
        if (!isPage(ctx)) {
            ctx.status(status).contentType("text/plain").result("");
            return;
        }
        if (status == 401) {
            ctx.status(401).contentType("text/plain").result("");
            return;
        }
        int shown = EXPLAINED.contains(status) ? status : status >= 500 ? 500 : 400;
        Visit visit = visit(ctx);
        visit.showError(new ErrorView(
                status, visit.text("error." + shown + ".title"), visit.text("error." + shown + ".lead"), null));
    }

    private void storage(StorageException failure, Context ctx) {
        boolean full = failure.reason() == StorageException.Reason.DISK_FULL;
        if (!full && !failure.reason().worthRetrying()) {
            fault(failure, ctx);
            return;
        }
        LOG.atError().addKeyValue("path", ctx.path()).setCause(failure).log("the database does not take it");
        int status = full ? 507 : 503;
        Visit visit = visit(ctx);
        visit.showError(new ErrorView(
                status, visit.text("error." + status + ".title"), visit.text("error." + status + ".lead"), null));
    }

    private void fault(Exception fault, Context ctx) {
        byte[] random = new byte[3];
        RANDOM.nextBytes(random);
        String hex = HexFormat.of().formatHex(random).toUpperCase(Locale.ROOT);
        String reference = hex.substring(0, 4) + "-" + hex.substring(4);
        LOG.atError()
                .addKeyValue("reference", reference)
                .addKeyValue("method", ctx.method().name())
                .addKeyValue("path", ctx.path())
                .setCause(fault)
                .log("a page failed");
        Visit visit = visit(ctx);
        visit.showError(new ErrorView(500, visit.text("error.500.title"), visit.text("error.500.lead"), reference));
    }

    /** The page says less rather than failing again: without the person if even that cannot be read. */
    private Visit visit(Context ctx) {
        SignedIn person = null;
        try {
            person = visits.person(ctx).orElse(null);
            return visits.of(ctx, person, null);
        } catch (RuntimeException alsoBroken) {
            LOG.atWarn().setCause(alsoBroken).log("the error page is shown without the person");
            return visits.of(ctx, null, null);
        }
    }

    private static boolean isPage(Context ctx) {
        return !ctx.path().startsWith("/api/") && !ctx.path().startsWith("/assets/");
    }
}
