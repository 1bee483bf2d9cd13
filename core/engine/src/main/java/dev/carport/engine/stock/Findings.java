package dev.carport.engine.stock;

import dev.carport.api.finding.Finding;
import dev.carport.api.vehicle.VehicleField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is to say about one vehicle. */
final class Findings {

    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> faulty = new HashSet<>();

    void error(String field, String code, Object... arguments) {
        findings.add(Finding.error(field, code, arguments));
        faulty.add(field);
    }

    void error(VehicleField<?> field, String code, Object... arguments) {
        error(field.key(), code, arguments);
    }

    void warning(String field, String code, Object... arguments) {
        findings.add(Finding.warning(field, code, arguments));
    }

    /** Whether there is an error at exactly this field. */
    boolean isFaulty(String field) {
        return faulty.contains(field);
    }

    List<Finding> inOrder() {
        return List.copyOf(findings);
    }
}
