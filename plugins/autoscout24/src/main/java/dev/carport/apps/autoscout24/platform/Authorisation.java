package dev.carport.apps.autoscout24.platform;

import dev.carport.api.platform.SignIn;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The dealer's way through the platform's sign-in page and back. The document does not name {@code state}; it is sent all the
 * same, as redirect addresses are fixed and nothing else tells which dealer comes back.
 */
final class Authorisation {
    private Authorisation() {}

    static URI url(URI base, String clientId, URI redirectUri, String state) {
        return URI.create(base + "/auth/oauth/v2/authorize?response_type=code&client_id=" + encoded(clientId)
                + "&redirect_uri=" + encoded(redirectUri.toString()) + "&state=" + encoded(state));
    }

    static SignIn.Result exchange(
            Map<String, String> callback, URI redirectUri, TokenEndpoint endpoint, Tokens tokens) {
        String error = callback.get("error");
        if (error != null) {
            return switch (error) {
                // server_error: the dealer's account lets nobody in from this device
                case "access_denied", "server_error" -> SignIn.Result.DENIED;
                default -> SignIn.Result.CLIENT_REFUSED;
            };
        }
        String code = callback.get("code");
        if (code == null || code.isBlank()) {
            return SignIn.Result.EXPIRED;
        }
        return switch (endpoint.exchange(code, redirectUri)) {
            case TokenEndpoint.Result.Issued issued -> {
                tokens.keep(issued.pair());
                yield SignIn.Result.SIGNED_IN;
            }
            case TokenEndpoint.Result.Refused refused -> SignIn.Result.EXPIRED;
            case TokenEndpoint.Result.ClientRefused refused -> SignIn.Result.CLIENT_REFUSED;
            case TokenEndpoint.Result.Unavailable unavailable -> SignIn.Result.PLATFORM_DOWN;
        };
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
