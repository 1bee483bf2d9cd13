package dev.carport.engine.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.app.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserTextsTest {

    @Test
    void areThereInBothLanguages() throws IOException {
        assertThat(keys("messages_de.properties")).isEqualTo(keys("messages.properties"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login-form",
                "login-taken",
                "name-length",
                "email-form",
                "password-too-short",
                "password-too-long",
                "password-too-simple",
                "first-user-exists",
                "user-unknown"
            })
    void sayWhatIsWrongAndWhatToDo(String code) {
        Messages texts = Messages.beside(Users.class);
        for (Locale language : new Locale[] {Locale.GERMAN, Locale.ENGLISH}) {
            assertThat(texts.text(language, "finding." + code, "Feld", 9, 10))
                    .get()
                    .asString()
                    .doesNotContain("{", "''");
            assertThat(texts.text(language, "finding." + code + ".action")).isPresent();
        }
    }

    private static Set<String> keys(String file) throws IOException {
        var properties = new Properties();
        try (InputStream in = Users.class.getResourceAsStream(file)) {
            properties.load(in);
        }
        return properties.stringPropertyNames();
    }
}
