package dev.carport.apps.gebrauchtde;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.mapping.MappingResult;
import dev.carport.api.platform.Change;
import dev.carport.api.settings.Secret;
import dev.carport.apps.gebrauchtde.fixtures.Account;
import dev.carport.apps.gebrauchtde.fixtures.Mapped;
import dev.carport.apps.gebrauchtde.mapping.GebrauchtDeMapping;
import dev.carport.apps.gebrauchtde.sandbox.GebrauchtDeSandbox;
import dev.carport.apps.gebrauchtde.sandbox.TrainingKey;
import dev.carport.testkit.GoldenCases;
import dev.carport.testkit.RecordedProgress;
import dev.carport.testkit.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole vehicles before and after; see {@link GoldenCases}. */
class GoldenCasesTest {
    private static final GoldenCases<GebrauchtDeSettings> CASES = GoldenCases.in(
                    Path.of("src/test/resources/dev/carport/apps/gebrauchtde/cases"),
                    new GebrauchtDeApp(),
                    Mapped.NOW,
                    Mapped.ZONE)
            .withSecrets(Map.of("apiKey", new Secret("key")))
            .withImages(Mapped.IMAGES);

    static Stream<String> cases() {
        return CASES.names();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mapsAsExpected(String name) {
        CASES.assertMapsAsExpected(name);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mapsTwiceAlike(String name) {
        CASES.assertMapsTwiceAlike(name);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTakenByThePlatformUnlessItIsBlocked(String name) {
        MappingResult mapped = CASES.mapped(name);
        if (mapped.blocked()) {
            return;
        }
        SettableClock clock = new SettableClock(Mapped.NOW);
        try (GebrauchtDeSandbox sandbox = GebrauchtDeSandbox.builder(clock).start()) {
            Map<String, Change.Part> parts = new LinkedHashMap<>();
            mapped.parts().forEach((part, value) -> parts.put(part, new Change.Part(Change.Before.NOTHING, value)));
            Change create = new Change("key-1", Change.Intent.CREATE, GoldenCases.REFERENCE, "0001", null, parts);
            new Account(sandbox, clock).platform().transmit(List.of(create), new RecordedProgress("v-0001"));
            clock.forward(Duration.ofSeconds(2));

            assertThat(sandbox.dropped()).isEmpty();
            assertThat(sandbox.article(TrainingKey.KASSEL, "v-0001")).isPresent();
        }
    }

    @Test
    void everyFieldIsSentInACase() {
        Set<String> sent = new TreeSet<>();
        Set<String> declared = new TreeSet<>();
        cases().forEach(name ->
                sent.addAll(CASES.expected(name, GebrauchtDeMapping.ARTICLE).propertyNames()));
        Mapped.mapping().fields().stream()
                .filter(field -> field.part().equals(GebrauchtDeMapping.ARTICLE))
                .forEach(field -> declared.add(field.path().replaceAll("\\..*", "")));

        assertThat(sent).containsExactlyElementsOf(declared);
    }
}
