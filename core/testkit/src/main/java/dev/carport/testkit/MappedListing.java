package dev.carport.testkit;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.Severity;
import dev.carport.api.mapping.MappingResult;
import dev.carport.api.mapping.PartValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A mapped vehicle, as a test looks at it. An app's tests may extend it with names for what they look at often. Immutable and thread-safe.
 */
public class MappedListing {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final MappingResult result;
    private final String mainPart;
    private final ZoneId zone;

    /**
     * What a mapping made.
     *
     * @param mainPart the part {@link #sent} looks into
     * @param zone the dealer's, for {@link #reviewOn}
     */
    public MappedListing(MappingResult result, String mainPart, ZoneId zone) {
        this.result = result;
        this.mainPart = mainPart;
        this.zone = zone;
    }

    /** Everything that came out. */
    public final MappingResult result() {
        return result;
    }

    /** The part as JSON; a missing node when it is empty or untouched. */
    public final JsonNode part(String name) {
        return result.parts().get(name) instanceof PartValue.Present present
                ? JSON.readTree(present.content().bytes())
                : JSON.missingNode();
    }

    /** A value of the main part by its dotted path; null when it is not sent. */
    public final @Nullable Object sent(String path) {
        JsonNode node = part(mainPart);
        for (String name : path.split("\\.")) {
            node = node.path(name);
        }
        return node.isMissingNode() ? null : JSON.treeToValue(node, Object.class);
    }

    /** A text of the main part by its dotted path; empty when it is not sent. */
    public final String text(String path) {
        Object text = sent(path);
        return text == null ? "" : text.toString();
    }

    /** Findings as {@code SEVERITY field code}. */
    public final List<String> findings() {
        return result.findings().stream()
                .map(finding -> finding.severity() + " " + place(finding))
                .toList();
    }

    /** Findings of this severity as {@code field code}. */
    public final List<String> findings(Severity severity) {
        return of(severity).stream().map(MappedListing::place).toList();
    }

    /** Codes of the findings of this severity. */
    public final List<String> codes(Severity severity) {
        return of(severity).stream().map(Finding::code).toList();
    }

    /** The day on which the vehicle is looked at again; null for none. */
    public final @Nullable LocalDate reviewOn() {
        Instant at = result.reviewAt();
        return at == null ? null : LocalDate.ofInstant(at, zone);
    }

    private List<Finding> of(Severity severity) {
        return result.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }

    private static String place(Finding finding) {
        return finding.field() + " " + finding.code();
    }
}
