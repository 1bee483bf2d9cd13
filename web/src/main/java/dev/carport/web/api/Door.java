package dev.carport.web.api;

import dev.carport.api.settings.Secret;
import dev.carport.engine.apps.AppFailure;
import dev.carport.engine.history.AuditLog;
import dev.carport.engine.location.LocationStore;
import dev.carport.engine.tx.StorageException;
import dev.carport.engine.users.Principal;
import dev.carport.engine.users.Right;
import dev.carport.engine.users.Rights;
import dev.carport.engine.users.TokenAuthentication;
import dev.carport.web.api.ApiRoutes.Demand;
import dev.carport.web.http.Leftovers;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets calls in: knows the sender by the key, checks rights and location, and turns whatever goes wrong into a problem. */
final class Door {

    static final String ENTERED = "carport-api";

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BEARER = "bearer ";
    private static final String LOCATION = "location";

    private final TokenAuthentication tokens;
    private final LocationStore locations;
    private final AuditLog audit;
    private final InstantSource clock;

    Door(TokenAuthentication tokens, LocationStore locations, AuditLog audit, InstantSource clock) {
        this.tokens = tokens;
        this.locations = locations;
        this.audit = audit;
        this.clock = clock;
    }

    void pass(Context ctx, Demand demand, ApiHandler handler) {
        ctx.attribute(ENTERED, Boolean.TRUE);
        boolean letIn = false;
        try {
            @Nullable Principal who = demand.right() == null ? null : enter(ctx, demand, demand.right());
            letIn = who != null;
            Optional<Secret> key = key(ctx);
            Call call = new Call(ctx, who, () -> key.flatMap(tokens::authenticate), clock);
            if (who == null) {
                handler.handle(call);
            } else {
                audit.as(who, () -> handler.handle(call));
            }
        } catch (Problem problem) {
            refuse(ctx, problem, letIn);
        } catch (AppFailure failure) {
            refuse(ctx, ofTheApp(failure), letIn);
        } catch (StorageException failure) {
            String reference = reference();
            log(ctx, failure, reference);
            refuse(ctx, ofTheStorage(failure, reference), letIn);
        } catch (IOException gone) {
            LOG.atDebug().setCause(gone).log("the sender is gone");
        } catch (RuntimeException fault) {
            String reference = reference();
            log(ctx, fault, reference);
            refuse(ctx, Problem.of(500, "fault", reference).withMore("reference", reference), letIn);
        }
    }

    private Principal enter(Context ctx, Demand demand, Right right) {
        Principal who = key(ctx).flatMap(tokens::authenticate).orElseThrow(() -> {
            ctx.header(Header.WWW_AUTHENTICATE, "Bearer realm=\"carport\"");
            return Problem.of(401, "unauthorized");
        });
        @Nullable String location = ctx.pathParamMap().get(LOCATION);
        if (!allows(who.rights(), right, location)) {
            // A location one may not look at is like one that is not there.
            if (location != null && demand.locationExists() && !who.rights().allow(Right.VIEW, location)) {
                throw Problem.of(404, "unknown-location", location);
            }
            throw Problem.of(403, "forbidden", right.name());
        }
        if (location != null
                && demand.locationExists()
                && locations.get(location).isEmpty()) {
            throw Problem.of(404, "unknown-location", location);
        }
        return who;
    }

    private static boolean allows(Rights rights, Right right, @Nullable String location) {
        if (location != null) {
            return rights.allow(right, location);
        }
        return right == Right.VIEW ? rights.allowSomewhere(right) : rights.allowEverywhere(right);
    }

    private static Optional<Secret> key(Context ctx) {
        String header = ctx.header(Header.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(new Secret(header.substring(BEARER.length()).strip()))
                : Optional.empty();
    }

    private static Problem ofTheApp(AppFailure failure) {
        return switch (failure.kind()) {
            case APP_DEFECT -> Problem.of(502, "app-failed");
            case TIMED_OUT -> Problem.of(504, "platform-silent");
            case NO_ANSWER, NOT_SENT -> Problem.of(502, "platform-down");
        };
    }

    private static Problem ofTheStorage(StorageException failure, String reference) {
        if (failure.reason().worthRetrying()) {
            return Problem.of(503, "storage");
        }
        return failure.reason() == StorageException.Reason.DISK_FULL
                ? Problem.of(507, "disk-full")
                : Problem.of(500, "fault", reference).withMore("reference", reference);
    }

    private static void refuse(Context ctx, Problem problem, boolean letIn) {
        if (letIn) {
            Leftovers.swallow(ctx);
        } else {
            Leftovers.swallowLittle(ctx);
        }
        ProblemAnswer.send(ctx, problem);
    }

    private static void log(Context ctx, Exception failure, String reference) {
        LOG.atError()
                .addKeyValue("reference", reference)
                .addKeyValue("method", ctx.method().name())
                .addKeyValue("path", ctx.path())
                .setCause(failure)
                .log("a call of the API failed");
    }

    private static String reference() {
        byte[] random = new byte[3];
        RANDOM.nextBytes(random);
        String hex = HexFormat.of().withUpperCase().formatHex(random);
        return hex.substring(0, 4) + "-" + hex.substring(4);
    }
}
