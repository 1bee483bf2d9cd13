package dev.carport.api.mapping;

import dev.carport.api.finding.Finding;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapped listing.
 *
 * @param parts name to value for every declared part, in declared order
 * @param findings all of them, in declared order; with an error among them nothing is sent
 * @param unmapped values without a counterpart
 * @param reviewAt the next instant at which the result may differ without any event; null for never
 */
public record MappingResult(
        Map<String, PartValue> parts,
        List<Finding> findings,
        List<Unmapped> unmapped,
        @Nullable Instant reviewAt) {
    public MappingResult {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        findings = List.copyOf(findings);
        unmapped = List.copyOf(unmapped);
    }

    /** True when an error forbids sending. */
    public boolean blocked() {
        return findings.stream().anyMatch(Finding::blocks);
    }
}
