package dev.carport.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.web.TestCarport;
import dev.carport.web.WebVisitor;
import java.net.http.HttpClient.Redirect;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an empty database to the first page, as a newcomer goes. */
class FirstStartTest {

    @TempDir
    Path folder;

    private TestCarport carport;

    @BeforeEach
    void start() {
        carport = TestCarport.start(folder, InstantSource.system());
    }

    @AfterEach
    void stop() {
        carport.close();
    }

    @Test
    void leadsFromAnyPageToTheSetUpAndOnToTheFirstLocation() throws Exception {
        var newcomer = new WebVisitor(carport.base());
        assertThat(newcomer.get("/").uri().getPath()).isEqualTo("/start");

        newcomer.claim();
        var stock = newcomer.get("/");
        assertThat(stock.uri().getPath()).isEqualTo("/start/stock");
        assertThat(stock.body()).contains("Womit möchten Sie beginnen?");

        newcomer.get("/locations/new");
        var made = newcomer.post("/locations/new", "code", "KS", "name", "Kassel", "email", "");
        assertThat(made.uri().getPath()).isEqualTo("/at/KS");
    }

    @Test
    void givesTheInstallationToTheFirstWhoComesOnly() throws Exception {
        new WebVisitor(carport.base()).claim();
        var second = new WebVisitor(carport.base());

        assertThat(second.get("/start").uri().getPath()).isEqualTo("/login");
        var refused = second.post(
                "/start",
                "name",
                "Eve",
                "email",
                "eve@evil.example",
                "password",
                "Noch ein langer Satz.",
                "again",
                "Noch ein langer Satz.");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(second.cookie("carport-session")).isEmpty();
    }

    @Test
    void saysAtTheFieldsWhatIsWrongAndKeepsWhatWasTypedButThePassword() throws Exception {
        var newcomer = new WebVisitor(carport.base());
        newcomer.get("/start");

        var refused =
                newcomer.post("/start", "name", "Jutta", "email", "no address", "password", "kurz", "again", "kurz");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"Jutta\"", "value=\"no address\"", "aria-invalid=\"true\"", "#password", "#email")
                .doesNotContain("value=\"kurz\"");
        var different = newcomer.post(
                "/start", "name", "J", "email", "j@x.example", "password", "Ein langer Satz.", "again", "y");
        assertThat(different.body()).contains("Die beiden Kennwörter sind verschieden.");
    }

    @Test
    void refusesALocationWithoutNameOrWithATakenCode() throws Exception {
        var admin = new WebVisitor(carport.base()).claim();
        admin.get("/locations/new");
        assertThat(admin.post("/locations/new", "code", "K S", "name", "").body())
                .contains("Ein Kürzel hat", "Bitte geben Sie einen Namen an.");
        admin.post("/locations/new", "code", "KS", "name", "Kassel");
        admin.get("/locations/new");
        var again = admin.post("/locations/new", "code", "KS", "name", "Kassel II");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Das Kürzel KS ist vergeben.");
    }

    @Test
    void healthNeedsNoSignIn() throws Exception {
        var health = new WebVisitor(carport.base(), Redirect.NEVER).get("/api/v1/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"up\",\"database\":\"up\",\"version\":\"dev\"}");
    }
}
