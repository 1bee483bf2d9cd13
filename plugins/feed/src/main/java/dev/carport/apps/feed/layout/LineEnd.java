package dev.carport.apps.feed.layout;

/** How lines end. */
public enum LineEnd {
    /** As on Windows, and as RFC 4180 says. */
    CRLF("\r\n"),
    /** As on Unix. */
    LF("\n");

    private final String signs;

    LineEnd(String signs) {
        this.signs = signs;
    }

    /** The signs. */
    public String signs() {
        return signs;
    }
}
