package dev.carport.apps.autoscout24.platform;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    private static final Set<Integer> GAPS =
            Set.of(50011, 50020, 50021, 50039, 50042, 50056, 50057, 50065, 50070, 50078, 50079, 50098);

    private static final Set<Integer> DOCUMENTED = Stream.of(
                    IntStream.of(10000, 10001, 10003, 10004, 10005, 10006, 10500, 20001, 20500),
                    IntStream.rangeClosed(50000, 50110).filter(code -> !GAPS.contains(code)),
                    IntStream.of(50200, 50201, 50202, 50600, 50601, 50602, 50603, 50607),
                    IntStream.rangeClosed(99901, 99908),
                    IntStream.of(99913))
            .flatMap(IntStream::boxed)
            .collect(Collectors.toCollection(TreeSet::new));

    private Codes() {}

    /** All documented codes, ascending. */
    public static List<Integer> documented() {
        return List.copyOf(DOCUMENTED);
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

    /** An error the listing can live with. */
    static Finding asWarning(Finding finding) {
        return new Finding(Severity.WARNING, finding.field(), finding.code(), finding.arguments(), finding.detail());
    }

    private static Finding finding(Note note, Severity severity) {
        String field = Optional.ofNullable(CodeFields.of(note)).orElse("");
        boolean known = DOCUMENTED.contains(note.code());
        return new Finding(
                severity,
                field,
                known ? PREFIX + note.code() : UNKNOWN,
                known ? List.of() : List.of(Integer.toString(note.code())),
                note.words());
    }
}
