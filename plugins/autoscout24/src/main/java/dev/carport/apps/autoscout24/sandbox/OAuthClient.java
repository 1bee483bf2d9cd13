package dev.carport.apps.autoscout24.sandbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An application registered with the training platform.
 *
 * @param id {@code client_id}
 * @param secret {@code client_secret}
 * @param name shown to the dealer on the sign-in page
 * @param redirectUris registered addresses, compared exactly; a plain http address works only when it stands here
 * @param loopbackAllowed whether any plain http address of this machine is taken as well, whatever its port
 * @param grantTypes {@code authorization_code} and/or {@code refresh_token}
 * @param deniedResources resources the application may not use (99907), for example {@code statistics}
 */
public record OAuthClient(
        String id,
        String secret,
        String name,
        Set<String> redirectUris,
        boolean loopbackAllowed,
        Set<String> grantTypes,
        Set<String> deniedResources) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /** Copies the sets. */
    public OAuthClient {
        redirectUris = Set.copyOf(redirectUris);
        grantTypes = Set.copyOf(grantTypes);
        deniedResources = Set.copyOf(deniedResources);
    }

    /** An application that may do everything and whose browser comes back to this machine. */
    public static OAuthClient training(String id, String secret) {
        return new OAuthClient(
                id, secret, "Carport", Set.of(), true, Set.of("authorization_code", "refresh_token"), Set.of());
    }

    /** The same application with one more registered address. */
    public OAuthClient withRedirectUri(String redirectUri) {
        var more = new HashSet<>(redirectUris);
        more.add(redirectUri);
        return new OAuthClient(id, secret, name, more, loopbackAllowed, grantTypes, deniedResources);
    }

    /** The same application that only takes registered addresses. */
    public OAuthClient withoutLoopback() {
        return new OAuthClient(id, secret, name, redirectUris, false, grantTypes, deniedResources);
    }

    /** The same application with exactly these grant types. */
    public OAuthClient withGrantTypes(String... types) {
        return new OAuthClient(id, secret, name, redirectUris, loopbackAllowed, Set.of(types), deniedResources);
    }

    /** The same application without these resources. */
    public OAuthClient withoutResources(String... resources) {
        return new OAuthClient(id, secret, name, redirectUris, loopbackAllowed, grantTypes, Set.of(resources));
    }

    /** Why the address cannot be used, or null when it can. */
    @Nullable OAuthRefusal objectionTo(@Nullable String redirectUri) {
        if (redirectUri == null || redirectUri.isBlank()) {
            return OAuthRefusal.REDIRECT_URI_MISMATCH;
        }
        if (redirectUris.contains(redirectUri)) {
            return null;
        }
        try {
            var uri = new URI(redirectUri);
            if (uri.getScheme() == null) {
                return OAuthRefusal.INVALID_REDIRECT_URI;
            }
            if (!uri.getScheme().equals("http")) {
                return OAuthRefusal.REDIRECT_URI_MISMATCH;
            }
            var onThisMachine = uri.getHost() != null && LOOPBACK.contains(uri.getHost());
            return loopbackAllowed && onThisMachine ? null : OAuthRefusal.INSECURE_REDIRECT_URI;
        } catch (URISyntaxException e) {
            return OAuthRefusal.INVALID_REDIRECT_URI;
        }
    }
}
