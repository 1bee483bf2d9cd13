package dev.carport.web.browser;

import dev.carport.engine.users.Rights;
import dev.carport.web.CarportServer;
import dev.carport.web.ServerConfig;
import dev.carport.web.browser.Chromium.Screen;
import dev.carport.web.http.Access;
import dev.carport.web.http.FakeGate;
import dev.carport.web.ui.Badge;
import dev.carport.web.ui.Chip;
import dev.carport.web.ui.Equal;
import dev.carport.web.ui.Field;
import dev.carport.web.ui.Link;
import dev.carport.web.ui.Notice;
import dev.carport.web.ui.Step;
import dev.carport.web.ui.Tone;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every component in every state, light and dark, in a real browser. */
public class ComponentsIT {

    /** What the gallery shows. */
    public record Gallery(
            List<Badge> badges,
            List<Equal> equals,
            List<Notice> notices,
            List<Step> steps,
            List<Chip> chips,
            List<Field> fields) {}

    private static final Gallery GALLERY = new Gallery(
            List.of(
                    new Badge(Tone.GOOD, "live", "Online"),
                    new Badge(Tone.GOOD, "sent", "Geliefert"),
                    new Badge(Tone.WAIT, "wait", "Wartet"),
                    new Badge(Tone.WAIT, "review", "In Prüfung"),
                    new Badge(Tone.DOUBT, "doubt", "Wird geklärt"),
                    new Badge(Tone.BAD, "reject", "Abgelehnt"),
                    new Badge(Tone.BAD, "lock", "Festgehalten"),
                    new Badge(Tone.WARN, "key", "Anmeldung nötig"),
                    new Badge(Tone.CALM, "pause", "Pausiert"),
                    new Badge(Tone.CALM, "hold", "Nicht freigegeben")),
            List.of(
                    new Equal(214, 214, Equal.Sign.SAME),
                    new Equal(214, 212, Equal.Sign.SOON),
                    new Equal(179, 208, Equal.Sign.OFF)),
            List.of(
                    new Notice(
                            Tone.BAD,
                            "reject",
                            "Die Adresse fehlt",
                            "1 Fahrzeug",
                            "Zeile 14.",
                            new Link("Öffnen", "#a")),
                    new Notice(Tone.WARN, "warn", "Weniger als 5 Bilder", null, null, null)),
            List.of(
                    new Step("Verbinden", "/open", Step.State.DONE),
                    new Step("Einstellen", "", Step.State.CURRENT),
                    new Step("Freigeben", "", Step.State.AHEAD),
                    new Step("Vorschau", "", Step.State.AHEAD),
                    new Step("Online gehen", "", Step.State.AHEAD)),
            List.of(
                    new Chip("Alle", "#alle", null, "214", true),
                    new Chip("Fehlt irgendwo", "#f", new Badge(Tone.WARN, "warn", ""), "33", false)),
            List.of(
                    Field.empty("number", "Kundennummer").withHint("Sechs Ziffern."),
                    Field.empty("mail", "E-Mail-Adresse").withValue("x").withError("Das ist keine Adresse.")));

    @Test
    void everyComponentIsCleanInLightAndDarkOnDesktopAndPhone() {
        FakeGate gate = new FakeGate().letIn("Jutta Sattler", null, Rights.admin());
        try (CarportServer server = new CarportServer(
                        ServerConfig.at("127.0.0.1", 0, ZoneOffset.UTC),
                        InstantSource.system(),
                        gate,
                        List.of(r ->
                                r.get("/at/{location}", Access.SIGNED_IN, v -> v.show("test/components", GALLERY))));
                Chromium chromium = Chromium.start()) {
            server.start();
            for (Screen screen : Screen.values()) {
                for (boolean dark : new boolean[] {false, true}) {
                    try (var window =
                            chromium.open("http://127.0.0.1:" + server.port(), screen, "de", dark, "Jutta Sattler")) {
                        window.go("/at/KS").look("components");
                        window.page().click(".user > summary");
                        window.look("components-menu");
                    }
                }
            }
        }
    }
}
