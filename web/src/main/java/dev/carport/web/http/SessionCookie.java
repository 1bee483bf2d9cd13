package dev.carport.web.http;

import dev.carport.api.settings.Secret;
import java.util.Optional;

/** Gives a browser its session and takes it back. */
public final class SessionCookie {

    private SessionCookie() {}

    /** Gives the session of somebody who just proved who they are. Always a new one, so nobody can plant it. */
    public static void give(Visit visit, Secret token) {
        Cookies.set(visit.http(), Cookies.SESSION, token.reveal());
    }

    /** Takes the session away from the browser; empty if it has none. */
    public static Optional<Secret> take(Visit visit) {
        String token = visit.http().cookie(Cookies.SESSION);
        Cookies.drop(visit.http(), Cookies.SESSION);
        return token == null || token.isEmpty() ? Optional.empty() : Optional.of(new Secret(token));
    }
}
