package dev.carport.apps.feed.file;

import dev.carport.apps.feed.FeedSettings.Escaping;
import dev.carport.apps.feed.layout.TextEncoding;
import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The dealer's own FreeMarker template. It sees {@code rows}, once and in order, and {@code columns}, {@code location}, {@code count}: no
 * classes, no other templates, nothing of this program; and it runs within {@link Bounds}. One JVM is no sandbox: what the engine
 * itself gets wrong is not caught here.
 */
public final class Template implements RowFile {
    private static final SimpleObjectWrapper WRAPPER = new SimpleObjectWrapper(Configuration.VERSION_2_3_34);

    private final freemarker.template.Template template;
    private final TextEncoding encoding;
    private final List<String> names;
    private final String location;
    private final long count;
    private final Bounds bounds;

    private Template(
            freemarker.template.Template template,
            TextEncoding encoding,
            List<String> names,
            String location,
            long count,
            Bounds bounds) {
        this.template = template;
        this.encoding = encoding;
        this.names = names;
        this.location = location;
        this.count = count;
        this.bounds = bounds;
    }

    /**
     * Reads a template.
     *
     * @param encoding of what it writes
     * @throws TemplateFault when it cannot be read or uses what is not allowed
     */
    public static freemarker.template.Template read(String text, Escaping escaping, TextEncoding encoding) {
        Allowed.beforeReading(text);
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setObjectWrapper(WRAPPER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setLocalizedLookup(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setBooleanFormat("c");
        configuration.setOutputFormat(Escapes.of(escaping, encoding));
        try {
            var template = new freemarker.template.Template("template", text, configuration);
            Allowed.check(template);
            _CoreAPI.addThreadInterruptedChecks(template);
            return template;
        } catch (StackOverflowError deep) {
            throw new TemplateFault(TemplateFault.Kind.ENDLESS, 0, 0, "Too deep");
        } catch (ParseException broken) {
            throw new TemplateFault(
                    TemplateFault.Kind.SYNTAX,
                    broken.getLineNumber(),
                    broken.getColumnNumber(),
                    brief(broken.getEditorMessage()));
        } catch (IOException impossible) {
            throw new IllegalStateException("The template is in memory", impossible);
        }
    }

    /** A file by a template that has been read. */
    public static RowFile file(
            freemarker.template.Template template,
            TextEncoding encoding,
            List<String> names,
            String location,
            long count,
            Bounds bounds) {
        return new Template(template, encoding, names, location, count, bounds);
    }

    @Override
    public void write(Iterator<Map<String, Object>> rows, OutputStream out) throws IOException {
        Fitting text = new Fitting(out, encoding);
        try (Watch watch = new Watch(bounds)) {
            Map<String, Object> model = new HashMap<>();
            model.put("rows", new Rows(rows, watch, text.characters()));
            model.put("columns", new SimpleSequence(names, WRAPPER));
            model.put("location", text.characters().fit(location));
            model.put("count", count);
            Writer counting = watch.counting(new FittingWriter(text));
            try {
                Environment environment = template.createProcessingEnvironment(model, counting);
                environment.process();
                counting.flush();
            } catch (TemplateException
                    | IOException
                    | RuntimeException
                    | StackOverflowError
                    | OutOfMemoryError failed) {
                throw fault(failed, watch);
            }
        }
    }

    private static RuntimeException fault(Throwable failed, Watch watch) throws IOException {
        if (watch.struck() || failed instanceof StackOverflowError || failed instanceof OutOfMemoryError) {
            return new TemplateFault(TemplateFault.Kind.ENDLESS, 0, 0, "Endless");
        } else if (failed instanceof TemplateException wrong) {
            if (wrong.getCause() instanceof IOException broken) {
                throw broken;
            }
            Integer line = wrong.getLineNumber();
            Integer column = wrong.getColumnNumber();
            return new TemplateFault(
                    TemplateFault.Kind.FAILS,
                    line == null ? 0 : line,
                    column == null ? 0 : column,
                    brief(wrong.getMessageWithoutStackTop()));
        } else if (failed instanceof IOException broken) {
            throw broken;
        } else if (failed instanceof RuntimeException unexpected) {
            return unexpected;
        }
        throw new IllegalStateException(failed);
    }

    /** The engine's first paragraph: what follows are tips for programmers. */
    private static String brief(String words) {
        String first = words.split("\\R\\s*\\R|\\R-{3,}|\\R\\s*Tip:", 2)[0]
                .replaceAll("\\s*\\[in template [^\\]]*]", "")
                .replace("==> ", "")
                .replaceAll("\\s+", " ")
                .strip();
        return first.length() <= 300 ? first : first.substring(0, 300) + "…";
    }

    /**
     * The rows, which can be gone through once. Their texts are fitted into the encoding before the template sees them, so that what it
     * quotes or escapes itself is what is written.
     */
    private static final class Rows implements TemplateCollectionModel {
        private final Iterator<Map<String, Object>> rows;
        private final Watch watch;
        private final CharacterSet characters;
        private boolean taken;

        Rows(Iterator<Map<String, Object>> rows, Watch watch, CharacterSet characters) {
            this.rows = rows;
            this.watch = watch;
            this.characters = characters;
        }

        @Override
        public TemplateModelIterator iterator() throws TemplateModelException {
            if (taken) {
                throw new TemplateModelException("rows can be gone through once only");
            }
            taken = true;
            return new TemplateModelIterator() {
                @Override
                public TemplateModel next() throws TemplateModelException {
                    watch.row();
                    return WRAPPER.wrap(characters.fit((Object) rows.next()));
                }

                @Override
                public boolean hasNext() {
                    return rows.hasNext();
                }
            };
        }
    }

    /** Fits what the template writes, piece by piece, into the encoding. */
    private static final class FittingWriter extends Writer {
        private final Fitting text;
        private char waiting;

        FittingWriter(Fitting text) {
            this.text = text;
        }

        @Override
        public void write(char[] piece, int from, int length) throws IOException {
            if (length == 0) {
                return;
            }
            String whole = (waiting == 0 ? "" : String.valueOf(waiting)) + new String(piece, from, length);
            waiting = 0;
            char last = whole.charAt(whole.length() - 1);
            if (Character.isHighSurrogate(last)) {
                waiting = last;
                whole = whole.substring(0, whole.length() - 1);
            }
            text.write(whole);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
