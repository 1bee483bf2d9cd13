package dev.carport.engine.imports;

import dev.carport.api.finding.Finding;
import java.util.List;

/** How far taking a file over has come. */
public sealed interface ImportRun {

    /**
     * It is under way.
     *
     * @param read how many vehicles have been read and have their pictures
     */
    record Running(int read) implements ImportRun {}

    /**
     * It was taken over, at one moment; the file is gone.
     *
     * @param leftOut faulty lines that were left out because the person wanted it so
     * @param removed how many vehicles left the stock
     */
    record Done(int created, int changed, int unchanged, int leftOut, int removed) implements ImportRun {}

    /**
     * Nothing was changed; the file is still there.
     *
     * @param findings why as a whole
     * @param lines what turned out only now, such as pictures that could not be fetched
     */
    record Held(List<Finding> findings, List<ImportPreview.Line> lines) implements ImportRun {
        public Held {
            findings = List.copyOf(findings);
            lines = List.copyOf(lines);
        }
    }

    /**
     * Nothing was changed, because something here failed; the file is still there.
     *
     * @param diskFull whether a person must make room first
     */
    record Failed(boolean diskFull) implements ImportRun {}
}
