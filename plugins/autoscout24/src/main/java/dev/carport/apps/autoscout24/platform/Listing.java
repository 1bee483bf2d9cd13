package dev.carport.apps.autoscout24.platform;

import dev.carport.api.finding.Finding;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.Progress;
import java.util.ArrayList;
import java.util.List;

/** One change under way: where it reports, and the warnings it has met. Used by one thread. */
final class Listing {
    private final Change change;
    private final String id;
    private final Progress progress;
    private final List<Finding> warnings = new ArrayList<>();

    Listing(Change change, String id, Progress progress) {
        this.change = change;
        this.id = id;
        this.progress = progress;
    }

    /** The platform's id of the vehicle. */
    String id() {
        return id;
    }

    Change.Part part(String name) {
        return change.part(name);
    }

    /** The platform holds the part as it should be. */
    void confirmed(String part, String remembered) {
        progress.confirmed(change, part, remembered);
    }

    /** Keeps the warnings of an answer. */
    Answer noted(Answer answer) {
        Codes.warnings(answer).forEach(warnings::add);
        return answer;
    }

    void warn(Finding finding) {
        warnings.add(finding);
    }

    List<Finding> warnings() {
        return warnings;
    }
}
