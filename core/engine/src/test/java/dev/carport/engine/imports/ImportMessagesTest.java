package dev.carport.engine.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportMessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_de"})
    void hasATextAndAnActionForEveryCodeAndNothingElse(String file) {
        var keys = Collections.list(ResourceBundle.getBundle("dev.carport.engine.imports." + file, Locale.ROOT)
                .getKeys());
        assertThat(new TreeSet<>(keys)).isEqualTo(expected());
    }

    private static TreeSet<String> expected() {
        var keys = new TreeSet<String>();
        Stream.of(ImportCodes.class.getFields())
                .map(ImportMessagesTest::value)
                .filter(code -> !code.equals(ImportCodes.PREFIX))
                .forEach(code -> keys.addAll(List.of("finding." + code, "finding." + code + ".action")));
        return keys;
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
