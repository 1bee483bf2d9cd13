package dev.carport.apps.feed.file;

import dev.carport.apps.feed.FeedSettings;
import dev.carport.apps.feed.layout.TextEncoding;
import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import freemarker.core.OutputFormat;
import freemarker.core.PlainTextOutputFormat;
import freemarker.template.utility.StringUtil;
import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What values are escaped for in a template. Texts are fitted into the encoding first: what stands in for a character may need escaping. */
final class Escapes {
    private Escapes() {}

    static OutputFormat of(FeedSettings.Escaping escaping, TextEncoding encoding) {
        CharacterSet characters = new CharacterSet(encoding);
        return switch (escaping) {
            case NONE -> PlainTextOutputFormat.INSTANCE;
            case XML -> new Quoted("XML", "application/xml", Set.of("xml"), characters, StringUtil::XMLEnc);
            case HTML ->
                new Quoted("HTML", "text/html", Set.of("html", "xml", "xhtml"), characters, StringUtil::XHTMLEnc);
            case JSON ->
                new Quoted(
                        "JSON text",
                        "application/json",
                        Set.of("json_string", "j_string"),
                        characters,
                        StringUtil::jsonStringEnc);
            case CSV -> new Quoted("CSV value", "text/csv", Set.of(), characters, text -> text.replace("\"", "\"\""));
        };
    }

    /** Text that is escaped already. */
    static final class Escaped extends CommonTemplateMarkupOutputModel<Escaped> {
        private final Quoted format;

        private Escaped(Quoted format, @Nullable String plain, @Nullable String escaped) {
            super(plain, escaped);
            this.format = format;
        }

        @Override
        public Quoted getOutputFormat() {
            return format;
        }
    }

    /** The inside of a quoted value or an element. */
    private static final class Quoted extends CommonMarkupOutputFormat<Escaped> {
        private final String name;
        private final String mediaType;
        private final Set<String> bypassed;
        private final CharacterSet characters;
        private final UnaryOperator<String> escape;

        Quoted(
                String name,
                String mediaType,
                Set<String> bypassed,
                CharacterSet characters,
                UnaryOperator<String> escape) {
            this.name = name;
            this.mediaType = mediaType;
            this.bypassed = bypassed;
            this.characters = characters;
            this.escape = escape;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public String getMimeType() {
            return mediaType;
        }

        @Override
        public String escapePlainText(String text) {
            return escape.apply(characters.fit(text));
        }

        @Override
        public void output(String text, Writer out) throws IOException {
            out.write(escapePlainText(text));
        }

        @Override
        public boolean isLegacyBuiltInBypassed(String builtIn) {
            return bypassed.contains(builtIn);
        }

        @Override
        protected Escaped newTemplateMarkupOutputModel(@Nullable String plain, @Nullable String escaped) {
            return new Escaped(this, plain, escaped);
        }
    }
}
