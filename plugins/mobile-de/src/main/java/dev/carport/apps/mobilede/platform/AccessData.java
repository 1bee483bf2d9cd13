package dev.carport.apps.mobilede.platform;

import dev.carport.api.app.Connection;
import dev.carport.api.finding.Actor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * User and password of one call: the dealer's own upload account where there is one, else the provider's account of this installation.
 *
 * @param own true for the dealer's own
 */
record AccessData(String user, String password, boolean own) {
    static final String OWN_USER = "apiUser";
    static final String OWN_PASSWORD = "apiPassword";

    /** What applies to this account now; empty when nobody has entered anything. */
    static Optional<AccessData> of(Connection connection) {
        Optional<String> own = connection.setting(OWN_USER);
        if (own.isPresent()) {
            return Optional.of(
                    new AccessData(own.get(), connection.setting(OWN_PASSWORD).orElse(""), true));
        }
        return connection
                .credential(MobileDePlatform.USER)
                .map(user -> new AccessData(
                        user, connection.credential(MobileDePlatform.PASSWORD).orElse(""), false));
    }

    /** Who has to act when the platform does not take it. */
    Actor owner() {
        return own ? Actor.DEALER : Actor.ADMIN;
    }

    String header() {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return own ? "the dealer's own account" : "the provider's account";
    }
}
