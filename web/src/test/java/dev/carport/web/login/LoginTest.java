package dev.carport.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.web.TestCarport;
import dev.carport.web.WebVisitor;
import dev.carport.web.http.LocalPath;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {

    private static final String PASSWORD = "Ein langer Satz genügt.";
    private static final String LOGIN = "j.sattler@hessenkamp.example";

    @TempDir
    static Path folder;

    private static TestCarport carport;

    @BeforeAll
    static void start() throws Exception {
        carport = TestCarport.start(folder, InstantSource.system());
        new WebVisitor(carport.base()).claim();
    }

    @AfterAll
    static void stop() {
        carport.close();
    }

    @Test
    void letsInWithTheRightPasswordAndLeadsToTheWantedPage() throws Exception {
        var person = new WebVisitor(carport.base(), Redirect.NEVER);
        assertThat(person.get("/start/stock").headers().firstValue("Location"))
                .contains("/login?next=%2Fstart%2Fstock");
        person.get("/login?next=%2Fstart%2Fstock");

        var answer = person.post("/login", "login", LOGIN, "password", PASSWORD, "next", "/start/stock");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/start/stock");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("carport-session=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/"));
        assertThat(person.get("/start/stock").statusCode()).isEqualTo(200);
    }

    @Test
    void saysTheSameForAWrongPasswordAndAnUnknownName() throws Exception {
        var person = new WebVisitor(carport.base());
        person.get("/login");

        var wrong = person.post("/login", "login", "nobody@x.example", "password", "whatever it is", "next", "/");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Anmeldename oder Kennwort stimmt nicht.", "value=\"nobody@x.example\"")
                .doesNotContain("whatever it is");
        assertThat(person.post("/login", "login", LOGIN, "password", "wrong password", "next", "/")
                        .body())
                .contains("Anmeldename oder Kennwort stimmt nicht.");
        assertThat(person.cookie("carport-session")).isEmpty();
    }

    @Test
    void readsNoMoreThanAFormOfAStranger() throws Exception {
        String base = carport.base();
        byte[] pairs = "a=b&".repeat(200_000).getBytes(StandardCharsets.US_ASCII);
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (BodyPublisher body : List.of(
                    BodyPublishers.ofByteArray(pairs),
                    BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(pairs)))) {
                assertThat(client.send(form(base, "application/x-www-form-urlencoded", body), BodyHandlers.discarding())
                                .statusCode())
                        .as("length " + body.contentLength())
                        .isEqualTo(413);
            }
            assertThat(client.send(
                                    form(base, "multipart/form-data; boundary=x", BodyPublishers.ofString("--x--")),
                                    BodyHandlers.discarding())
                            .statusCode())
                    .as("parts, which would be written to the disk")
                    .isEqualTo(400);
        }
    }

    private static HttpRequest form(String base, String type, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(base + "/login"))
                .header("Content-Type", type)
                .POST(body)
                .build();
    }

    @Test
    void remembersNoNameThatNobodyCanHave() throws Exception {
        var person = new WebVisitor(carport.base());
        person.get("/login");

        for (int i = 0; i < 8; i++) {
            assertThat(person.post("/login", "login", "x".repeat(100_000), "password", PASSWORD, "next", "/")
                            .body())
                    .contains("Anmeldename oder Kennwort stimmt nicht.");
        }
    }

    @Test
    void signsOutForGood() throws Exception {
        var person = new WebVisitor(carport.base());
        person.get("/login");
        person.post("/login", "login", LOGIN, "password", PASSWORD, "next", "/start/stock");
        String session = person.cookie("carport-session").orElseThrow();
        person.get("/locations/new");

        var out = person.post("/logout");

        assertThat(out.body()).contains("Sie sind abgemeldet.");
        assertThat(person.get("/locations/new").uri().getPath()).isEqualTo("/login");
        assertThat(session).isNotEmpty();
    }

    @Test
    void keepsTheLanguageAtTheGateAndForThePerson() throws Exception {
        var person = new WebVisitor(carport.base());
        assertThat(person.get("/login").body()).contains("<html lang=\"de\"");
        assertThat(person.post("/language", "language", "en", "back", "/login").body())
                .contains("<html lang=\"en\"");
        person.post("/login", "login", LOGIN, "password", PASSWORD, "next", "/start/stock");
        assertThat(person.get("/locations/new").body())
                .as("the person's own setting")
                .contains("<html lang=\"de\"");
        assertThat(person.post("/me/language", "language", "en", "back", "/locations/new")
                        .body())
                .contains("<html lang=\"en\"");
        person.post("/me/language", "language", "de", "back", "/locations/new");
        assertThat(person.post("/me/theme", "theme", "dark", "back", "/locations/new")
                        .body())
                .contains("data-theme=\"dark\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/\n/x", ""})
    void neverLeadsToAForeignPage(String next) {
        assertThat(LocalPath.orHome(next)).isEqualTo("/");
    }
}
