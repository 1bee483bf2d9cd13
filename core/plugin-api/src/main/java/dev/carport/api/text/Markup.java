package dev.carport.api.text;

import java.util.List;

/** How a platform writes the few things a listing's text needs. Implementations are pure. */
public interface Markup {
    /** No markup: line feeds, hyphens for lists. */
    Markup PLAIN = new Markup() {};

    /** Text without anything the platform would refuse or read as markup. */
    default String escape(String text) {
        return text;
    }

    /** One line in bold, without its end. The text is escaped already. */
    default String bold(String escaped) {
        return escaped;
    }

    /** A list, each item escaped already, ending with the last item. */
    default String list(List<String> escaped) {
        return "- " + String.join(lineBreak() + "- ", escaped);
    }

    /** The end of a line. */
    default String lineBreak() {
        return "\n";
    }

    /**
     * A text written in this markup, as its reader sees it: for previews. The default finds lines, headings and items by what
     * {@link #bold}, {@link #list} and {@link #lineBreak} write around a word, and needs to be replaced only where a list of one does
     * not show how the items of a longer one stand.
     */
    default List<TextLine> read(String written) {
        return new WrittenText(this).lines(written);
    }
}
