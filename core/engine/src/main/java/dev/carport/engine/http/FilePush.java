package dev.carport.engine.http;

import dev.carport.api.http.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends files of any length as the body of a request, from outside of the own network's reach like every other request: the address that
 * is checked is the one connected to. No redirects, no repeats. Close it after use; for one thread at a time, but for {@link #close}.
 */
public final class FilePush implements AutoCloseable {
    private static final int SHOWN = 500;

    private final CloseableHttpClient client;
    private final InstantSource clock;

    /**
     * What the receiver answered.
     *
     * @param retryAfter the wait it asked for
     * @param words beginning of its body
     */
    public record Answer(int status, Optional<Duration> retryAfter, String words) {}

    /** Opens a file from its beginning. */
    @FunctionalInterface
    public interface Content {
        /** The bytes; closed by the caller. */
        InputStream open() throws IOException;
    }

    /**
     * A way to send.
     *
     * @param trusted names that may lie inside the own network
     */
    public FilePush(
            Predicate<String> trusted, DnsResolver names, Duration connect, Duration silence, InstantSource clock) {
        this.clock = clock;
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new OutsideAddresses(trusted, names))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(connect))
                                .setSocketTimeout(Timeout.of(silence))
                                .build())
                        .setDefaultTlsConfig(TlsConfig.custom()
                                .setHandshakeTimeout(Timeout.of(connect))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(connect))
                        .setResponseTimeout(Timeout.of(silence))
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("Carport")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .build();
    }

    /**
     * Sends a file, or with no content asks for the head of the address.
     *
     * @param token for the header Authorization; null for none
     * @throws IOException when no answer came
     */
    public Answer send(
            String method, URI address, @Nullable String token, String mediaType, long bytes, @Nullable Content content)
            throws IOException {
        if (token != null && token.chars().anyMatch(c -> c < 32 || c == 127)) {
            throw new IOException("The token holds signs that no header takes");
        }
        Map<String, String> headers = token == null ? Map.of() : Map.of("Authorization", "Bearer " + token);
        return send(method, address, headers, mediaType, bytes, content);
    }

    /** As the other, with headers of any kind. */
    public Answer send(
            String method,
            URI address,
            Map<String, String> headers,
            String mediaType,
            long bytes,
            @Nullable Content content)
            throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase(method, address);
        headers.forEach(request::setHeader);
        if (content == null) {
            return client.execute(request, this::answer);
        }
        try (InputStream body = content.open()) {
            request.setEntity(new InputStreamEntity(body, bytes, ContentType.parse(mediaType)));
            return client.execute(request, this::answer);
        }
    }

    private Answer answer(ClassicHttpResponse response) throws IOException {
        String words = "";
        HttpEntity entity = response.getEntity();
        if (entity != null) {
            try (InputStream body = entity.getContent()) {
                words = new String(body.readNBytes(SHOWN), StandardCharsets.UTF_8).strip();
            }
        }
        String wait = response.getFirstHeader("Retry-After") == null
                ? null
                : response.getFirstHeader("Retry-After").getValue();
        Map<String, List<String>> headers = wait == null ? Map.of() : Map.of("retry-after", List.of(wait));
        var reply = new Reply(response.getCode(), headers, new byte[0]);
        return new Answer(response.getCode(), RetryAfter.of(reply, clock.instant()), words);
    }

    /** Breaks off what is under way. */
    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
