package dev.carport.api.text;

/**
 * One line of a listing's text as its reader sees it.
 *
 * @param kind how it stands there
 * @param text without markup; empty for a blank line
 */
public record TextLine(Kind kind, String text) {
    /** How a line stands in the text. */
    public enum Kind {
        /** An ordinary line. */
        PLAIN,
        /** A line in bold as a whole. */
        HEADING,
        /** An item of a list. */
        ITEM
    }
}
