package dev.carport.engine.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class StockMessagesTest {

    static final List<Locale> LANGUAGES = List.of(Locale.ROOT, Locale.GERMAN);

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void hasATextAndAnActionForEveryCodeAndNothingElse(Locale language) {
        assertThat(keys(language)).containsExactlyElementsOf(expected());
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void isWellFormed(Locale language) {
        var bundle = bundle(language);
        assertThat(bundle.keySet())
                .allSatisfy(key -> assertThat(new MessageFormat(bundle.getString(key), Locale.GERMAN)
                                .format(new Object[] {"a", "b", "c", "d"}))
                        .doesNotContain("{", "''"));
    }

    @Test
    void namesTheValueAndTheFieldInPlainWords() {
        var text = new MessageFormat(bundle(Locale.GERMAN).getString("finding.stock.vin-length"), Locale.GERMAN);
        assertThat(text.format(new Object[] {"FIN", "WVWZZZ1KZAW00001", 16}))
                .isEqualTo("FIN muss 17 Zeichen haben, hat aber 16: WVWZZZ1KZAW00001");
    }

    private static TreeSet<String> keys(Locale language) {
        var suffix = language.equals(Locale.GERMAN) ? "_de" : "";
        return new TreeSet<>(Collections.list(ResourceBundle.getBundle(StockCodes.MESSAGES + suffix, Locale.ROOT)
                .getKeys()));
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                StockCodes.MESSAGES, language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private static TreeSet<String> expected() {
        var codes = Stream.concat(
                Stream.of(StockCodes.class.getFields())
                        .filter(field -> Modifier.isStatic(field.getModifiers()))
                        .map(StockMessagesTest::value)
                        .filter(value -> value.startsWith(StockCodes.PREFIX) && !value.equals(StockCodes.PREFIX)),
                patternedNames(Shape.VEHICLE, "").map(TextReader::formCode));
        var keys = new TreeSet<String>();
        codes.forEach(code -> {
            keys.add("finding." + code);
            keys.add("finding." + code + ".action");
        });
        return keys;
    }

    private static Stream<String> patternedNames(Shape shape, String name) {
        return switch (shape) {
            case Shape.Group group ->
                Stream.of(group.members).flatMap(member -> patternedNames(member.shape(), member.name()));
            case Shape.Items items -> patternedNames(items.element(), name);
            case Shape.Entries entries -> patternedNames(entries.value(), name);
            case Shape.Leaf leaf ->
                // The media type of a stored image is known to the host and not read.
                leaf.text() == null || leaf.text().pattern().isEmpty() || name.equals("vin") || name.equals("mediaType")
                        ? Stream.empty()
                        : Stream.of(name);
        };
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
