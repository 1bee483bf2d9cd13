package dev.carport.apps.feed.delivery;

/** Two different pictures would lie under one name; the message is the name. */
final class PictureNameTwice extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PictureNameTwice(String name) {
        super(name, null, false, false);
    }
}
