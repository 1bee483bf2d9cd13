package dev.carport.engine.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.api.finding.Finding;
import dev.carport.api.settings.Secret;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final PasswordCost CHEAP = new PasswordCost(64, 1);

    private final Passwords passwords = new Passwords(new SecureRandom(), CHEAP, 1, Duration.ofSeconds(30));

    @Test
    void knowsAPasswordAgain() {
        String hash = passwords.hash(new Secret("correct horse battery"));

        assertThat(hash).startsWith("$argon2id$v=19$m=64,t=1,p=1$").doesNotContain("horse");
        assertThat(passwords.matches(new Secret("correct horse battery"), hash)).isTrue();
        assertThat(passwords.matches(new Secret("correct horse batterY"), hash)).isFalse();
        assertThat(passwords.matches(new Secret(""), hash)).isFalse();
    }

    @Test
    void knowsAPasswordWithUmlautsAgain() {
        String hash = passwords.hash(new Secret("Grüße aus Köln 🚗"));

        assertThat(passwords.matches(new Secret("Grüße aus Köln 🚗"), hash)).isTrue();
        assertThat(passwords.matches(new Secret("Gruesse aus Koeln 🚗"), hash)).isFalse();
    }

    @Test
    void costsWhatIsRecommendedAndStillKnowsHashesOfAnotherCost() {
        var standard = new Passwords(new SecureRandom(), PasswordCost.standard(), 1, Duration.ofSeconds(30));

        assertThat(standard.hash(new Secret("correct horse"))).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(standard.matches(new Secret("correct horse"), passwords.hash(new Secret("correct horse"))))
                .isTrue();
    }

    @Test
    void saltsEachHash() {
        assertThat(passwords.hash(new Secret("correct horse")))
                .isNotEqualTo(passwords.hash(new Secret("correct horse")));
    }

    @Test
    void matchesNobody() {
        assertThat(passwords.matchesNobody(new Secret("correct horse"))).isFalse();
    }

    @Test
    void asksForTenCharacters() {
        assertThat(passwords.problems(new Secret("123456789")))
                .containsExactly(Finding.error("password", "password-too-short", 9, 10));
        assertThat(passwords.problems(new Secret("1234567890"))).isEmpty();
    }

    @Test
    void countsCharactersNotCodeUnits() {
        assertThat(passwords.problems(new Secret("🚗🚙🚕🚓🚑🚒🚐🛻🚚"))).hasSize(1);
    }

    @Test
    void refusesEndlessAndEmptyOnes() {
        assertThat(passwords.problems(new Secret("abcdefghij".repeat(21))))
                .extracting(Finding::code)
                .containsExactly("password-too-long");
        assertThat(passwords.problems(new Secret("aaaaaaaaaaaaaaab")))
                .extracting(Finding::code)
                .containsExactly("password-too-simple");
    }

    @Test
    void refusesToHashForTooLongAQueue() {
        var impatient = new Passwords(new SecureRandom(), PasswordCost.standard(), 1, Duration.ofMillis(1));
        try (var threads = Executors.newFixedThreadPool(4)) {
            var running = IntStream.range(0, 4)
                    .mapToObj(
                            i -> CompletableFuture.runAsync(() -> impatient.hash(new Secret("correct horse")), threads))
                    .toList();

            assertThatThrownBy(() -> running.forEach(CompletableFuture::join))
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(Passwords.TooBusy.class);
        }
    }
}
