package dev.carport.api.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a text apart by what its markup writes around a word: no markup has to be described twice. */
final class WrittenText {
    private static final String WORD = "\u0000";

    private final Markup markup;
    private final Around bold;
    private final Around item;

    WrittenText(Markup markup) {
        this.markup = markup;
        this.bold = Around.of(markup.bold(WORD));
        this.item = Around.of(markup.list(List.of(WORD)));
    }

    private record Around(String before, String after) {
        static Around of(String written) {
            int word = written.indexOf(WORD);
            return new Around(written.substring(0, word), written.substring(word + WORD.length()));
        }

        boolean holds(String line) {
            boolean marked = !before.isEmpty() || !after.isEmpty();
            return marked
                    && line.length() > before.length() + after.length()
                    && line.startsWith(before)
                    && line.endsWith(after);
        }

        String inside(String line) {
            return line.substring(before.length(), line.length() - after.length());
        }
    }

    List<TextLine> lines(String text) {
        List<TextLine> lines = new ArrayList<>();
        for (String line : text.split(Pattern.quote(markup.lineBreak()), -1)) {
            if (bold.holds(line)) {
                lines.add(new TextLine(TextLine.Kind.HEADING, bold.inside(line)));
            } else if (item.holds(line)) {
                lines.add(new TextLine(TextLine.Kind.ITEM, item.inside(line)));
            } else {
                lines.add(new TextLine(TextLine.Kind.PLAIN, line));
            }
        }
        return lines;
    }
}
