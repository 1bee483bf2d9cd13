package dev.carport.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.config.HostConfigStore;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class HostConfigStoreContract {

    private HostConfigStore config;

    @BeforeEach
    void open(Database database) {
        config = new JdbiHostConfigStore(database);
    }

    @Test
    void givesBackWhatWasPutExactly() {
        config.put("mail", "{ \"host\" : \"ä\" }");

        assertThat(config.get("mail")).contains("{ \"host\" : \"ä\" }");
        assertThat(config.get("other")).isEmpty();
    }

    @Test
    void replaces() {
        config.put("mail", "1");
        config.put("mail", "2");

        assertThat(config.all()).isEqualTo(Map.of("mail", "2"));
    }

    @Test
    void forgets() {
        config.put("mail", "1");

        assertThat(config.remove("mail")).isTrue();
        assertThat(config.remove("mail")).isFalse();
        assertThat(config.all()).isEmpty();
    }
}
