package dev.carport.engine.users;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.carport.api.finding.Finding;
import dev.carport.api.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes passwords with Argon2id and says which are good enough. Each hash costs a tenth of a second and 19 MiB, so only
 * a few run at once and the others wait their turn.
 */
public final class Passwords {

    /** The fewest characters of a password. */
    public static final int SHORTEST = 10;

    /** The most characters: more is no password, but a way to keep us busy. */
    public static final int LONGEST = 200;

    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final Argon2Function argon2;
    private final SecureRandom random;
    private final Semaphore turns;
    private final Duration patience;
    private final String nobodysHash;

    /**
     * Passwords hashed a few at a time.
     *
     * @param cost of each hash; hashes made at another cost are still known
     * @param atOnce how many hashes may run at once; about half the processors, at least 1
     * @param patience how long one waits for its turn before it is refused as {@link TooBusy}
     */
    public Passwords(SecureRandom random, PasswordCost cost, int atOnce, Duration patience) {
        this.argon2 = Argon2Function.getInstance(cost.memoryKib(), cost.passes(), LANES, HASH_BYTES, Argon2.ID);
        this.random = random;
        this.turns = new Semaphore(atOnce, true);
        this.patience = patience;
        this.nobodysHash = "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.passes() + ",p=" + LANES + "$"
                + randomBase64(SALT_BYTES) + "$" + randomBase64(HASH_BYTES);
    }

    /** Too many passwords wait to be hashed; the same attempt may succeed a little later. */
    public static final class TooBusy extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooBusy() {
            super("Too many logins at once");
        }
    }

    /** What is wrong with a new password, for field {@code password}; empty when it is good. */
    public List<Finding> problems(Secret password) {
        int length = password.reveal().codePointCount(0, password.reveal().length());
        if (length < SHORTEST) {
            return List.of(Finding.error("password", "password-too-short", length, SHORTEST));
        }
        if (length > LONGEST) {
            return List.of(Finding.error("password", "password-too-long", length, LONGEST));
        }
        if (password.reveal().codePoints().distinct().count() < SHORTEST / 2) {
            return List.of(Finding.error("password", "password-too-simple"));
        }
        return List.of();
    }

    /**
     * The hash of a password, with a salt of its own.
     *
     * @throws TooBusy when too many others wait
     */
    public String hash(Secret password) {
        return inTurn(() -> argon2(password.reveal()));
    }

    /**
     * Whether a password belongs to a hash.
     *
     * @throws TooBusy when too many others wait
     */
    public boolean matches(Secret password, String hash) {
        if (password.reveal().length() > 2 * LONGEST) {
            return false;
        }
        return inTurn(() -> Argon2Function.getInstanceFromHash(hash).check(password.reveal(), hash));
    }

    /** Takes as long as {@link #matches} and is never true: for a login nobody has, so that its absence does not show. */
    public boolean matchesNobody(Secret password) {
        matches(password, nobodysHash);
        return false;
    }

    private String argon2(String password) {
        return argon2.hash(password.getBytes(StandardCharsets.UTF_8), randomBytes(SALT_BYTES))
                .getResult();
    }

    private String randomBase64(int length) {
        return Base64.getEncoder().withoutPadding().encodeToString(randomBytes(length));
    }

    private byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new TooBusy();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
