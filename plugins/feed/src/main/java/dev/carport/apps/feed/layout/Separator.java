package dev.carport.apps.feed.layout;

/** What stands between the values of a CSV file. */
public enum Separator {
    /** ; */
    SEMICOLON(';'),
    /** , */
    COMMA(','),
    /** A tab. */
    TAB('\t'),
    /** | */
    PIPE('|');

    private final char sign;

    Separator(char sign) {
        this.sign = sign;
    }

    /** The sign. */
    public char sign() {
        return sign;
    }
}
