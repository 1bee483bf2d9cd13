package dev.carport.apps.autoscout24.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.apps.autoscout24.sandbox.rules.FreeText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "Mehr: http://a.b",
                "www.hessenkamp.example",
                "hessenkamp-automobile.de",
                "auf autohaus.de/angebote",
                "HTTPS://X.DE"
            })
    void findsWebAddresses(String text) {
        assertThat(FreeText.hasUrl(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sehr gepflegt.Es fehlt nichts.",
                "2.0 TDI",
                "ca. 12.000 km",
                "z.B. ABS",
                "verkauf@example.com",
                "vor.name@example.com",
                "S-line/quattro",
                "E-Klasse T-Modell 220d 4MATIC"
            })
    void takesOrdinaryTextForNoWebAddress(String text) {
        assertThat(FreeText.hasUrl(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"verkauf@example.com", "an: a.b-c@x.y.de!", "müller@autohaus.de"})
    void findsMailAddresses(String text) {
        assertThat(FreeText.hasEmail(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 Sitze @ 2 Zonen", "a@b", "@home"})
    void takesALoneSignForNoMailAddress(String text) {
        assertThat(FreeText.hasEmail(text)).isFalse();
    }
}
