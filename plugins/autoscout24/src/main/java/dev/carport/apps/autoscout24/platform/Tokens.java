package dev.carport.apps.autoscout24.platform;

import dev.carport.api.app.Connection;
import dev.carport.api.finding.Actor;
import dev.carport.api.platform.NotDone;
import dev.carport.api.platform.Outcome;
import java.time.Duration;

/**
 * The account's sign-in. A refresh token works once, and whoever uses it twice loses the connection, so: renewing is
 * exclusive over all threads and nodes, what is stored is read again after waiting for the turn, and the new pair is stored
 * before anybody uses it. A crash between the platform's answer and the store cannot be undone: the next renewal is refused,
 * and the dealer is asked to sign in. Thread-safe.
 */
final class Tokens {
    private static final String PAIR = "tokens";
    private static final String LOST = "sign-in-lost";
    /** Renewed this long before its end, so that no request starts with a token that ends on the way. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final Connection connection;
    private final TokenEndpoint endpoint;

    Tokens(Connection connection, TokenEndpoint endpoint) {
        this.connection = connection;
        this.endpoint = endpoint;
    }

    /**
     * An access token that is good for a request now.
     *
     * @throws NotDone when there is none to be had
     */
    String valid() {
        TokenPair pair = storedOrSignIn();
        if (!endsWithin(pair, MARGIN)) {
            return pair.access();
        }
        try {
            return renewed(pair.access());
        } catch (NotDone notDone) {
            boolean stillGood = !endsWithin(pair, Duration.ZERO);
            if (stillGood && notDone.outcome() instanceof Outcome.Retry) {
                return pair.access(); // good for a moment, and the sign-in service may be back by then
            }
            throw notDone;
        }
    }

    /**
     * An access token other than this one.
     *
     * @param stale the token that ends soon or was refused; when another caller has renewed it meanwhile, that one's is taken
     * @throws NotDone when there is none to be had
     */
    String renewed(String stale) {
        return connection.secrets().exclusively(() -> {
            TokenPair now = storedOrSignIn();
            return now.access().equals(stale) ? renew(now) : now.access();
        });
    }

    /** Renews whatever the age of the token, so that the connection does not die unused. */
    void renewNow() {
        connection.secrets().exclusively(() -> renew(storedOrSignIn()));
    }

    /** Keeps the tokens of a new sign-in. */
    void keep(TokenPair pair) {
        connection.secrets().exclusively(() -> store(pair));
    }

    /** Forgets the sign-in. The platform offers no way to take it back there. */
    void forget() {
        connection.secrets().exclusively(() -> {
            connection.secrets().remove(PAIR);
            connection.secrets().remove(LOST);
        });
    }

    private String renew(TokenPair old) {
        return switch (endpoint.refresh(old.refresh())) {
            case TokenEndpoint.Result.Issued issued -> {
                store(issued.pair());
                yield issued.pair().access();
            }
            case TokenEndpoint.Result.Refused refused -> {
                connection.secrets().remove(PAIR);
                connection.secrets().put(LOST, refused.reason());
                throw new NotDone(signInNeeded());
            }
            case TokenEndpoint.Result.ClientRefused refused ->
                throw new NotDone(Outcome.accountBlocked(refused.reason(), Actor.ADMIN));
            case TokenEndpoint.Result.Unavailable unavailable ->
                throw new NotDone(Outcome.retryAfter(unavailable.retryAfter(), unavailable.reason()));
        };
    }

    private void store(TokenPair pair) {
        connection.secrets().put(PAIR, pair.json());
        connection.secrets().remove(LOST);
    }

    private TokenPair storedOrSignIn() {
        return connection.secrets().get(PAIR).map(TokenPair::of).orElseThrow(() -> new NotDone(signInNeeded()));
    }

    private boolean endsWithin(TokenPair pair, Duration time) {
        return !connection.clock().instant().plus(time).isBefore(pair.expiresAt());
    }

    private Outcome signInNeeded() {
        return Outcome.signInNeeded(connection
                .secrets()
                .get(LOST)
                .map(reason -> "The platform has ended the sign-in (" + reason + ")")
                .orElse("Nobody has signed in yet"));
    }
}
