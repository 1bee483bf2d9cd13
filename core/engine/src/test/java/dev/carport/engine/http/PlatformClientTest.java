package dev.carport.engine.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.carport.api.app.Limits;
import dev.carport.api.http.Body;
import dev.carport.api.http.NoAnswerException;
import dev.carport.api.http.NotSentException;
import dev.carport.api.http.Reply;
import dev.carport.api.http.Request;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PlatformClientTest {
    private static final String CANARY = "canary-7f3a9c";
    private static final HttpTimes LONG = new HttpTimes(
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20));
    /** For servers that do not answer on purpose. */
    private static final HttpTimes SHORT = new HttpTimes(
            Duration.ofMillis(400),
            Duration.ofMillis(400),
            Duration.ofMillis(1200),
            Duration.ofMillis(100),
            Duration.ofSeconds(20));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Exchange> recorded = Collections.synchronizedList(new ArrayList<>());
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable closeable : open.reversed()) {
            closeable.close();
        }
    }

    private <T extends AutoCloseable> T opened(T closeable) {
        open.add(closeable);
        return closeable;
    }

    private PlatformClient client(HttpPolicyAndTimes with) {
        PlatformClients clients = opened(
                new PlatformClients(with.times, recorded::add, meters, InstantSource.fixed(Instant.EPOCH), with.names));
        return clients.open("tiny", "acc-1", with.policy, with.limits);
    }

    private record HttpPolicyAndTimes(HostPolicy policy, HttpTimes times, Limits limits, DnsResolver names) {}

    private PlatformClient to(RawServer server, HttpTimes times) {
        return client(new HttpPolicyAndTimes(
                HostPolicy.exactly(server.uri("")), times, Limits.oneByOne(), SystemDefaultDnsResolver.INSTANCE));
    }

    private RawServer server(RawServer.Behaviour behaviour) {
        return opened(new RawServer(behaviour));
    }

    private RawServer answering(String answer) {
        return opened(RawServer.answering(answer));
    }

    private static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Trace: a\r\nX-Trace: b\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    private static Request post(URI uri) {
        return Request.post(uri, Body.json(Map.of("price", 100)));
    }

    // ---- answers

    @Test
    void givesTheWholeAnswerWhateverItsStatus() {
        RawServer server = answering("HTTP/1.1 500 Oh\r\nX-Trace: a\r\nX-Trace: b\r\nContent-Length: 4\r\n\r\nhelp");

        Reply reply = to(server, LONG).send(Request.get(server.uri("/x")));

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.text()).isEqualTo("help");
        assertThat(reply.headers().get("x-trace")).containsExactly("a", "b");
    }

    @Test
    void keepsConnectionsAndSendsWhatItIsGiven() {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        RawServer server = server((socket, in, out) -> {
            for (String head = RawServer.readHead(in); head != null; head = RawServer.readHead(in)) {
                seen.add(head);
                in.readNBytes(head.startsWith("POST") ? 13 : 0);
                RawServer.write(out, ok("{}"));
            }
        });
        PlatformClient client = to(server, LONG);

        client.send(post(server.uri("/listings?a=1")).with("X-Key", "v"));
        client.send(Request.delete(server.uri("/listings/7")));

        assertThat(server.connections()).isEqualTo(1);
        assertThat(seen.getFirst())
                .startsWith("POST /listings?a=1 HTTP/1.1\r\n")
                .contains("X-Key: v\r\n", "Content-Type: application/json\r\n", "Content-Length: 13\r\n");
        assertThat(seen.get(1)).startsWith("DELETE /listings/7 HTTP/1.1\r\n");
    }

    @Test
    void followsNoRedirectAndKeepsNoCookie() {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        RawServer server = server((socket, in, out) -> {
            for (String head = RawServer.readHead(in); head != null; head = RawServer.readHead(in)) {
                seen.add(head);
                RawServer.write(
                        out,
                        "HTTP/1.1 302 Found\r\nLocation: http://evil.example/\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n");
            }
        });
        PlatformClient client = to(server, LONG);

        assertThat(client.send(Request.get(server.uri("/"))).status()).isEqualTo(302);
        client.send(Request.get(server.uri("/again")));

        assertThat(seen).hasSize(2).noneMatch(head -> head.contains("Cookie"));
    }

    @Test
    void sendsMultipartBodies() {
        StringBuilder seen = new StringBuilder();
        CountDownLatch whole = new CountDownLatch(1);
        RawServer server = server((socket, in, out) -> {
            String head = RawServer.readHead(in);
            int length = Integer.parseInt(head.replaceAll("(?s).*Content-Length: (\\d+).*", "$1"));
            seen.append(head).append(new String(in.readNBytes(length), StandardCharsets.UTF_8));
            RawServer.write(out, ok("{}"));
            whole.countDown();
        });

        to(server, LONG)
                .send(Request.post(
                        server.uri("/images"), Body.file("file", "Bild ü.jpg", "image/jpeg", new byte[] {'J', 'P'})));

        assertThat(whole.getCount()).isZero();
        assertThat(seen).contains("multipart/form-data; ", "name=\"file\"", "Content-Type: image/jpeg", "JP");
    }

    // ---- not sent

    @Test
    void aRefusedConnectionIsNotSent() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        URI uri = URI.create("http://127.0.0.1:" + port + "/");
        PlatformClient client = client(new HttpPolicyAndTimes(
                HostPolicy.exactly(uri), LONG, Limits.oneByOne(), SystemDefaultDnsResolver.INSTANCE));

        assertThatThrownBy(() -> client.send(post(uri))).isInstanceOf(NotSentException.class);
        assertThat(recorded.getFirst().end()).isEqualTo(Exchange.End.NOT_SENT);
    }

    @Test
    void anUnknownHostIsNotSent() {
        assertThatThrownBy(() -> production(host -> {
                            throw new UnknownHostException(host);
                        })
                        .send(post(URI.create("https://api.platform.example/"))))
                .isInstanceOf(NotSentException.class);
    }

    /** Names looked up by a function. */
    private interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private PlatformClient production(Names names) {
        DnsResolver resolver = new SystemDefaultDnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return names.of(host);
            }
        };
        return client(new HttpPolicyAndTimes(
                HostPolicy.production(Set.of("api.platform.example")), SHORT, Limits.oneByOne(), resolver));
    }

    @Test
    void aNameThatPointsIntoTheOwnNetworkIsNotCalled() throws IOException {
        try (ServerSocket inner = new ServerSocket(0)) {
            for (String address : List.of(
                    "127.0.0.1",
                    "10.1.2.3",
                    "192.168.0.1",
                    "169.254.169.254",
                    "::1",
                    "fd00::1",
                    "100.64.0.1",
                    "0.0.0.0",
                    "::ffff:10.0.0.1")) {
                PlatformClient client = production(host -> new InetAddress[] {InetAddress.getByName(address)});

                assertThatThrownBy(() -> client.send(post(URI.create("https://api.platform.example/"))))
                        .as(address)
                        .isInstanceOf(NotSentException.class)
                        .hasMessageContaining("own network");
            }
            assertThat(inner.isBound()).isTrue();
        }
    }

    @Test
    void aHandshakeThatFailsIsNotSent() {
        RawServer garbage = server((socket, in, out) -> {
            in.read();
            RawServer.write(out, "this is no TLS\r\n");
        });
        RawServer closing = server((socket, in, out) -> in.read());
        for (RawServer server : List.of(garbage, closing)) {
            URI uri = URI.create("https://127.0.0.1:" + server.port() + "/");
            PlatformClient client = client(new HttpPolicyAndTimes(
                    HostPolicy.exactly(uri), LONG, Limits.oneByOne(), SystemDefaultDnsResolver.INSTANCE));

            assertThatThrownBy(() -> client.send(post(uri))).isInstanceOf(NotSentException.class);
        }
    }

    @Test
    void aHandshakeThatHangsIsNotSent() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        RawServer server = server((socket, in, out) -> end.await());
        URI uri = URI.create("https://127.0.0.1:" + server.port() + "/");
        PlatformClient client = client(new HttpPolicyAndTimes(
                HostPolicy.exactly(uri), SHORT, Limits.oneByOne(), SystemDefaultDnsResolver.INSTANCE));

        assertThatThrownBy(() -> client.send(post(uri))).isInstanceOf(NotSentException.class);
        end.countDown();
    }

    @Test
    void callsNoAddressTheAppHasNotDeclared() {
        PlatformClient client = production(host -> {
            throw new AssertionError("looked up " + host);
        });

        for (String address : List.of(
                "https://other.example/",
                "https://api.platform.example.evil.example/",
                "http://api.platform.example/",
                "https://api.platform.example:8443/",
                "https://user:word@api.platform.example/",
                "file:///etc/passwd")) {
            assertThatThrownBy(() -> client.send(Request.get(URI.create(address))))
                    .as(address)
                    .isInstanceOf(NotSentException.class)
                    .hasMessageStartingWith("Not called");
        }
    }

    @Test
    void callsNothingButTheSandboxInTheSandbox() {
        RawServer sandbox = answering(ok("{}"));
        RawServer other = answering(ok("{}"));
        PlatformClient client = to(sandbox, LONG);

        assertThat(client.send(Request.get(sandbox.uri("/"))).ok()).isTrue();
        assertThatThrownBy(() -> client.send(Request.get(other.uri("/")))).isInstanceOf(NotSentException.class);
        assertThat(other.connections()).isZero();
    }

    @Test
    void refusesHeadersThatWouldForgeTheRequest() {
        RawServer server = answering(ok("{}"));
        PlatformClient client = to(server, LONG);

        assertThatThrownBy(() -> client.send(Request.get(server.uri("/")).with("X-A", "1\r\nX-B: 2")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> client.send(Request.get(server.uri("/")).with("Content-Length", "1")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(recorded).extracting(Exchange::end).containsOnly(Exchange.End.NOT_SENT);
        assertThat(server.connections()).isZero();
    }

    // ---- no answer

    @Test
    void whateverGoesWrongAfterSendingIsNoAnswer() {
        Map<String, RawServer.Behaviour> faults = Map.of(
                "closes after reading", (socket, in, out) -> RawServer.readHead(in),
                "closes without reading", (socket, in, out) -> {},
                "resets after reading",
                        (socket, in, out) -> {
                            RawServer.readHead(in);
                            socket.setSoLinger(true, 0);
                        },
                "sends garbage",
                        (socket, in, out) -> {
                            RawServer.readHead(in);
                            RawServer.write(out, "\0\1\2 nonsense\r\n\r\n");
                        },
                "cuts the head off",
                        (socket, in, out) -> {
                            RawServer.readHead(in);
                            RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Le");
                        },
                "cuts the body off",
                        (socket, in, out) -> {
                            RawServer.readHead(in);
                            RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345");
                        },
                "cuts a chunk off",
                        (socket, in, out) -> {
                            RawServer.readHead(in);
                            RawServer.write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n123");
                        },
                "says gzip and lies",
                        (socket, in, out) -> {
                            RawServer.readHead(in);
                            RawServer.write(
                                    out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nlies");
                        });
        faults.forEach((name, fault) -> {
            RawServer server = server(fault);
            PlatformClient client = to(server, LONG);

            assertThatThrownBy(() -> client.send(post(server.uri("/"))))
                    .as(name)
                    .isInstanceOf(NoAnswerException.class);
        });
        assertThat(recorded).hasSize(8).allMatch(exchange -> exchange.end() == Exchange.End.NO_ANSWER);
    }

    @Test
    void aKeptConnectionThatDiesIsNoAnswer() {
        RawServer server = server((socket, in, out) -> {
            RawServer.readHead(in);
            in.readNBytes(13);
            RawServer.write(out, ok("{}"));
            RawServer.readHead(in);
        });
        PlatformClient client = to(server, LONG);
        client.send(post(server.uri("/1")));

        assertThatThrownBy(() -> client.send(post(server.uri("/2")))).isInstanceOf(NoAnswerException.class);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aServerThatHangsIsNoAnswer() {
        CountDownLatch end = new CountDownLatch(1);
        RawServer server = server((socket, in, out) -> end.await());
        PlatformClient client = to(server, SHORT);

        assertThatThrownBy(() -> client.send(post(server.uri("/")))).isInstanceOf(NoAnswerException.class);
        end.countDown();
    }

    @Test
    void aServerThatDripsIsNoAnswerOnceTheWholeTimeIsUp() {
        RawServer server = server((socket, in, out) -> {
            RawServer.readHead(in);
            RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            CountDownLatch never = new CountDownLatch(1);
            while (true) {
                RawServer.write(out, "x");
                never.await(50, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
        });
        PlatformClient client = to(server, SHORT);

        assertThatThrownBy(() -> client.send(Request.get(server.uri("/"))))
                .isInstanceOf(NoAnswerException.class)
                .hasMessageContaining("no whole answer within");
    }

    @Test
    void anAnswerWithoutEndIsCutAtSixteenMebibytes() {
        RawServer server = server((socket, in, out) -> {
            RawServer.readHead(in);
            RawServer.write(out, "HTTP/1.1 200 OK\r\n\r\n");
            byte[] block = new byte[1 << 20];
            while (true) {
                out.write(block);
            }
        });
        PlatformClient client = to(server, LONG);

        assertThatThrownBy(() -> client.send(Request.get(server.uri("/"))))
                .isInstanceOf(NoAnswerException.class)
                .hasMessageContaining("larger");
    }

    @Test
    void aSmallAnswerThatUnpacksToAHugeOneIsCutToo() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[20 << 20]);
        }
        RawServer server = server((socket, in, out) -> {
            RawServer.readHead(in);
            RawServer.write(
                    out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n");
            packed.writeTo(out);
            out.flush();
            RawServer.readHead(in);
        });
        PlatformClient client = to(server, LONG);

        assertThatThrownBy(() -> client.send(Request.get(server.uri("/"))))
                .isInstanceOf(NoAnswerException.class)
                .hasMessageContaining("larger");
    }

    // ---- the call that sends

    @Test
    void notesAChangeOnlyOnceItLeaves() throws Exception {
        RawServer server = answering(ok("{}"));
        PlatformClient client = to(server, LONG);
        Errand reading = new Errand();
        Errand refused = new Errand();
        Errand changing = new Errand();

        reading.run(() -> client.send(Request.get(server.uri("/"))));
        refused.run(() -> catchThrowableOfType(
                NotSentException.class, () -> client.send(post(URI.create("https://other.example/")))));
        changing.run(() -> client.send(Request.delete(server.uri("/"))));

        assertThat(reading.mayHaveChanged()).isFalse();
        assertThat(refused.mayHaveChanged()).isFalse();
        assertThat(changing.mayHaveChanged()).isTrue();
    }

    @Test
    void aRevokedCallSendsNothing() throws Exception {
        RawServer server = answering(ok("{}"));
        PlatformClient client = to(server, LONG);
        Errand errand = new Errand();
        errand.revoke();

        assertThatThrownBy(() -> errand.run(() -> client.send(post(server.uri("/")))))
                .isInstanceOf(NotSentException.class);
        assertThat(server.connections()).isZero();
    }

    @Test
    void revokingBreaksOffARequestUnderWay() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        RawServer server = server((socket, in, out) -> {
            RawServer.readHead(in);
            arrived.countDown();
            end.await();
        });
        PlatformClient client = to(server, LONG);
        Errand errand = new Errand();
        Thread revoking = Thread.ofVirtual().start(() -> {
            try {
                arrived.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            errand.revoke();
        });

        assertThatThrownBy(() -> errand.run(() -> client.send(post(server.uri("/")))))
                .isInstanceOf(NoAnswerException.class);
        revoking.join();
        end.countDown();
    }

    // ---- rate

    @Test
    void doesNotSendWhatWouldHaveToWaitTooLong() {
        RawServer server = answering("HTTP/1.1 429 Slow\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n");
        PlatformClient client = to(server, SHORT);
        Errand errand = new Errand();

        assertThat(client.send(Request.get(server.uri("/"))).status()).isEqualTo(429);
        assertThatThrownBy(() -> errand.run(() -> client.send(Request.get(server.uri("/")))))
                .isInstanceOf(NotSentException.class)
                .hasMessageContaining("rate");

        assertThat(errand.retryAfter().orElseThrow()).isBetween(Duration.ofSeconds(100), Duration.ofSeconds(120));
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void waitsAShortWhileForItsTurn() {
        RawServer server = answering(ok("{}"));
        PlatformClient client = client(new HttpPolicyAndTimes(
                HostPolicy.exactly(server.uri("")),
                LONG,
                Limits.oneByOne().requestsPerSecond(20),
                SystemDefaultDnsResolver.INSTANCE));
        long start = System.nanoTime();
        for (int i = 0; i < 24; i++) {
            client.send(Request.get(server.uri("/")));
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(190));
    }

    // ---- what is recorded

    @Test
    void recordsWhatWasSentAndAnswered() {
        RawServer server = answering(ok("{\"id\":7}"));

        to(server, LONG).send(post(server.uri("/listings?dealer=7")));

        Exchange exchange = recorded.getFirst();
        assertThat(exchange.account()).isEqualTo("acc-1");
        assertThat(exchange.method()).isEqualTo("POST");
        assertThat(exchange.path()).isEqualTo("/listings?dealer=7");
        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.request()).isEqualTo("{\"price\":100}");
        assertThat(exchange.answer()).isEqualTo("{\"id\":7}");
        assertThat(exchange.requestBytes()).isEqualTo(13);
        assertThat(exchange.answerBytes()).isEqualTo(8);
        assertThat(meters.get("carport.platform.request")
                        .tags("app", "tiny", "result", "2xx")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void recordsNoSecret() {
        AtomicInteger turn = new AtomicInteger();
        List<String> answers = List.of(
                ok("{\"access_token\":\"" + CANARY + "\",\"expires\":1}"),
                ok("{\"message\":\"Bearer " + CANARY + " is not valid\"}"),
                ok("<r><Password>" + CANARY + "</Password></r>"),
                ok("echo " + CANARY));
        RawServer server = server((socket, in, out) -> {
            for (String head = RawServer.readHead(in); head != null; head = RawServer.readHead(in)) {
                int length = head.contains("Content-Length")
                        ? Integer.parseInt(head.replaceAll("(?s).*Content-Length: (\\d+).*", "$1"))
                        : 0;
                in.readNBytes(length);
                RawServer.write(out, answers.get(turn.getAndIncrement() % answers.size()));
            }
        });
        PlatformClient client = to(server, LONG);
        client.send(Request.get(server.uri("/a")).with("Authorization", "Bearer " + CANARY));
        client.send(Request.get(server.uri("/b?apiKey=" + CANARY + "&x=1")).with("Cookie", "s=" + CANARY));
        client.send(Request.post(server.uri("/c"), Body.json(Map.of("password", CANARY, "x", 1))));
        client.send(Request.post(server.uri("/d"), Body.form(Map.of("client_secret", CANARY, "code", CANARY))));
        client.send(
                Request.post(server.uri("/e"), Body.form(Map.of("any", CANARY))).withSecrets());
        client.send(Request.post(
                server.uri("/f"),
                Body.file(
                        "note", "n.txt", "text/plain", ("a".repeat(3995) + CANARY).getBytes(StandardCharsets.UTF_8))));
        catchThrowableOfType(
                NotSentException.class,
                () -> client.send(Request.get(URI.create("https://x.example/?token=" + CANARY))));

        assertThat(recorded)
                .hasSize(7)
                .allSatisfy(exchange ->
                        assertThat(exchange.toString()).doesNotContain(CANARY).doesNotContain(CANARY.substring(0, 9)));
        assertThat(recorded.get(1).path()).isEqualTo("/b?apiKey=***&x=1");
        assertThat(recorded.get(2).request()).contains("\"password\":\"***\"", "\"x\":1");
        assertThat(recorded.get(4).request()).isEmpty();
        assertThat(recorded.get(4).answer()).isEmpty();
    }

    @Test
    void recordsNoBodyOfACallThatIsNotToBeKeptWhateverTheAppSays() throws Exception {
        RawServer server = answering(ok("{\"buyer\":\"Kim\"}"));
        PlatformClient client = to(server, LONG);
        Errand.unrecorded().run(() -> client.send(Request.post(server.uri("/orders"), Body.json(Map.of("to", "Kim")))));

        assertThat(recorded).singleElement().satisfies(exchange -> {
            assertThat(exchange.toString()).doesNotContain("Kim");
            assertThat(exchange.path()).isEqualTo("/orders");
            assertThat(exchange.status()).isEqualTo(200);
        });
    }

    @Test
    void recordsNoSecretTheHostKnows() {
        RawServer server = answering(ok("{\"note\":\"" + CANARY + "\"}"));
        PlatformClient client = to(server, LONG);
        client.keepSecret(CANARY);

        client.send(Request.get(server.uri("/" + CANARY)));

        assertThat(recorded.getFirst().toString()).doesNotContain(CANARY);
    }

    @Test
    void anAnswerThatCannotBeRecordedIsStillGiven() {
        RawServer server = answering(ok("{}"));
        PlatformClients clients = opened(new PlatformClients(
                LONG,
                exchange -> {
                    throw new IllegalStateException("the journal is broken");
                },
                meters,
                InstantSource.fixed(Instant.EPOCH),
                SystemDefaultDnsResolver.INSTANCE));
        PlatformClient client = clients.open("tiny", "acc-1", HostPolicy.exactly(server.uri("")), Limits.oneByOne());

        assertThat(client.send(Request.get(server.uri("/"))).status()).isEqualTo(200);
    }
}
