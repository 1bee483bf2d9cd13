package dev.carport.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.users.ApiToken;
import dev.carport.engine.users.ApiTokenStore;
import dev.carport.engine.users.Right;
import dev.carport.engine.users.Rights;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class ApiTokenStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-16T08:00:00Z");
    private static final ApiToken DMS =
            new ApiToken("t1", "DMS", Rights.none().and("BER", Right.STOCK), "Erika", NOW, null, null, null);

    private ApiTokenStore tokens;

    @BeforeEach
    void open(Database database) {
        tokens = new JdbiApiTokenStore(database);
    }

    @Test
    void findsAKeyByTheHashOfItsToken() {
        tokens.add(DMS, "hash1");

        assertThat(tokens.find("hash1")).contains(DMS);
        assertThat(tokens.find("hash2")).isEmpty();
    }

    @Test
    void keepsTheEndAndTheLastUse() {
        var passing = new ApiToken("t1", "DMS", Rights.admin(), "Erika", NOW, null, NOW.plusSeconds(60), null);
        tokens.add(passing, "hash1");

        tokens.touch("t1", NOW.plusSeconds(5));

        ApiToken found = tokens.find("hash1").orElseThrow();
        assertThat(found.expiresAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(found.lastUsedAt()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void revokesOnceAndKeepsTheKeyInTheList() {
        tokens.add(DMS, "hash1");

        assertThat(tokens.revoke("t1", NOW.plusSeconds(1))).isTrue();
        assertThat(tokens.revoke("t1", NOW.plusSeconds(2))).isFalse();
        assertThat(tokens.revoke("unknown", NOW)).isFalse();

        assertThat(tokens.list()).extracting(ApiToken::revokedAt).containsExactly(NOW.plusSeconds(1));
    }

    @Test
    void listsTheNewestFirst() {
        tokens.add(DMS, "hash1");
        tokens.add(new ApiToken("t2", "New", Rights.none(), "Max", NOW.plusSeconds(1), null, null, null), "hash2");

        assertThat(tokens.list()).extracting(ApiToken::id).containsExactly("t2", "t1");
    }
}
