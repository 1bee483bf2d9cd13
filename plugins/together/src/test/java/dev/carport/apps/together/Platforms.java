package dev.carport.apps.together;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.sandbox.Sandbox;
import dev.carport.api.sandbox.SandboxContext;
import dev.carport.apps.auterio.AuterioApp;
import dev.carport.apps.auterio.sandbox.AuterioSandbox;
import dev.carport.apps.autoscout24.AutoScout24App;
import dev.carport.apps.autoscout24.sandbox.As24Sandbox;
import dev.carport.apps.feed.FeedApp;
import dev.carport.apps.feed.sandbox.FeedSandbox;
import dev.carport.apps.gebrauchtde.GebrauchtDeApp;
import dev.carport.apps.gebrauchtde.sandbox.GebrauchtDeSandbox;
import dev.carport.apps.mobilede.MobileDeApp;
import dev.carport.apps.mobilede.sandbox.MobileDeSandbox;
import dev.carport.engine.exports.Export;
import dev.carport.testkit.EngineHarness;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Every platform's training copy, and the dealer's way to each. */
final class Platforms implements AutoCloseable {
    private static final String CUSTOMER = "24800117";
    private static final String FILE = "stock.csv";

    final AuterioSandbox auterio;
    final As24Sandbox autoScout24;
    final FeedSandbox feed;
    final GebrauchtDeSandbox gebrauchtDe;
    final MobileDeSandbox mobileDe;
    private final EngineHarness dealer;

    Platforms(Path folder) {
        dealer = EngineHarness.open(
                folder.resolve("dealer"),
                new AuterioApp(),
                new AutoScout24App(),
                new FeedApp(),
                new GebrauchtDeApp(),
                new MobileDeApp());
        auterio = AuterioSandbox.builder(dealer.clock()).start();
        autoScout24 = As24Sandbox.builder(dealer.clock()).start();
        feed = FeedSandbox.start(new SandboxContext(folder.resolve("inbox"), 0, dealer.clock()));
        gebrauchtDe = GebrauchtDeSandbox.builder(dealer.clock()).start();
        mobileDe = MobileDeSandbox.builder(dealer.clock()).start();
        use("auterio", auterio);
        use("autoscout24", autoScout24);
        use("feed", feed);
        use("gebraucht-de", gebrauchtDe);
        use("mobile-de", mobileDe);
    }

    private void use(String app, Sandbox sandbox) {
        var installed = dealer.engine().catalog().app(app).orElseThrow();
        assertThat(dealer.engine()
                        .environments()
                        .set(installed, "custom", sandbox.baseUrl().toString(), sandbox.credentials()))
                .isEmpty();
    }

    EngineHarness dealer() {
        return dealer;
    }

    /** Goes online everywhere with what the training accounts need and nothing else. */
    void goOnlineEverywhere() {
        dealer.activate("auterio", settings(auterio));
        Export export = dealer.engine()
                .exports()
                .begin(EngineHarness.LOCATION, "autoscout24")
                .orElseThrow();
        URI page = dealer.engine()
                .signIns()
                .begin(export, URI.create("http://127.0.0.1:9/connect/callback"), null)
                .orElseThrow();
        Map<String, String> answer = SignInPage.grant(page, autoScout24.accounts(), CUSTOMER);
        dealer.engine().signIns().finish(answer, null).orElseThrow();
        dealer.activate("autoscout24", "{\"customerNumber\": \"" + CUSTOMER + "\"}");
        dealer.activate("feed", settings(feed, Map.of("fileName", FILE)));
        dealer.activate("gebraucht-de", settings(gebrauchtDe));
        dealer.activate("mobile-de", settings(mobileDe));
    }

    private static String settings(Sandbox sandbox) {
        return settings(sandbox, Map.of());
    }

    private static String settings(Sandbox sandbox, Map<String, String> more) {
        Map<String, String> settings =
                new LinkedHashMap<>(sandbox.accounts().getFirst().settings());
        settings.putAll(more);
        return JsonMapper.shared().writeValueAsString(settings);
    }

    /** The file that lies in the inbox of the own export; empty when there is none. */
    String file() {
        return feed.file(FILE)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    void forgetRequests() {
        auterio.requests().clear();
        autoScout24.requests().clear();
        gebrauchtDe.requests().clear();
        mobileDe.requests().clear();
    }

    /** All requests to platforms with an API since they were forgotten, ids left out. */
    List<String> requests() {
        return Stream.of(
                        autoScout24.requests().lines(),
                        auterio.requests().lines(),
                        gebrauchtDe.requests().lines(),
                        mobileDe.requests().lines())
                .flatMap(List::stream)
                .map(line -> line.replaceAll("/[0-9a-zA-Z-]*[0-9][0-9a-zA-Z-]{3,}", "/*"))
                .toList();
    }

    @Override
    public void close() {
        dealer.close();
        auterio.close();
        autoScout24.close();
        feed.close();
        gebrauchtDe.close();
        mobileDe.close();
    }
}
