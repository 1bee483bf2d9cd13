package dev.carport.engine.stock;

import dev.carport.api.finding.Finding;
import dev.carport.api.vehicle.VehicleField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is to say about one vehicle, as far as anybody would read it. */
final class Findings {

    /** The most findings about one vehicle; whoever gets that many sends something else. */
    static final int MOST = 200;

    /** For so many findings about one vehicle it is found out what may have been meant; that costs more than all the rest. */
    static final int MOST_SUGGESTED = 20;

    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> faulty = new HashSet<>();
    private int left;

    void error(String field, String code, Object... arguments) {
        if (isFull()) {
            left++;
            return;
        }
        findings.add(Finding.error(field, code, arguments));
        faulty.add(field);
    }

    void error(VehicleField<?> field, String code, Object... arguments) {
        error(field.key(), code, arguments);
    }

    void warning(String field, String code, Object... arguments) {
        if (!isFull()) {
            findings.add(Finding.warning(field, code, arguments));
        }
    }

    /** Whether there is an error at exactly this field. */
    boolean isFaulty(String field) {
        return faulty.contains(field);
    }

    /** Whether it is worth finding out what somebody may have meant. */
    boolean maySuggest() {
        return findings.size() < MOST_SUGGESTED;
    }

    private boolean isFull() {
        return findings.size() == MOST;
    }

    /** All of them; what was left out is counted at the end. */
    List<Finding> inOrder() {
        if (left == 0) {
            return List.copyOf(findings);
        }
        var all = new ArrayList<>(findings);
        all.add(Finding.error("", StockCodes.MORE, left));
        return List.copyOf(all);
    }
}
