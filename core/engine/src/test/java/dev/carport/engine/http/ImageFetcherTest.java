package dev.carport.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.carport.engine.stock.IncomingImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ImageFetcherTest {
    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(60);

    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;
    private byte[] picture = {1, 2, 3};
    private int status = 200;

    /** Gives a name another address each time it is asked; the last one stays. */
    private static final class Turning extends SystemDefaultDnsResolver {
        private final Deque<InetAddress> addresses = new ArrayDeque<>();
        private int asked;

        Turning(String... numbers) throws UnknownHostException {
            for (String number : numbers) {
                addresses.add(InetAddress.getByName(number));
            }
        }

        @Override
        public InetAddress[] resolve(String host) {
            asked++;
            return new InetAddress[] {addresses.size() > 1 ? addresses.pop() : addresses.getFirst()};
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, picture.length);
            try (var body = exchange.getResponseBody()) {
                body.write(picture);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URI at(String host) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + "/car.jpg");
    }

    @Test
    void fetchesFromAHostThatIsTrusted() throws IOException {
        try (ImageFetcher fetcher =
                new ImageFetcher(Set.of("pictures.example"), new Turning("127.0.0.1"), SOON, LONG)) {
            assertThat(fetcher.fetch(at("pictures.example"))).contains(picture);
        }
    }

    @Test
    void connectsOnlyToTheAddressItHasChecked() throws IOException {
        // an address for documents, outside and answered by nobody; then the name is turned to this machine
        Turning names = new Turning("192.0.2.1", "127.0.0.1");
        try (ImageFetcher fetcher = new ImageFetcher(Set.of(), names, SOON, LONG)) {
            assertThat(fetcher.fetch(at("pictures.example"))).isEmpty();
            assertThat(names.asked).isOne();

            assertThat(fetcher.fetch(at("pictures.example"))).isEmpty();
            assertThat(names.asked).isEqualTo(2);
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void reachesNothingInsideWhateverItIsCalled() {
        try (ImageFetcher fetcher = new ImageFetcher(Set.of())) {
            for (String host :
                    List.of("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433")) {
                assertThat(fetcher.fetch(at(host))).as(host).isEmpty();
            }
            assertThat(fetcher.fetch(URI.create("file:///etc/hosts"))).isEmpty();
            assertThat(fetcher.fetch(URI.create("car.jpg"))).isEmpty();
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void countsAddressesOfOtherNetworksInsideOursAsInside() throws IOException {
        for (String address : List.of(
                "198.18.0.1", "198.19.255.255", "64:ff9b::7f00:1", "64:ff9b:1::a00:1", "100.64.0.1", "fd00::1")) {
            assertThat(OutsideAddresses.isInside(InetAddress.getByName(address)))
                    .as(address)
                    .isTrue();
        }
        for (String address : List.of("198.17.0.1", "198.20.0.1", "2606:4700::1", "93.184.216.34")) {
            assertThat(OutsideAddresses.isInside(InetAddress.getByName(address)))
                    .as(address)
                    .isFalse();
        }
    }

    @Test
    void takesNeitherRedirectsNorErrorsNorWhatIsTooLarge() throws IOException {
        try (ImageFetcher fetcher =
                new ImageFetcher(Set.of("pictures.example"), new Turning("127.0.0.1"), SOON, LONG)) {
            status = 302;
            assertThat(fetcher.fetch(at("pictures.example"))).isEmpty();
            status = 404;
            assertThat(fetcher.fetch(at("pictures.example"))).isEmpty();
            assertThat(requests).hasValue(2);
            status = 200;
            picture = new byte[IncomingImage.MAX_BYTES + 1];
            assertThat(fetcher.fetch(at("pictures.example"))).isEmpty();
        }
    }

    @Test
    void givesUpAHostThatDrips() throws IOException {
        try (RawServer dripping = new RawServer((socket, in, out) -> {
                    RawServer.readHead(in);
                    RawServer.write(
                            out, "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: 1000000\r\n\r\n");
                    CountDownLatch never = new CountDownLatch(1);
                    while (true) {
                        RawServer.write(out, "x");
                        never.await(20, TimeUnit.MILLISECONDS);
                    }
                });
                ImageFetcher fetcher =
                        new ImageFetcher(Set.of("127.0.0.1"), SystemDefaultDnsResolver.INSTANCE, SOON, SOON)) {
            assertThat(fetcher.fetch(dripping.uri("/car.jpg"))).isEmpty();
        }
    }

    @Test
    void breaksOffWhatIsUnderWayWhenItCloses() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer silent = new RawServer((socket, in, out) -> {
            RawServer.readHead(in);
            asked.countDown();
            in.read();
        })) {
            ImageFetcher fetcher = new ImageFetcher(Set.of("127.0.0.1"), SystemDefaultDnsResolver.INSTANCE, SOON, LONG);
            CompletableFuture<Optional<byte[]>> fetched =
                    CompletableFuture.supplyAsync(() -> fetcher.fetch(silent.uri("/car.jpg")));
            asked.await();

            fetcher.close();

            assertThat(fetched.get(10, TimeUnit.SECONDS)).isEmpty();
        }
    }
}
