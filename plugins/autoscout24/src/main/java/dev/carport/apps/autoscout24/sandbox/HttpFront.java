package dev.carport.apps.autoscout24.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door: every request is logged, meets its faults, and goes to the gateway, the sign-in, the pages or the simulator's
 * own control.
 */
final class HttpFront implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(HttpFront.class);
    private static final String TOKEN_PATH = "/auth/oauth/v2/token";
    private static final int LARGEST_BODY = 64 * 1024 * 1024;

    private final Platform platform;
    private final Gateway gateway;
    private final TokenEndpoint tokens;
    private final AuthorizePage authorizePage;
    private final PublicPages pages;
    private final ControlEndpoint control;
    private final RequestLog log;
    private final Faults faults;

    HttpFront(
            Platform platform,
            Gateway gateway,
            TokenEndpoint tokens,
            AuthorizePage authorizePage,
            PublicPages pages,
            ControlEndpoint control,
            RequestLog log,
            Faults faults) {
        this.platform = platform;
        this.gateway = gateway;
        this.tokens = tokens;
        this.authorizePage = authorizePage;
        this.pages = pages;
        this.control = control;
        this.log = log;
        this.faults = faults;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var reply = reply(exchange);
            if (reply.isPresent()) {
                send(exchange, reply.get());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException clientGone) {
            LOG.debug("The client left before the answer was sent", clientGone);
        } catch (RuntimeException e) {
            LOG.error("The training platform failed on {}", exchange.getRequestURI(), e);
            throw e;
        }
    }

    /** The answer, or nothing when the connection is to be closed without one. */
    private Optional<Reply> reply(HttpExchange exchange) throws IOException, InterruptedException {
        var uri = exchange.getRequestURI();
        var path = uri.getRawPath();
        if (path.startsWith(ControlEndpoint.PATH)) {
            return Optional.of(control.answer(call(exchange)));
        }
        var isSignIn = path.equals(AuthorizePage.PATH) || path.equals(AuthorizePage.DECISION);
        if (!isSignIn) {
            var plain =
                    new HttpCall(exchange.getRequestMethod(), path, uri.getRawQuery(), headers(exchange), new byte[0]);
            var page = pages.answer(plain);
            if (page.isPresent()) {
                return page;
            }
        }
        var entry = log.arrive(exchange.getRequestMethod(), path, uri.getRawQuery());
        var struck = faults.strike(exchange.getRequestMethod(), path, !isSignIn);
        var plan = new FaultPlan(struck, platform.grants(), platform.codes());
        Optional<Reply> reply = Optional.empty();
        try {
            reply = answer(call(exchange), plan, entry);
        } finally {
            log.finish(
                    entry,
                    reply.map(Reply::status).orElse(0),
                    reply.map(Reply::errors).orElse(List.of()));
        }
        return reply;
    }

    private Optional<Reply> answer(HttpCall call, FaultPlan plan, LoggedCall entry) throws InterruptedException {
        entry.body(call.body().length);
        var before = plan.carryOut(false, call, entry);
        if (before.isPresent()) {
            return instead(before.get());
        }
        var reply = normally(call, entry);
        var after = plan.carryOut(true, call, entry);
        return after.isPresent() ? instead(after.get()) : Optional.of(reply);
    }

    private Reply normally(HttpCall call, LoggedCall entry) {
        if (call.path().equals(TOKEN_PATH) && call.method().equals("POST")) {
            return tokens.answer(call);
        }
        var isSignIn = call.path().equals(AuthorizePage.PATH) || call.path().equals(AuthorizePage.DECISION);
        if (isSignIn && (call.method().equals("GET") || call.method().equals("POST"))) {
            return authorizePage.answer(call);
        }
        return gateway.answer(call, entry);
    }

    private static Optional<Reply> instead(FaultPlan.Instead instead) {
        return switch (instead) {
            case FaultPlan.Instead.Close close -> Optional.empty();
            case FaultPlan.Instead.Answer answer -> Optional.of(answer.reply());
        };
    }

    private static HttpCall call(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
        return new HttpCall(exchange.getRequestMethod(), uri.getRawPath(), uri.getRawQuery(), headers(exchange), body);
    }

    private static HashMap<String, List<String>> headers(HttpExchange exchange) {
        var headers = new HashMap<String, List<String>>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return headers;
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        var headers = exchange.getResponseHeaders();
        reply.headers().forEach(headers::set);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'");
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        if (reply.body().length > 0) {
            exchange.getResponseBody().write(reply.body());
        }
    }
}
