package dev.carport.apps.gebrauchtde.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the platform said to one request. */
sealed interface Said {
    /**
     * Done, or taken.
     *
     * @param body a missing node when there was none
     */
    record Done(JsonNode body) implements Said {}

    /**
     * Understood and not done.
     *
     * @param body a missing node when there was none
     * @param words the platform's, for support
     */
    record Refused(int status, JsonNode body, String words) implements Said {
        /** It does not know what was asked for. */
        boolean unknown() {
            return status == 404 || status == 410;
        }

        /** What was sent is wrong. */
        boolean content() {
            return status == 400 || status == 422;
        }
    }

    /** The key is missing, wrong, revoked, or not allowed to do this. */
    record KeyRefused(int status, String words) implements Said {}

    /**
     * Nothing can be said about the content: repeat.
     *
     * @param after the wait asked for; null for none
     * @param happened true when the platform may have done it all the same
     */
    record NotNow(@Nullable Duration after, boolean happened, String reason) implements Said {}
}
