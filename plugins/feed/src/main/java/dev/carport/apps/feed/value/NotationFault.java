package dev.carport.apps.feed.value;

/** A format that cannot be read; the message is the word in question. */
public final class NotationFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotationFault(String word) {
        super(word, null, false, false);
    }
}
