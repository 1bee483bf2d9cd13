package dev.carport.testkit;

import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Collectors;

/** A table of a page, as its lines of Markdown. Not thread-safe. */
public final class MarkdownTable {
    private final int columns;
    private final StringBuilder lines = new StringBuilder();

    /** A table without rows. */
    public MarkdownTable(String... headings) {
        columns = headings.length;
        row(headings);
        lines.append(String.join("", Collections.nCopies(columns, "|---"))).append("|\n");
    }

    /**
     * Adds a row.
     *
     * @param cells Markdown without line breaks; bars are escaped
     * @throws IllegalArgumentException when there are more or fewer than the table has columns
     */
    public MarkdownTable row(String... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells in a table of " + columns + " columns");
        }
        lines.append(Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
        return this;
    }

    /** The lines, each with its line break. */
    @Override
    public String toString() {
        return lines.toString();
    }
}
