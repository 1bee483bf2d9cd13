package dev.carport.engine.http;

import dev.carport.engine.stock.ImageDownload;
import dev.carport.engine.stock.IncomingImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches images over HTTP from outside of the own network, or from hosts the administrator has named. Redirects are not followed, so
 * that no address can lead elsewhere. Thread-safe.
 */
public final class ImageFetcher implements ImageDownload, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImageFetcher.class);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Set<String> trustedHosts;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * A fetcher.
     *
     * @param trustedHosts names of hosts inside the own network that may be asked; usually none
     */
    public ImageFetcher(Set<String> trustedHosts) {
        this.trustedHosts = Set.copyOf(trustedHosts);
    }

    @Override
    public Optional<byte[]> fetch(URI address) {
        try {
            String host = address.getHost();
            if (host == null || !trustedHosts.contains(host) && pointsInside(host)) {
                return Optional.empty();
            }
            HttpRequest request = HttpRequest.newBuilder(address).timeout(LIMIT).build();
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] bytes = body.readNBytes(IncomingImage.MAX_BYTES + 1);
                boolean good = answer.statusCode() == 200 && bytes.length <= IncomingImage.MAX_BYTES;
                return good ? Optional.of(bytes) : Optional.empty();
            }
        } catch (IOException | IllegalArgumentException failed) {
            LOG.atInfo().addKeyValue("host", address.getHost()).log("An image could not be fetched");
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static boolean pointsInside(String host) throws IOException {
        return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(OutsideAddresses::isInside);
    }

    @Override
    public void close() {
        client.close();
    }
}
