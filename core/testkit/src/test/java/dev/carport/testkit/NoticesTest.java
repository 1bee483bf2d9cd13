package dev.carport.testkit;

import static dev.carport.testkit.Cars.fleet;
import static dev.carport.testkit.Cars.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.carport.engine.exports.Export;
import dev.carport.engine.guard.Operation;
import dev.carport.engine.notices.MailServer;
import dev.carport.engine.notices.NoticeTarget;
import dev.carport.engine.notices.Notices;
import dev.carport.engine.notices.Notices.Added;
import dev.carport.testkit.shop.ShopApp;
import dev.carport.testkit.shop.ShopRemote;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever wants to know is told of each lock once, by a real server for mail and a real one for requests. */
@Timeout(60)
class NoticesTest {
    private static final URI PUBLIC = URI.create("https://carport.example");

    private final ShopRemote remote = new ShopRemote();
    private final List<String> letters = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile int answer = 204;

    @TempDir
    Path folder;

    private EngineHarness harness;
    private ServerSocket mail;
    private HttpServer web;
    private Export export;

    @BeforeEach
    void start() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        mail = new ServerSocket(0, 10, here);
        Thread.ofVirtual().start(this::takeLetters);
        web = HttpServer.create(new InetSocketAddress(here, 0), 0);
        web.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(exchange.getRequestHeaders().getFirst("Carport-Signature") + " " + body);
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        web.start();
        harness = EngineHarness.open(folder, new ShopApp(remote));
        reach();
        harness.put(fleet(20));
        export = harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        harness.workUntilQuiet();
    }

    @AfterEach
    void close() throws IOException {
        harness.close();
        web.stop(0);
        mail.close();
    }

    private void reach() {
        notices()
                .reach(
                        MailServer.at(
                                URI.create("smtp://127.0.0.1:" + mail.getLocalPort()),
                                null,
                                null,
                                "carport@dealer.example"),
                        PUBLIC,
                        "127.0.0.1"::equals);
    }

    private Notices notices() {
        return harness.engine().notices();
    }

    private String address() {
        return "http://127.0.0.1:" + web.getAddress().getPort() + "/hook";
    }

    private void lock() {
        harness.remove(numbers(0, 12));
        harness.workUntilQuiet();
    }

    /** As much of SMTP as one letter needs. */
    private void takeLetters() {
        while (!mail.isClosed()) {
            try (Socket socket = mail.accept();
                    BufferedReader in =
                            new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                    PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
                out.print("220 here\r\n");
                out.flush();
                StringBuilder letter = new StringBuilder();
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    letter.append(line).append('\n');
                    String say = "250 ok";
                    if (line.equals("DATA")) {
                        out.print("354 go on\r\n");
                        out.flush();
                        for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
                            letter.append(text).append('\n');
                        }
                    } else if (line.equals("QUIT")) {
                        say = "221 bye";
                    }
                    out.print(say + "\r\n");
                    out.flush();
                }
                letters.add(letter.toString());
            } catch (IOException over) {
                // the test has ended
            }
        }
    }

    @Test
    void tellsEachOnceThoughMoreIsLockedLater() throws Exception {
        notices().add("BER", NoticeTarget.Kind.MAIL, "chef@dealer.example");
        Added.Done hook = (Added.Done) notices().add("BER", NoticeTarget.Kind.WEBHOOK, address());
        lock();
        await().until(() -> letters.size() == 1 && requests.size() == 1);
        harness.remove("C12");
        harness.workUntilQuiet();
        harness.clock().forward(Duration.ofHours(1));
        notices().send();

        assertThat(requests).hasSize(1);
        assertThat(letters)
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .contains(
                                "RCPT TO:<chef@dealer.example>",
                                "From: carport@dealer.example",
                                "/at/BER/exports/shop"));
        String body = requests.getFirst().substring(requests.getFirst().indexOf(' ') + 1);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(hook.secret().reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(requests.getFirst())
                .startsWith("sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8))));
        assertThat(body).contains("\"operation\":\"withdraw\"", "\"waiting\":12", PUBLIC + "/at/BER/exports/shop");
    }

    @Test
    void repeatsWhatDidNotArriveAndForgetsWhatWasDecidedMeanwhile() {
        answer = 500;
        notices().add("BER", NoticeTarget.Kind.WEBHOOK, address());
        lock();
        await().until(() -> requests.size() == 1);
        notices().send();
        assertThat(requests).as("not before its time").hasSize(1);

        harness.clock().forward(Duration.ofMinutes(11));
        answer = 204;
        notices().send();
        assertThat(requests).hasSize(2);
        harness.clock().forward(Duration.ofDays(1));
        notices().send();
        assertThat(requests).hasSize(2);
    }

    @Test
    void survivesARestartAndTellsNothingThatNobodyHoldsAnyMore() {
        answer = 500;
        notices().add("BER", NoticeTarget.Kind.WEBHOOK, address());
        lock();
        await().until(() -> requests.size() == 1);
        harness.restart();
        reach();
        harness.engine().exports().releaseLock(export, Operation.WITHDRAW);
        harness.clock().forward(Duration.ofMinutes(11));
        notices().send();

        assertThat(requests).hasSize(1);
    }

    @Test
    void takesOnlyAddressesThatCanBeTold() {
        assertThat(notices().add("BER", NoticeTarget.Kind.MAIL, "nobody")).isInstanceOf(Added.Unusable.class);
        assertThat(notices().add("BER", NoticeTarget.Kind.WEBHOOK, "http://other.example/"))
                .isInstanceOf(Added.Unusable.class);
        assertThat(notices().add("BER", NoticeTarget.Kind.MAIL, "a@b.example")).isInstanceOf(Added.Done.class);
        assertThat(notices().add("BER", NoticeTarget.Kind.MAIL, "a@b.example")).isInstanceOf(Added.Known.class);
        NoticeTarget target = notices().targets("BER").getFirst();
        notices().remove("HAM", target.id());
        assertThat(notices().targets("BER")).containsExactly(target);
        notices().remove("BER", target.id());
        assertThat(notices().targets("BER")).isEmpty();
    }
}
