package dev.carport.web.http;

import java.io.Serial;

/**
 * A request that cannot be granted and has no form to go back to: shown as a page that says why.
 */
public final class Refused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * @param status 403, 409 or 422
     * @param reason why, in the reader's language
     */
    public Refused(int status, String reason) {
        super(reason);
        this.status = status;
    }

    /** The status to answer with. */
    public int status() {
        return status;
    }

    /** Why, in the reader's language. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
