package dev.carport.engine.users;

import dev.carport.api.settings.Secret;
import dev.carport.engine.ids.IdSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows programs by the key they send, and makes and revokes keys. Besides the stored keys there can be one from the
 * environment, with every right, which is never stored. Safe for use by many threads.
 */
public final class TokenAuthentication {

    private static final String PREFIX = "carport_";
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final int SHORTEST_FROM_ENVIRONMENT = 16;

    private final ApiTokenStore tokens;
    private final IdSource ids;
    private final SecureRandom random;
    private final InstantSource clock;
    private final @Nullable String hashFromEnvironment;

    /**
     * Keys in a store.
     *
     * @param fromEnvironment the key given at the start, with every right; null or blank for none
     * @throws IllegalArgumentException when that key has fewer than 16 characters
     */
    public TokenAuthentication(
            ApiTokenStore tokens,
            IdSource ids,
            SecureRandom random,
            InstantSource clock,
            @Nullable Secret fromEnvironment) {
        this.tokens = tokens;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
        this.hashFromEnvironment =
                fromEnvironment == null || fromEnvironment.reveal().isBlank() ? null : checkedHash(fromEnvironment);
    }

    private static String checkedHash(Secret token) {
        if (token.reveal().length() < SHORTEST_FROM_ENVIRONMENT) {
            throw new IllegalArgumentException("The key given at the start, CARPORT_API_TOKEN, must have at least "
                    + SHORTEST_FROM_ENVIRONMENT + " characters");
        }
        return Tokens.hash(token);
    }

    /** Whoever sends this key; empty when it is unknown, revoked or expired. Asking counts as use. */
    public Optional<Principal> authenticate(Secret sent) {
        String hash = Tokens.hash(sent);
        if (hashFromEnvironment != null && equal(hashFromEnvironment, hash)) {
            return Optional.of(new Principal(Principal.Kind.TOKEN, "environment", "CARPORT_API_TOKEN", Rights.admin()));
        }
        Instant now = clock.instant();
        return tokens.find(hash).filter(token -> token.works(now)).map(token -> {
            note(token, now);
            return new Principal(Principal.Kind.TOKEN, token.id(), token.name(), token.rights());
        });
    }

    private void note(ApiToken token, Instant now) {
        Instant last = token.lastUsedAt();
        if (last == null || Duration.between(last, now).compareTo(NOTED_EVERY) >= 0) {
            tokens.touch(token.id(), now);
        }
    }

    /** Makes a key. */
    public NewApiToken issue(String name, Rights rights, String createdBy, @Nullable Instant expiresAt) {
        Secret secret = Tokens.fresh(random, PREFIX);
        var token = new ApiToken(ids.next(), name, rights, createdBy, clock.instant(), null, expiresAt, null);
        tokens.add(token, Tokens.hash(secret));
        return new NewApiToken(token, secret);
    }

    /** Revokes a key at once. False when there is none or it was revoked before. */
    public boolean revoke(String id) {
        return tokens.revoke(id, clock.instant());
    }

    /** All stored keys, revoked ones too, the newest first. */
    public List<ApiToken> list() {
        return tokens.list();
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
