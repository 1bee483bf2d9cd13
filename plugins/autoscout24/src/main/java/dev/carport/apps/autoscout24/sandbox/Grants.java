package dev.carport.apps.autoscout24.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What dealers have granted: authorisation codes (10 minutes, once), access tokens (one hour) and refresh tokens (14
 * days, dead as soon as they were used). Everything but the codes outlives a restart. Thread-safe.
 */
final class Grants {
    static final Duration CODE_LIFE = Duration.ofMinutes(10);
    static final Duration ACCESS_LIFE = Duration.ofHours(1);
    static final Duration REFRESH_LIFE = Duration.ofDays(14);

    private final InstantSource clock;
    private final Ids ids;
    private final GrantFile file;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, Token> access = new ConcurrentHashMap<>();
    private final Map<String, Token> refresh = new HashMap<>();

    Grants(InstantSource clock, Ids ids, GrantFile file) {
        this.clock = clock;
        this.ids = ids;
        this.file = file;
        var kept = file.read();
        access.putAll(kept.access());
        refresh.putAll(kept.refresh());
    }

    /** A new code for a dealer who has just clicked "grant". */
    String issueCode(String clientId, String redirectUri, String customerNumber) {
        return locked(() -> {
            var code = ids.code();
            codes.values().removeIf(known -> isOver(known.expiresAt().plus(CODE_LIFE)));
            codes.put(
                    code,
                    new Code(
                            clientId,
                            redirectUri,
                            customerNumber,
                            clock.instant().plus(CODE_LIFE)));
            return code;
        });
    }

    /** Turns a code into tokens; the code is used up only by success or expiry. */
    Outcome exchangeCode(String code, String clientId, String redirectUri) {
        return locked(() -> {
            var known = codes.get(code);
            if (known == null || !known.clientId().equals(clientId)) {
                return new Outcome.Refused(OAuthRefusal.UNKNOWN_CODE);
            }
            if (isOver(known.expiresAt())) {
                return new Outcome.Refused(OAuthRefusal.EXPIRED_CODE);
            }
            if (!known.redirectUri().equals(redirectUri)) {
                return new Outcome.Refused(OAuthRefusal.REDIRECT_URI_MISMATCH);
            }
            codes.remove(code);
            return new Outcome.Issued(issue(clientId, known.customerNumber()));
        });
    }

    /** Trades a refresh token for a new pair; of several simultaneous attempts exactly one succeeds. */
    Outcome refresh(String refreshToken, String clientId) {
        return locked(() -> {
            var known = refresh.get(refreshToken);
            if (known == null || !known.clientId().equals(clientId) || isOver(known.expiresAt())) {
                return new Outcome.Refused(OAuthRefusal.INVALID_REFRESH_TOKEN);
            }
            refresh.remove(refreshToken);
            return new Outcome.Issued(issue(clientId, known.customerNumber()));
        });
    }

    /** Tokens without a browser, as if the dealer had signed in. */
    TokenPair issueDirectly(String clientId, String customerNumber) {
        return locked(() -> issue(clientId, customerNumber));
    }

    /** Whose token this is, if it is still good. */
    Optional<Token> holder(String accessToken) {
        return Optional.ofNullable(access.get(accessToken)).filter(token -> !isOver(token.expiresAt()));
    }

    /** Ends access tokens at once; refresh tokens stay good. A null customer number means all dealers. */
    void expireAccess(@Nullable String customerNumber) {
        locked(() -> {
            access.values().removeIf(isOf(customerNumber));
            save();
            return true;
        });
    }

    /** Takes a dealer's grants back: access and refresh tokens and codes. A null customer number means all dealers. */
    void revoke(@Nullable String customerNumber) {
        locked(() -> {
            access.values().removeIf(isOf(customerNumber));
            refresh.values().removeIf(isOf(customerNumber));
            codes.values()
                    .removeIf(code ->
                            customerNumber == null || code.customerNumber().equals(customerNumber));
            save();
            return true;
        });
    }

    int goodAccessTokens() {
        return locked(() -> (int) access.values().stream()
                .filter(token -> !isOver(token.expiresAt()))
                .count());
    }

    int goodRefreshTokens() {
        return locked(() -> (int) refresh.values().stream()
                .filter(token -> !isOver(token.expiresAt()))
                .count());
    }

    private TokenPair issue(String clientId, String customerNumber) {
        var now = clock.instant();
        var pair = new TokenPair(ids.uuid(), ids.uuid());
        dropOld(access.values().iterator());
        dropOld(refresh.values().iterator());
        access.put(pair.accessToken(), new Token(clientId, customerNumber, now.plus(ACCESS_LIFE)));
        refresh.put(pair.refreshToken(), new Token(clientId, customerNumber, now.plus(REFRESH_LIFE)));
        save();
        return pair;
    }

    private void dropOld(Iterator<Token> tokens) {
        while (tokens.hasNext()) {
            if (isOver(tokens.next().expiresAt())) {
                tokens.remove();
            }
        }
    }

    private void save() {
        file.write(new GrantFile.Kept(Map.copyOf(access), Map.copyOf(refresh)));
    }

    private boolean isOver(Instant expiresAt) {
        return !clock.instant().isBefore(expiresAt);
    }

    private static Predicate<Token> isOf(@Nullable String customerNumber) {
        return token -> customerNumber == null || token.customerNumber().equals(customerNumber);
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    record Code(String clientId, String redirectUri, String customerNumber, Instant expiresAt) {}

    record Token(String clientId, String customerNumber, Instant expiresAt) {}

    /** What the token endpoint answers. */
    sealed interface Outcome {
        record Issued(TokenPair tokens) implements Outcome {}

        record Refused(OAuthRefusal why) implements Outcome {}
    }
}
