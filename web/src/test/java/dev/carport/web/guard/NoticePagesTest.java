package dev.carport.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.Engine;
import dev.carport.engine.notices.MailServer;
import dev.carport.engine.notices.NoticeTarget;
import dev.carport.engine.users.Right;
import dev.carport.engine.users.Rights;
import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.WebVisitor;
import dev.carport.web.toy.ToyApp;
import dev.carport.web.toy.ToyMarket;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticePagesTest {

    private static final String PAGE = "/at/KS/notices";
    private static final String MAIL = "verkauf@hessenkamp.example";
    private static final String HOOK = "https://hooks.hessenkamp.example/locks";
    private static final Pattern SECRET = Pattern.compile("<code>([A-Za-z0-9_-]{43})</code>");

    @TempDir
    Path folder;

    private TestCarport carport;
    private Engine engine;
    private WebVisitor admin;

    @BeforeEach
    void start() throws Exception {
        InstantSource clock = InstantSource.system();
        carport = TestCarport.start(folder, clock, new ToyApp(new ToyMarket()));
        engine = carport.carport().engine();
        DealerFixture.fill(engine, clock.instant());
        admin = new WebVisitor(carport.base(), Redirect.NEVER).claim();
    }

    @AfterEach
    void stop() {
        carport.close();
    }

    @Test
    void addsAMailOnceAndRemovesIt() throws Exception {
        assertThat(ok(admin.get(PAGE)))
                .contains("Benachrichtigung bei Sperren", "in Kassel etwas festhält", "Niemand wird benachrichtigt.");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(led(admin.post(PAGE, "do", "mail", "address", " " + MAIL + " ")))
                    .endsWith(PAGE);
            assertThat(ok(admin.get(PAGE))).contains("Wird benachrichtigt: " + MAIL);
        }
        assertThat(targets("KS")).extracting(NoticeTarget::address).containsExactly(MAIL);
        assertThat(ok(admin.get(PAGE))).contains(MAIL, "E-Mail</span>").doesNotContain("Niemand wird");

        String id = targets("KS").getFirst().id();
        admin.get("/at/G%C3%96/notices");
        admin.post("/at/G%C3%96/notices", "do", "remove", "id", id);
        assertThat(targets("KS")).as("another location's page takes nobody out").hasSize(1);
        admin.post(PAGE, "do", "remove", "id", id);
        assertThat(targets("KS")).isEmpty();
        assertThat(ok(admin.get(PAGE))).contains("Wird nicht mehr benachrichtigt");
    }

    @Test
    void showsTheSecretOfAWebhookOnce() throws Exception {
        admin.get(PAGE);
        String added = ok(admin.post(PAGE, "do", "webhook", "address", HOOK));
        Matcher secret = SECRET.matcher(added);
        assertThat(secret.find()).isTrue();
        assertThat(added).contains("Nur jetzt zu sehen", "Carport-Signature", HOOK);
        assertThat(ok(admin.get(PAGE)))
                .contains(HOOK, "Webhook</span>")
                .doesNotContain(secret.group(1), "Nur jetzt zu sehen");
        assertThat(led(admin.post(PAGE, "do", "webhook", "address", HOOK)))
                .as("the secret stays the one that is in use")
                .endsWith(PAGE);
        assertThat(targets("KS")).hasSize(1);
    }

    @Test
    void saysAtTheFieldWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        admin.get(PAGE);
        assertThat(refused("mail", "<jemand>"))
                .contains(
                        "Eine Angabe fehlt noch oder stimmt nicht.",
                        "<a href=\"#address\">Adresse</a>",
                        "value=\"&lt;jemand&gt;\"",
                        "aria-describedby=\"address-error address-hint\"",
                        "id=\"address-error\"",
                        "So sieht eine aus: verkauf@autohaus.example.");
        for (String address : List.of(
                "http://hooks.hessenkamp.example/locks", "https://anna:geheim@hooks.hessenkamp.example/", MAIL, "")) {
            assertThat(refused("webhook", address)).contains("die mit https:// beginnt und keine Zugangsdaten enthält");
        }
        assertThat(targets("KS")).isEmpty();
        assertThat(admin.post(PAGE, "do", "nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void speaksEnglishToo() throws Exception {
        admin.get("/at/KS");
        admin.post("/me/language", "language", "en", "back", PAGE);
        assertThat(ok(admin.get(PAGE)))
                .contains("Notices of locks", "holds something in Kassel", "Nobody is told.", "Tell by webhook");
        assertThat(refused("mail", "somebody")).contains("One looks like this: sales@dealer.example.");
        assertThat(refused("webhook", "somewhere")).contains("begins with https:// and carries no name and password");
    }

    @Test
    void saysWhenNoMailCanBeSent() throws Exception {
        assertThat(ok(admin.get(PAGE))).contains("Dieser Server kennt keinen Mailserver.");
        engine.notices()
                .reach(
                        MailServer.at(URI.create("smtp://127.0.0.1:25"), null, null, "carport@hessenkamp.example"),
                        null,
                        host -> false);
        assertThat(ok(admin.get(PAGE))).doesNotContain("Dieser Server kennt keinen Mailserver.");
    }

    @Test
    void letsOnlyAdministratorsOfTheLocationIn() throws Exception {
        WebVisitor seller =
                carport.person("seller", Rights.none().and("KS", Right.UNLOCK).and("GÖ", Right.ADMIN));
        seller.get("/at/KS");
        assertThat(seller.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(seller.post(PAGE, "do", "mail", "address", MAIL).statusCode())
                .isEqualTo(403);
        assertThat(targets("KS")).isEmpty();
        ok(seller.get("/at/G%C3%96/notices"));
        led(seller.post("/at/G%C3%96/notices", "do", "mail", "address", MAIL));
        assertThat(targets("GÖ")).hasSize(1);
    }

    @Test
    void takesNoFormOfAnotherSite() throws Exception {
        admin.forgetForm();
        assertThat(admin.post(PAGE, "do", "mail", "address", MAIL).statusCode()).isEqualTo(403);
        assertThat(targets("KS")).isEmpty();
    }

    private List<NoticeTarget> targets(String location) {
        return engine.notices().targets(location);
    }

    private String refused(String kind, String address) throws Exception {
        HttpResponse<String> answer = admin.post(PAGE, "do", kind, "address", address);
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    private static String led(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isBetween(300, 399);
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
