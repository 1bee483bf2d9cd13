package dev.carport.engine.imports;

import dev.carport.api.finding.Finding;
import dev.carport.engine.stock.Reading;
import java.util.List;

/** One thing a stock file says, with the line it starts on. */
public sealed interface ImportLine {

    /** The line, the first one is 1. */
    long line();

    /**
     * Something that was meant as a vehicle.
     *
     * @param reading the vehicle or what is wrong with it
     */
    record Entry(long line, Reading reading) implements ImportLine {}

    /**
     * The file cannot be read, or not from this line on. Nothing follows it.
     *
     * @param findings at least one error about the file
     */
    record Broken(long line, List<Finding> findings) implements ImportLine {

        /** Copies the findings. */
        public Broken {
            findings = List.copyOf(findings);
        }
    }
}
