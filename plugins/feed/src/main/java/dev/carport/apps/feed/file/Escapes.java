package dev.carport.apps.feed.file;

import dev.carport.apps.feed.FeedSettings;
import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.OutputFormat;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.XMLOutputFormat;
import freemarker.template.utility.StringUtil;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** What values are escaped for in a template. */
final class Escapes {
    private Escapes() {}

    static OutputFormat of(FeedSettings.Escaping escaping) {
        return switch (escaping) {
            case NONE -> PlainTextOutputFormat.INSTANCE;
            case XML -> XMLOutputFormat.INSTANCE;
            case HTML -> HTMLOutputFormat.INSTANCE;
            case JSON ->
                new Quoted("JSON text", "application/json") {
                    @Override
                    public String escapePlainText(String text) {
                        return StringUtil.jsonStringEnc(text);
                    }
                };
            case CSV ->
                new Quoted("CSV value", "text/csv") {
                    @Override
                    public String escapePlainText(String text) {
                        return text.replace("\"", "\"\"");
                    }
                };
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

    /** The inside of a quoted value. */
    private abstract static class Quoted extends CommonMarkupOutputFormat<Escaped> {
        private final String name;
        private final String mediaType;

        Quoted(String name, String mediaType) {
            this.name = name;
            this.mediaType = mediaType;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public String getMimeType() {
            return mediaType;
        }

        /** Without the checked exception. */
        @Override
        public abstract String escapePlainText(String text);

        @Override
        public void output(String text, Writer out) throws IOException {
            out.write(escapePlainText(text));
        }

        @Override
        public boolean isLegacyBuiltInBypassed(String builtIn) {
            return builtIn.equals("json_string") || builtIn.equals("j_string");
        }

        @Override
        protected Escaped newTemplateMarkupOutputModel(@Nullable String plain, @Nullable String escaped) {
            return new Escaped(this, plain, escaped);
        }
    }
}
