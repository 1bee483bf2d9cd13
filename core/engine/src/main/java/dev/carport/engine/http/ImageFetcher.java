package dev.carport.engine.http;

import dev.carport.engine.stock.ImageDownload;
import dev.carport.engine.stock.IncomingImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches images over HTTP from outside of the own network, or from hosts the administrator has named. A name is resolved once, and what
 * is checked is the very address that is connected to, so that a name which points elsewhere a moment later leads nowhere. Redirects are
 * not followed. Thread-safe.
 */
public final class ImageFetcher implements ImageDownload, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImageFetcher.class);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(60);
    private static final int AT_ONCE = 8;

    private final CloseableHttpClient client;
    private final Duration whole;
    private final ScheduledThreadPoolExecutor alarm = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("image-alarm").factory());

    /**
     * A fetcher.
     *
     * @param trustedHosts names of hosts inside the own network that may be asked; usually none
     */
    public ImageFetcher(Set<String> trustedHosts) {
        this(trustedHosts, SystemDefaultDnsResolver.INSTANCE, CONNECT, WHOLE);
    }

    /**
     * @param whole as long as one image may take from the first byte to the last; a host that drips would hold its connection for ever
     */
    ImageFetcher(Set<String> trustedHosts, DnsResolver names, Duration connect, Duration whole) {
        this.whole = whole;
        alarm.setRemoveOnCancelPolicy(true);
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new OutsideAddresses(Set.copyOf(trustedHosts)::contains, names))
                        .setMaxConnPerRoute(AT_ONCE)
                        .setMaxConnTotal(4 * AT_ONCE)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(connect))
                                .setSocketTimeout(Timeout.of(LIMIT))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(LIMIT))
                        .setResponseTimeout(Timeout.of(LIMIT))
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("Carport")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .build();
    }

    @Override
    public Optional<byte[]> fetch(URI address) {
        try {
            if (address.getHost() == null) {
                return Optional.empty();
            }
            HttpGet request = new HttpGet(address);
            Future<?> late = alarm.schedule(request::cancel, whole.toMillis(), TimeUnit.MILLISECONDS);
            try {
                return client.execute(request, answer -> read(request, answer));
            } finally {
                late.cancel(false);
            }
        } catch (IOException | RuntimeException failed) {
            LOG.atInfo()
                    .addKeyValue("host", address.getHost())
                    .addKeyValue("reason", failed.getClass().getSimpleName())
                    .log("An image could not be fetched");
            return Optional.empty();
        }
    }

    private static Optional<byte[]> read(HttpGet request, ClassicHttpResponse answer) throws IOException {
        HttpEntity entity = answer.getEntity();
        if (answer.getCode() != 200 || entity == null) {
            request.cancel();
            return Optional.empty();
        }
        try (InputStream body = entity.getContent()) {
            byte[] bytes = body.readNBytes(IncomingImage.MAX_BYTES + 1);
            if (bytes.length > IncomingImage.MAX_BYTES) {
                // the rest is not worth waiting for
                request.cancel();
                return Optional.empty();
            }
            return Optional.of(bytes);
        }
    }

    /** Breaks off what is under way; from then on nothing can be fetched. */
    @Override
    public void close() {
        alarm.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
