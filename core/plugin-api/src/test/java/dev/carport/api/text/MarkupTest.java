package dev.carport.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkupTest {
    private static final Markup STARS = new Markup() {
        @Override
        public String bold(String escaped) {
            return "**" + escaped + "**";
        }

        @Override
        public String list(List<String> escaped) {
            return "* " + String.join("\\\\* ", escaped);
        }

        @Override
        public String lineBreak() {
            return "\\\\";
        }
    };

    @Test
    void readsBackWhatItWrote() {
        String written = new ListingText(4000, STARS)
                .paragraph("Sehr gepflegt.\nAus erster Hand.")
                .heading("Ausstattung")
                .items(List.of("Klimaautomatik", "4 * 4"))
                .compose()
                .text();

        assertThat(STARS.read(written))
                .containsExactly(
                        new TextLine(TextLine.Kind.PLAIN, "Sehr gepflegt."),
                        new TextLine(TextLine.Kind.PLAIN, "Aus erster Hand."),
                        new TextLine(TextLine.Kind.HEADING, "Ausstattung"),
                        new TextLine(TextLine.Kind.ITEM, "Klimaautomatik"),
                        new TextLine(TextLine.Kind.ITEM, "4 * 4"));
    }

    @Test
    void readsPlainTextAsLinesAndItems() {
        assertThat(Markup.PLAIN.read("Ausstattung\n- Klima\n\n-"))
                .containsExactly(
                        new TextLine(TextLine.Kind.PLAIN, "Ausstattung"),
                        new TextLine(TextLine.Kind.ITEM, "Klima"),
                        new TextLine(TextLine.Kind.PLAIN, ""),
                        new TextLine(TextLine.Kind.PLAIN, "-"));
    }
}
