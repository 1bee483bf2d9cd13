package dev.carport.apps.autoscout24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.Finding;
import dev.carport.apps.autoscout24.fixtures.Mapped;
import dev.carport.apps.autoscout24.fixtures.RandomExports;
import dev.carport.apps.autoscout24.platform.Codes;
import dev.carport.testkit.TextLaws;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a person may read from this app stands in both languages. */
class TextsTest {
    private static final TextLaws TEXTS = TextLaws.of(new AutoScout24App());

    @Test
    void whatEveryAppMustSayStandsInBothLanguages() {
        TEXTS.assertComplete();
    }

    @Test
    void noTextHasAnApostrophe() {
        assertThat(TEXTS.patterns()).noneMatch(text -> text.contains("'"));
    }

    @Test
    void everyDocumentedCodeHasASentenceAndWhatToDo() throws IOException {
        try (var codes = TextsTest.class.getResourceAsStream("sandbox/errors.json")) {
            var documented = new TreeSet<Integer>();
            JsonMapper.builder()
                    .build()
                    .readTree(codes)
                    .path("codes")
                    .forEach(code -> documented.add(code.path("code").asInt()));
            assertThat(Codes.documented()).containsExactlyElementsOf(documented);
        }
        TEXTS.assertOwnFindings(
                Codes.documented().stream().map(code -> Codes.PREFIX + code).toList());
        TEXTS.assertOwnFindings(List.of(Codes.UNKNOWN));
    }

    @Test
    void everyFindingOfRandomExportsHasASentenceAndWhatToDo() {
        var random = new RandomExports(7);
        TEXTS.assertFindings(Stream.generate(random::next)
                .limit(1500)
                .map(export -> Mapped.of(export.vehicle(), export.settings(), export.country()))
                .flatMap(mapped -> mapped.result().findings().stream())
                .map(Finding::code));
    }

    @Test
    void theStorePageHasAFirstStepAndALogo() {
        TEXTS.assertTexts("app.prepare.1");
        assertThat(new AutoScout24App().info().logo()).isNotNull();
    }
}
