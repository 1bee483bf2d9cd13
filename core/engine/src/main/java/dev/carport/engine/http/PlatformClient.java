package dev.carport.engine.http;

import dev.carport.api.app.Limits;
import dev.carport.api.http.Body;
import dev.carport.api.http.NoAnswerException;
import dev.carport.api.http.NotSentException;
import dev.carport.api.http.PlatformHttp;
import dev.carport.api.http.Reply;
import dev.carport.api.http.Request;
import dev.carport.engine.http.Exchange.End;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The client lent to an app for one account. It reaches allowed hosts only, keeps the account's rate, and says of each request
 * without an answer whether the platform can have seen it. No redirects, no cookies, no repeats. Thread-safe.
 */
public final class PlatformClient implements PlatformHttp, AutoCloseable {
    /** Most bytes of an answer's body. */
    public static final int MOST_ANSWER_BYTES = 16 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(PlatformClient.class);
    private static final int MOST_READ = 16 * 1024;
    private static final byte[] NOTHING = {};
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_HEADERS = Set.of(
            "host",
            "content-length",
            "transfer-encoding",
            "connection",
            "upgrade",
            "expect",
            "te",
            "trailer",
            "keep-alive",
            "proxy-connection");

    private static final Pattern METHOD = Pattern.compile("[A-Z]{1,20}");
    private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~A-Za-z0-9-]+");

    private final PlatformClients clients;
    private final String app;
    private final String account;
    private final HostPolicy policy;
    private final Pace pace;
    private final Redaction redaction = new Redaction();
    private final PoolingHttpClientConnectionManager connections;
    private final CloseableHttpClient http;

    PlatformClient(PlatformClients clients, String app, String account, HostPolicy policy, Limits limits) {
        this.clients = clients;
        this.app = app;
        this.account = account;
        this.policy = policy;
        this.pace = new Pace(limits.requestsPerSecond(), System::nanoTime);
        this.connections = connections(clients, policy, Math.max(4, limits.parallel() + 2));
        HttpTimes times = clients.times();
        this.http = HttpClients.custom()
                .setConnectionManager(connections)
                .setRequestExecutor(new Sending())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout(times.connect()))
                        .setResponseTimeout(timeout(times.silence()))
                        .setDefaultKeepAlive(times.idle().toMillis(), TimeUnit.MILLISECONDS)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("Carport")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableConnectionState()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(
            PlatformClients clients, HostPolicy policy, int most) {
        HttpTimes times = clients.times();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new OutsideAddresses(policy, clients.names()))
                .setMaxConnPerRoute(most)
                .setMaxConnTotal(2 * most)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(times.connect()))
                        .setSocketTimeout(timeout(times.silence()))
                        // a connection the platform has closed meanwhile would cost an answer
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(200))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setHandshakeTimeout(timeout(times.connect()))
                        .build())
                .build();
    }

    private static Timeout timeout(Duration time) {
        return Timeout.ofMilliseconds(time.toMillis());
    }

    /** Keeps a value out of everything that is recorded. */
    public void keepSecret(String value) {
        redaction.keep(value);
    }

    @Override
    public Reply send(Request request) {
        redaction.learn(request);
        Instant at = clients.clock().instant();
        Errand errand = Errand.current().orElse(null);
        long started = System.nanoTime();
        Reply reply = null;
        String failure = null;
        End end = End.NOT_SENT;
        try {
            mayCall(request, errand);
            waitForTurn(errand);
            started = System.nanoTime();
            reply = exchange(request, errand);
            end = End.ANSWERED;
            RetryAfter.of(reply, clients.clock().instant()).ifPresent(pace::pause);
            return reply;
        } catch (NotSentException notSent) {
            failure = notSent.getMessage();
            throw notSent;
        } catch (NoAnswerException noAnswer) {
            end = End.NO_ANSWER;
            failure = noAnswer.getMessage();
            throw noAnswer;
        } finally {
            Duration duration = Duration.ofNanos(System.nanoTime() - started);
            noteSafely(request, errand, at, reply, end, failure, duration);
        }
    }

    /** The history may lack an exchange; the answer of the platform must not be lost for it. */
    private void noteSafely(
            Request request,
            @Nullable Errand errand,
            Instant at,
            @Nullable Reply reply,
            End end,
            @Nullable String failure,
            Duration duration) {
        try {
            record(request, errand, at, reply, end, failure, duration);
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.atError()
                    .addKeyValue("account", account)
                    .addKeyValue("reason", broken.getClass().getSimpleName())
                    .log("A request could not be recorded");
        }
    }

    private void mayCall(Request request, @Nullable Errand errand) {
        Optional<String> refusal = policy.refusal(request.uri());
        if (refusal.isPresent()) {
            throw new NotSentException("Not called: " + refusal.get(), null);
        }
        if (errand != null) {
            errand.touch();
            if (errand.revoked()) {
                throw new NotSentException("Not called: the host does not wait for this call any more", null);
            }
            if (!errand.affords()) {
                throw new NotSentException("Not called: this look has had as many requests as it may have", null);
            }
        }
    }

    private void waitForTurn(@Nullable Errand errand) {
        Duration patience = clients.times().rateWait();
        Duration wait = pace.reserve(patience);
        if (wait.compareTo(patience) > 0) {
            if (errand != null) {
                errand.noteWait(wait);
            }
            throw new NotSentException(
                    "Not called: the rate of the account allows it in " + wait.toSeconds() + " s only", null);
        }
        long until = System.nanoTime() + wait.toNanos();
        long left = wait.toNanos();
        while (left > 0) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted() || errand != null && errand.revoked()) {
                throw new NotSentException("Not called: stopped while waiting for the rate of the account", null);
            }
            left = until - System.nanoTime();
        }
    }

    private Reply exchange(Request request, @Nullable Errand errand) {
        HttpUriRequestBase message = message(request);
        HttpClientContext context = HttpClientContext.create();
        boolean changing = !SAFE_METHODS.contains(request.method());
        Sending.Mark mark = new Sending.Mark(() -> {
            if (errand != null && changing) {
                errand.noteChange();
            }
        });
        Sending.put(context, mark);
        AtomicBoolean late = new AtomicBoolean();
        Future<?> alarm = clients.alarm()
                .schedule(
                        () -> {
                            late.set(true);
                            message.cancel();
                        },
                        clients.times().whole().toMillis(),
                        TimeUnit.MILLISECONDS);
        Runnable stop = message::cancel;
        if (errand != null) {
            errand.onRevoke(stop);
        }
        try {
            return http.execute(null, message, context, answer -> read(request, answer, message));
        } catch (NoAnswerException tooLarge) {
            throw tooLarge;
        } catch (IOException | RuntimeException failed) {
            String words =
                    late.get() ? "no whole answer within " + clients.times().whole() : describe(failed);
            String what = request.method() + " " + request.uri().getHost();
            if (mark.begun()) {
                throw new NoAnswerException("No answer to " + what + ": " + words, failed);
            }
            throw new NotSentException("Not sent, " + what + ": " + words, failed);
        } finally {
            alarm.cancel(false);
            if (errand != null) {
                errand.forgetRevoke(stop);
                errand.touch();
            }
        }
    }

    private HttpUriRequestBase message(Request request) {
        if (!METHOD.matcher(request.method()).matches()) {
            throw new IllegalArgumentException("Not a method: " + request.method());
        }
        HttpUriRequestBase message = new HttpUriRequestBase(request.method(), request.uri());
        request.headers().forEach((name, value) -> {
            if (OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("The client sets this header itself: " + name);
            }
            if (!HEADER.matcher(name).matches() || value.chars().anyMatch(c -> c < 32 && c != '\t' || c == 127)) {
                throw new IllegalArgumentException("Not a header: " + name);
            }
            message.addHeader(name, value);
        });
        Body body = request.body();
        if (body != null) {
            message.setEntity(Entities.of(body));
        }
        return message;
    }

    private Reply read(Request request, ClassicHttpResponse answer, HttpUriRequestBase message) throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : answer.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue() == null ? "" : header.getValue());
        }
        headers.replaceAll((name, values) -> List.copyOf(values));
        return new Reply(answer.getCode(), Map.copyOf(headers), body(request, answer.getEntity(), message));
    }

    private static byte[] body(Request request, @Nullable HttpEntity entity, HttpUriRequestBase message)
            throws IOException {
        if (entity == null) {
            return NOTHING;
        }
        try (InputStream stream = entity.getContent()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            // most answers are short and say so
            long length = entity.getContentLength();
            byte[] buffer = new byte[length < 0 ? MOST_READ : (int) Math.min(MOST_READ, length + 1)];
            int read = stream.read(buffer);
            while (read >= 0) {
                if (bytes.size() + read > MOST_ANSWER_BYTES) {
                    // the rest is not worth waiting for
                    message.cancel();
                    throw new NoAnswerException(
                            "The answer to " + request.method() + " "
                                    + request.uri().getHost() + " is larger than " + MOST_ANSWER_BYTES + " bytes",
                            null);
                }
                bytes.write(buffer, 0, read);
                read = stream.read(buffer);
            }
            return bytes.toByteArray();
        }
    }

    private static String describe(Throwable failed) {
        String message = failed.getMessage();
        return failed.getClass().getSimpleName() + (message == null ? "" : " (" + message + ")");
    }

    private void record(
            Request request,
            @Nullable Errand errand,
            Instant at,
            @Nullable Reply reply,
            End end,
            @Nullable String failure,
            Duration duration) {
        URI uri = request.uri();
        String result =
                reply == null ? end.name().toLowerCase(Locale.ROOT).replace('_', '-') : reply.status() / 100 + "xx";
        clients.meters()
                .timer("carport.platform.request", "app", app, "method", request.method(), "result", result)
                .record(duration);
        List<String> references = errand == null ? List.of() : errand.references();
        if (!clients.recorder().wants(Exchange.kind(reply != null && reply.status() < 400, references))) {
            return;
        }
        boolean secret = request.secretAnswer() || errand != null && errand.withoutBodies();
        clients.recorder()
                .record(new Exchange(
                        account,
                        at,
                        request.method(),
                        uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()),
                        redaction.path(uri),
                        reply == null ? 0 : reply.status(),
                        end,
                        duration,
                        Excerpts.size(request.body()),
                        reply == null ? 0 : reply.bytes().length,
                        secret ? "" : Excerpts.of(request.body(), redaction),
                        secret || reply == null ? "" : Excerpts.of(reply, redaction),
                        failure == null ? null : redaction.clean(failure),
                        references));
    }

    void closeIdle() {
        connections.closeExpired();
        connections.closeIdle(TimeValue.ofMilliseconds(clients.times().idle().toMillis()));
    }

    /** Closes all connections; requests under way fail. */
    @Override
    public void close() {
        clients.closed(this);
        http.close(CloseMode.IMMEDIATE);
        connections.close(CloseMode.IMMEDIATE);
    }
}
