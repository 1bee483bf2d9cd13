package dev.carport.engine.imports;

import dev.carport.api.finding.Finding;
import java.util.List;

/** Ends the reading of a file from deep inside; never leaves this package. */
final class BrokenFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final transient List<Finding> findings;

    BrokenFile(long line, Finding finding) {
        this(line, List.of(finding));
    }

    BrokenFile(long line, List<Finding> findings) {
        super(findings.toString(), null, false, false);
        this.line = line;
        this.findings = findings;
    }

    long line() {
        return line;
    }

    List<Finding> findings() {
        return findings;
    }
}
