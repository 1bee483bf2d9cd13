package dev.carport.apps.feed.layout;

/** What kind of file. */
public enum FileFormat {
    /** Values separated by a sign, a vehicle per line. */
    CSV("csv", "text/csv"),
    /** An element per vehicle with an element per value. */
    XML("xml", "application/xml"),
    /** An array of objects. */
    JSON("json", "application/json"),
    /** An object per line. */
    JSON_LINES("jsonl", "application/x-ndjson"),
    /** What the dealer's template makes. */
    TEMPLATE("txt", "text/plain");

    private final String ending;
    private final String mediaType;

    FileFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** The usual ending of its names. */
    public String ending() {
        return ending;
    }

    /** Its media type, without character set. */
    public String mediaType() {
        return mediaType;
    }
}
