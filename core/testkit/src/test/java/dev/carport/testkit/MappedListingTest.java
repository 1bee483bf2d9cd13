package dev.carport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.Severity;
import dev.carport.api.json.Content;
import dev.carport.api.mapping.MappingResult;
import dev.carport.api.mapping.PartValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappedListingTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void findsValuesByTheirPath() {
        MappedListing listing = listing(null);

        assertThat(listing.sent("engine.kw")).isEqualTo(110);
        assertThat(listing.sent("engine.hp")).isNull();
        assertThat(listing.text("title")).isEqualTo("Golf");
        assertThat(listing.text("subtitle")).isEmpty();
        assertThat(listing.part("images").isMissingNode()).isTrue();
    }

    @Test
    void tellsErrorsFromWarnings() {
        MappedListing listing = listing(null);

        assertThat(listing.findings()).containsExactly("ERROR model unmapped", "WARNING vin length");
        assertThat(listing.findings(Severity.ERROR)).containsExactly("model unmapped");
        assertThat(listing.codes(Severity.WARNING)).containsExactly("length");
    }

    @Test
    void looksAgainOnTheDealersDay() {
        assertThat(listing(null).reviewOn()).isNull();
        assertThat(listing(Instant.parse("2026-11-30T23:00:00Z")).reviewOn()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    private static MappedListing listing(Instant reviewAt) {
        Content data = Content.of(Map.of("title", "Golf", "engine", Map.of("kw", 110)));
        return new MappedListing(
                new MappingResult(
                        Map.of("data", new PartValue.Present(data), "images", PartValue.EMPTY),
                        List.of(Finding.error("model", "unmapped"), Finding.warning("vin", "length")),
                        List.of(),
                        reviewAt),
                "data",
                BERLIN);
    }
}
