package dev.carport.apps.feed.layout;

import dev.carport.api.settings.Columns.Column;
import dev.carport.apps.feed.FeedSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The columns and the form of a ready profile, out of the packaged files. */
public final class ReadyFile {
    private static final Map<Profile, ReadyFile> FILES = new EnumMap<>(Profile.class);

    static {
        for (Profile profile : Profile.values()) {
            if (profile != Profile.OWN) {
                FILES.put(profile, read(profile));
            }
        }
    }

    private final Form form;
    private final List<Ready> columns;

    private ReadyFile(Form form, List<Ready> columns) {
        this.form = form;
        this.columns = List.copyOf(columns);
    }

    /** How the file is written. */
    public record Form(FileFormat format, CsvStyle csv, TextEncoding encoding) {}

    /**
     * A column of a profile.
     *
     * @param required whether the receiver takes no vehicle without it
     */
    public record Ready(Column column, boolean required) {}

    /** The file of a profile that is not the dealer's own. */
    public static ReadyFile of(Profile profile) {
        return Objects.requireNonNull(FILES.get(profile), profile.name());
    }

    /** How it is written. */
    public Form form() {
        return form;
    }

    /** Its columns as they are packaged, with places to fill in. */
    public List<Ready> columns() {
        return columns;
    }

    /** Its columns with what the dealer has entered in their places. */
    public List<Ready> columns(FeedSettings settings) {
        return columns.stream()
                .map(ready -> new Ready(filled(ready.column(), settings), ready.required()))
                .toList();
    }

    private static Column filled(Column column, FeedSettings settings) {
        return new Column(
                column.field(),
                column.name(),
                filled(column.format(), settings),
                filled(column.otherwise(), settings),
                column.values());
    }

    private static String filled(String text, FeedSettings settings) {
        return text.indexOf('<') < 0
                ? text
                : text.replace("<link>", orEmpty(settings.link()))
                        .replace("<dealerNumber>", orEmpty(settings.dealerNumber()));
    }

    /** The same file as values of settings for one's own table; places to fill in become examples. */
    public Map<String, Object> asOwn() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("profile", Profile.OWN.name());
        values.put("format", form.format().name());
        values.put("encoding", form.encoding().name());
        if (form.format() == FileFormat.CSV) {
            values.put("separator", separator(form.csv().separator()).name());
            values.put("quoting", form.csv().quoting().name());
            values.put("header", form.csv().header());
            values.put("oneLine", form.csv().oneLine());
            values.put("lineEnd", form.csv().lineEnd().name());
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Ready ready : columns) {
            Column column = ready.column();
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("field", column.field());
            row.put("name", column.name());
            row.put("format", example(column.format()));
            row.put("otherwise", example(column.otherwise()));
            row.put("values", column.values());
            rows.add(row);
        }
        values.put("columns", rows);
        return values;
    }

    private static String example(String text) {
        return text.replace("<link>", "https://www.example.com/{}").replace("<dealerNumber>", "");
    }

    private static Separator separator(char sign) {
        return Arrays.stream(Separator.values())
                .filter(one -> one.sign() == sign)
                .findFirst()
                .orElseThrow();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static ReadyFile read(Profile profile) {
        try (InputStream in = ReadyFile.class.getResourceAsStream(profile.resource() + ".json")) {
            JsonNode file = JsonMapper.shared().readTree(Objects.requireNonNull(in, profile.resource()));
            List<Ready> columns = new ArrayList<>();
            for (JsonNode row : file.get("columns")) {
                columns.add(new Ready(
                        new Column(
                                row.path("field").asString(""),
                                row.path("name").asString(),
                                row.path("format").asString(""),
                                row.path("otherwise").asString(""),
                                row.path("values").asString("")),
                        row.path("required").asBoolean(false)));
            }
            JsonNode form = file.get("form");
            return new ReadyFile(
                    new Form(
                            FileFormat.valueOf(form.get("format").asString()),
                            new CsvStyle(
                                    Separator.valueOf(form.path("separator").asString("SEMICOLON"))
                                            .sign(),
                                    Quoting.valueOf(form.path("quoting").asString("WHEN_NEEDED")),
                                    form.path("header").asBoolean(true),
                                    form.path("oneLine").asBoolean(false),
                                    false,
                                    LineEnd.valueOf(form.path("lineEnd").asString("CRLF"))),
                            TextEncoding.valueOf(form.path("encoding").asString("UTF_8"))),
                    columns);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The packaged columns of " + profile + " cannot be read", unreadable);
        }
    }
}
