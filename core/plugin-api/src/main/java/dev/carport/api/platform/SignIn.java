package dev.carport.api.platform;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Ability: the dealer signs in at the platform in the browser. The host owns the callback address, the {@code state} and the page.
 */
public interface SignIn {
    /**
     * Where to send the dealer's browser.
     *
     * @param redirectUri the host's callback address
     * @param state unguessable, used once; must come back with the callback
     */
    URI authorizeUrl(URI redirectUri, String state);

    /**
     * Exchanges the callback for lasting access and stores it in {@link dev.carport.api.app.Connection#secrets()}. The state has been
     * checked by the host.
     *
     * @param callback all query parameters of the callback
     * @param redirectUri the same as in {@link #authorizeUrl}
     */
    Result exchange(Map<String, String> callback, URI redirectUri);

    /** Forgets the access, here and, where possible, at the platform. */
    void signOut();

    /** How long the access lasts unused; the host calls {@link #keepAlive} well before that. */
    Duration lastsUnused();

    /** Renews the access so that it does not end unused. */
    Outcome keepAlive();

    /** Outcome of an {@link #exchange}. */
    enum Result {
        /** Access is stored. */
        SIGNED_IN,
        /** The dealer refused. */
        DENIED,
        /** The callback is too old or was used before: start again. */
        EXPIRED,
        /** Our client is refused: the administrator's matter. */
        CLIENT_REFUSED,
        /** The platform does not answer properly: try later. */
        PLATFORM_DOWN
    }
}
