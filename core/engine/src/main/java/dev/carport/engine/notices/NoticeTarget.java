package dev.carport.engine.notices;

/**
 * Somebody, or something, that is told of locks of a location.
 *
 * @param id stable
 * @param location code
 * @param address of mail, or of a page that takes requests
 */
public record NoticeTarget(String id, String location, Kind kind, String address) {
    /** The ways to tell. Stored by name. */
    public enum Kind {
        /** A letter. */
        MAIL,
        /** A signed request. */
        WEBHOOK
    }
}
