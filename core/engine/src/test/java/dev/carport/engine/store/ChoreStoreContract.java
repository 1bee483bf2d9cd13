package dev.carport.engine.store;

import static dev.carport.engine.store.ExportFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.housekeeping.ChoreStore;
import dev.carport.engine.housekeeping.ChoreStore.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class ChoreStoreContract {
    private ChoreStore chores;

    @BeforeEach
    void open(Database database) {
        chores = new JdbiChoreStore(database);
    }

    @Test
    void remembersHowFarEachChoreIs() {
        Progress begun = new Progress(NOON, "a17", null);
        Progress done = new Progress(NOON.plusSeconds(9), "", NOON);
        chores.put("images", begun);
        chores.put("sessions", done);

        assertThat(chores.find("images")).contains(begun);
        assertThat(chores.find("sessions")).contains(done);
        assertThat(chores.find("never heard of")).isEmpty();

        chores.put("images", done);
        assertThat(chores.find("images")).contains(done);
    }
}
