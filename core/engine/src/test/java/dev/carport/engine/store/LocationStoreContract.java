package dev.carport.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.location.Location;
import dev.carport.engine.location.LocationStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class LocationStoreContract {

    private static final Location BERLIN =
            new Location("BER", "Autohaus Nord", "Seestraße 1", "13353", "Berlin", "DE", "de", "nord@example.org");

    private LocationStore locations;

    @BeforeEach
    void open(Database database) {
        locations = new JdbiLocationStore(database);
    }

    @Test
    void knowsNoLocationAtFirst() {
        assertThat(locations.list()).isEmpty();
        assertThat(locations.get("BER")).isEmpty();
    }

    @Test
    void givesBackWhatWasPut() {
        assertThat(locations.put(BERLIN)).isTrue();

        assertThat(locations.get("BER")).contains(BERLIN);
    }

    @Test
    void replacesTheLocationWithTheSameCode() {
        locations.put(BERLIN);
        var moved = new Location("BER", "Autohaus Nord", "", "", "", "AT", "de-AT", null);

        assertThat(locations.put(moved)).isFalse();

        assertThat(locations.list()).containsExactly(moved);
    }

    @Test
    void listsByCode() {
        for (String code : new String[] {"b", "B", "a", "2"}) {
            locations.put(new Location(code, "Site", "", "", "", "DE", "de", null));
        }

        assertThat(locations.list()).extracting(Location::code).containsExactly("2", "B", "a", "b");
    }
}
