package dev.carport.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.carport.api.app.ExportApp;
import dev.carport.api.finding.Finding;
import dev.carport.api.json.Content;
import dev.carport.api.mapping.Booking;
import dev.carport.api.mapping.Input;
import dev.carport.api.mapping.Mapping;
import dev.carport.api.mapping.MappingResult;
import dev.carport.api.mapping.PartValue;
import dev.carport.api.reference.References;
import dev.carport.api.settings.Secret;
import dev.carport.engine.settings.SettingsResult;
import dev.carport.engine.settings.SettingsType;
import dev.carport.engine.stock.VehicleCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whole vehicles before and after an app's mapping, one folder each:
 *
 * <ul>
 *   <li>{@code vehicle.json}: the vehicle as the stock keeps it
 *   <li>{@code export.json}: {@code settings}, and if they matter {@code facts} about the account (texts), {@code language} ({@code de})
 *       and {@code bookings}, paid extras with {@code kind} and {@code text}
 *   <li>{@code expected.json}: the parts, the findings as lines {@code SEVERITY field code [arguments]}, and the moment of the next look
 * </ul>
 *
 * <p>{@code -Dcarport.cases=write} writes the expectations anew while the tests run; read the difference before committing it. Immutable and
 * thread-safe, except for that.
 *
 * @param <S> the app's settings
 */
public final class GoldenCases<S extends Record> {
    /** System property; with the value {@code write} the expectations are written anew. */
    public static final String PROPERTY = "carport.cases";

    /** The host's stable key of the listing in every case. */
    public static final String REFERENCE = "v-0001";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final VehicleCodec CODEC = new VehicleCodec();

    private final Path folder;
    private final Mapping<S> mapping;
    private final SettingsType<S> settings;
    private final Map<String, Secret> secrets;
    private final References references;
    private final Instant now;
    private final ZoneId zone;
    private final @Nullable URI imageBase;

    private GoldenCases(
            Path folder,
            Mapping<S> mapping,
            SettingsType<S> settings,
            Map<String, Secret> secrets,
            References references,
            Instant now,
            ZoneId zone,
            @Nullable URI imageBase) {
        this.folder = folder;
        this.mapping = mapping;
        this.settings = settings;
        this.secrets = Map.copyOf(secrets);
        this.references = references;
        this.now = now;
        this.zone = zone;
        this.imageBase = imageBase;
    }

    /** The cases of an app in this folder, mapped at this moment for a dealer in this zone, without secrets and platform's lists. */
    public static <S extends Record> GoldenCases<S> in(Path folder, ExportApp<S> app, Instant now, ZoneId zone) {
        return new GoldenCases<>(
                folder,
                app.mapping(),
                SettingsType.of(app.settings(), app.migrations()),
                Map.of(),
                References.NONE,
                now,
                zone,
                null);
    }

    /** The same cases with the platform's lists. */
    public GoldenCases<S> with(References lists) {
        return new GoldenCases<>(folder, mapping, settings, secrets, lists, now, zone, imageBase);
    }

    /** The same cases with secrets for the settings that are stored apart, by key. */
    public GoldenCases<S> withSecrets(Map<String, Secret> values) {
        return new GoldenCases<>(folder, mapping, settings, values, references, now, zone, imageBase);
    }

    /** The same cases at a host from which platforms can fetch images: below this address, which ends with a slash. */
    public GoldenCases<S> withImages(URI base) {
        return new GoldenCases<>(folder, mapping, settings, secrets, references, now, zone, base);
    }

    /** Names of the cases, sorted; fails when there are none. */
    public Stream<String> names() {
        try (Stream<Path> entries = Files.list(folder)) {
            List<String> names = entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
            assertThat(names).as("cases in " + folder).isNotEmpty();
            return names.stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The case maps to what its expectation says, to the letter. */
    public void assertMapsAsExpected(String name) {
        String actual = JSON.writeValueAsString(described(mapped(name))) + "\n";
        Path file = file(name, "expected.json");
        if ("write".equals(System.getProperty(PROPERTY))) {
            write(file, actual);
        }
        assertThat(file).as("run once with -D" + PROPERTY + "=write").exists();

        assertThat(actual).as(name).isEqualTo(read(file));
    }

    /** The same input gives the same result. */
    public void assertMapsTwiceAlike(String name) {
        assertThat(mapped(name)).as(name).isEqualTo(mapped(name));
    }

    /** Maps a case; fails when its settings are not valid. */
    public MappingResult mapped(String name) {
        JsonNode export = json(name, "export.json");
        S valid = switch (settings.parse(export.path("settings"), secrets)) {
            case SettingsResult.Valid<S> parsed -> parsed.settings();
            case SettingsResult.Invalid<S> invalid -> fail("settings of " + name + ": " + invalid.findings());
        };
        return mapping.apply(new Input<>(
                REFERENCE,
                CODEC.decode(bytes(file(name, "vehicle.json"))),
                valid,
                references,
                facts(name),
                Locale.forLanguageTag(export.path("language").asString("de")),
                now,
                zone,
                bookings(export),
                imageBase));
    }

    private static List<Booking> bookings(JsonNode export) {
        return export.path("bookings")
                .valueStream()
                .map(extra -> new Booking(
                        extra.path("kind").asString(), extra.path("text").asString("")))
                .toList();
    }

    /** What the case says about the account; empty when nothing. */
    public Map<String, String> facts(String name) {
        Map<String, String> facts = new HashMap<>();
        json(name, "export.json")
                .path("facts")
                .properties()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asString()));
        return facts;
    }

    /** A part as it would be sent; empty when a finding holds the listing back or the part has no content. */
    public Optional<Content> sendable(String name, String part) {
        MappingResult result = mapped(name);
        return !result.blocked() && result.parts().get(part) instanceof PartValue.Present present
                ? Optional.of(present.content())
                : Optional.empty();
    }

    /** A part as it stands in the expectation; a missing node when it is not there. */
    public JsonNode expected(String name, String part) {
        return json(name, "expected.json").path("parts").path(part);
    }

    private static ObjectNode described(MappingResult result) {
        ObjectNode described = JSON.createObjectNode();
        ObjectNode parts = described.putObject("parts");
        result.parts().forEach((part, value) -> parts.set(part, described(value)));
        ArrayNode findings = described.putArray("findings");
        result.findings().forEach(finding -> findings.add(line(finding)));
        Instant reviewAt = result.reviewAt();
        described.put("reviewAt", reviewAt == null ? null : reviewAt.toString());
        return described;
    }

    private static JsonNode described(PartValue value) {
        return switch (value) {
            case PartValue.Present present -> JSON.readTree(present.content().bytes());
            case PartValue.Empty empty -> JSON.stringNode("empty");
            case PartValue.Untouched untouched -> JSON.stringNode("untouched");
        };
    }

    private static String line(Finding finding) {
        return String.join(
                " ",
                finding.severity().name(),
                finding.field(),
                finding.code(),
                finding.arguments().toString());
    }

    private JsonNode json(String name, String file) {
        return JSON.readTree(bytes(file(name, file)));
    }

    private Path file(String name, String file) {
        return folder.resolve(name).resolve(file);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
