package dev.carport.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.http.Request;
import java.net.URI;
import org.junit.jupiter.api.Test;

class RedactionTest {
    private final Redaction redaction = new Redaction();

    @Test
    void masksALongValueWithoutRunningOutOfStack() {
        String json = "{\"token\":\"" + "ab\\n".repeat(50_000) + "\",\"price\":1}";

        assertThat(redaction.clean(json)).isEqualTo("{\"token\":\"***\",\"price\":1}");
    }

    @Test
    void masksAValueThatWasCutOff() {
        assertThat(redaction.clean("{\"token\":\"begin of it")).isEqualTo("{\"token\":\"***\"");
    }

    @Test
    void masksAttributes() {
        assertThat(redaction.clean("<login user=\"u\" password=\"g e&h;eim\" apiKey='x y'/>"))
                .isEqualTo("<login user=\"u\" password=*** apiKey=***/>");
        assertThat(redaction.clean("?password=geheim&x=1")).isEqualTo("?password=***&x=1");
    }

    @Test
    void neverForgetsWhatTheHostKeepsForThoseThatComeBy() {
        redaction.keep("kept-for-good");
        for (int i = 0; i < 5_000; i++) {
            redaction.learn(Request.get(URI.create("https://platform.example/"))
                    .with("Authorization", "Bearer passing-by-" + i));
        }

        assertThat(redaction.clean("echo kept-for-good, passing-by-4999")).isEqualTo("echo ***, ***");
    }
}
