package dev.carport.engine.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.engine.config.HostConfigStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AppVersionsTest {
    private final Map<String, String> stored = new TreeMap<>();
    private final List<String> lookedAgain = new ArrayList<>();
    private final AppVersions versions = new AppVersions(new Kept(), lookedAgain::add);

    @Test
    void looksAtNothingWhenAnAppIsNewOrAsItWas() {
        versions.seen("market", "1.0.0");
        versions.seen("market", "1.0.0");

        assertThat(lookedAgain).isEmpty();
    }

    @Test
    void looksAtEverythingOfAnAppOnceAfterItsVersionChanged() {
        versions.seen("market", "1.0.0");
        versions.seen("other", "1.0.0");
        versions.seen("market", "1.0.1");
        versions.seen("market", "1.0.1");

        assertThat(lookedAgain).containsExactly("market");
    }

    @Test
    void looksOnceMoreWhenTheLookBrokeOff() {
        AppVersions failing = new AppVersions(new Kept(), app -> {
            throw new IllegalStateException("the database is busy");
        });
        versions.seen("market", "1.0.0");
        assertThatThrownBy(() -> failing.seen("market", "2.0.0")).hasMessage("the database is busy");

        versions.seen("market", "2.0.0");

        assertThat(lookedAgain).containsExactly("market");
    }

    private final class Kept implements HostConfigStore {
        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(stored.get(key));
        }

        @Override
        public void put(String key, String json) {
            stored.put(key, json);
        }

        @Override
        public boolean remove(String key) {
            return stored.remove(key) != null;
        }

        @Override
        public Map<String, String> all() {
            return Map.copyOf(stored);
        }
    }
}
