package dev.carport.engine.store;

import org.jdbi.v3.core.statement.PreparedBatch;

/** Runs prepared batches, empty ones too, which Jdbi refuses to close quietly. */
final class Batches {

    private Batches() {}

    static void execute(PreparedBatch batch) {
        try (batch) {
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }
}
