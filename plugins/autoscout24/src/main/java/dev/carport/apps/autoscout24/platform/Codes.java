package dev.carport.apps.autoscout24.platform;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns the platform's messages into findings at our fields. A documented code has its own text under {@code
 * finding.as24.<code>}; any other gets a general one. The platform's own words are kept as detail, never shown first.
 */
public final class Codes {
    /** Stem of the finding codes. */
    public static final String PREFIX = "as24.";
    /** For a code the document does not have. Argument 1: the code. */
    public static final String UNKNOWN = PREFIX + "unknown";

    private Codes() {}

    /** All documented codes, ascending. */
    public static List<Integer> documented() {
        return CodeFields.documented().stream().map(Integer::valueOf).sorted().toList();
    }

    /** The errors of an answer, at least one. */
    static List<Finding> findings(Answer answer) {
        List<Finding> findings = answer.errors().stream()
                .map(note -> finding(note, Severity.ERROR))
                .toList();
        return findings.isEmpty()
                ? List.of(Finding.error("", UNKNOWN, "HTTP " + answer.status()).withDetail(Api.words(answer)))
                : findings;
    }

    /** The warnings of an answer. */
    static Stream<Finding> warnings(Answer answer) {
        return answer.notes().stream().filter(Note::isWarning).map(note -> finding(note, Severity.WARNING));
    }

    private static Finding finding(Note note, Severity severity) {
        String field = Optional.ofNullable(CodeFields.of(note)).orElse("");
        boolean known = CodeFields.documented().contains(Integer.toString(note.code()));
        return new Finding(
                severity,
                field,
                known ? PREFIX + note.code() : UNKNOWN,
                known ? List.of() : List.of(Integer.toString(note.code())),
                note.words());
    }
}
