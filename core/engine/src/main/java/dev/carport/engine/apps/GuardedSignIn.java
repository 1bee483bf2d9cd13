package dev.carport.engine.apps;

import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.SignIn;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

/** An account's sign-in at the platform, every call guarded. Thread-safe. */
public final class GuardedSignIn {
    private final AppCalls calls;
    private final InstalledApp<?> app;
    private final String account;
    private final SignIn signIn;

    GuardedSignIn(AppCalls calls, InstalledApp<?> app, String account, SignIn signIn) {
        this.calls = calls;
        this.app = app;
        this.account = account;
        this.signIn = signIn;
    }

    /**
     * Where to send the dealer's browser.
     *
     * @throws AppFailure when the app fails
     */
    public URI authorizeUrl(URI redirectUri, String state) {
        return call("authorize", () -> signIn.authorizeUrl(redirectUri, state));
    }

    /**
     * Exchanges the callback. A platform that is not reached gives {@link SignIn.Result#PLATFORM_DOWN}.
     *
     * @throws AppFailure of kind {@link AppFailure.Kind#APP_DEFECT} when the app fails
     */
    public SignIn.Result exchange(Map<String, String> callback, URI redirectUri) {
        try {
            return call("exchange", () -> signIn.exchange(callback, redirectUri));
        } catch (AppFailure failed) {
            if (failed.platformDown()) {
                return SignIn.Result.PLATFORM_DOWN;
            }
            throw failed;
        }
    }

    /** Forgets the access; a failure is logged only. */
    public void signOut() {
        calls.closeQuietly(app, account, "sign-out", signIn::signOut);
    }

    /**
     * How long the access lasts unused.
     *
     * @throws AppFailure when the app fails
     */
    public Duration lastsUnused() {
        return call("lasts-unused", signIn::lastsUnused);
    }

    /** Renews the access; whatever goes wrong is a retry. */
    public Outcome keepAlive() {
        try {
            return call("keep-alive", signIn::keepAlive);
        } catch (AppFailure failed) {
            return Outcome.retry(String.valueOf(failed.getMessage()));
        }
    }

    private <T> T call(String call, Callable<T> work) {
        return calls.call(app, account, call, calls.deadlines().quick(), work);
    }
}
