package dev.carport.web.page;

import dev.carport.web.text.Formats;
import dev.carport.web.text.Texts;
import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The project's own FreeMarker set-up: templates from the class path only, escaping by their name ({@code .ftlh}), no
 * class of ours or others reachable by name, numbers written as they are unless a function says otherwise. A template
 * sees {@code shell} ({@link Shell}), {@code v} (the view's record) and the functions below; nothing else.
 *
 * <p>Safe for use by many threads.
 */
public final class Templates {

    private final Configuration configuration;
    private final TemplateMethodModelEx asset;

    /** Templates that link to these assets. */
    public Templates(Assets assets) {
        configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new ClassTemplateLoader(Templates.class, "/templates"));
        configuration.setDefaultEncoding("UTF-8");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setNumberFormat("c");
        configuration.setBooleanFormat("c");
        configuration.setObjectWrapper(new DefaultObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setLocalizedLookup(false);
        asset = arguments -> assets.href(string(arguments, 0));
    }

    /**
     * The page for a view.
     *
     * @param name the template without its ending, for example {@code today/today}
     * @param view the record the template reads as {@code v}; public, since FreeMarker reads nothing of a hidden one
     * @throws IllegalStateException if the template is missing or faulty, or the view lacks what it reads
     */
    public String render(String name, Shell shell, Formats formats, Record view) {
        Map<String, Object> model = new HashMap<>(functions(formats));
        model.put("shell", shell);
        model.put("v", view);
        StringWriter out = new StringWriter(16_384);
        try {
            Template template = configuration.getTemplate(
                    name + ".ftlh", formats.texts().language().locale());
            template.process(model, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("template " + name + " failed: " + e.getMessage(), e);
        }
        return out.toString();
    }

    private Map<String, Object> functions(Formats f) {
        Texts texts = f.texts();
        Map<String, Object> all = new HashMap<>();
        all.put("asset", asset);
        all.put("t", (TemplateMethodModelEx) arguments -> {
            Object[] values = new Object[arguments.size() - 1];
            for (int i = 1; i < arguments.size(); i++) {
                values[i - 1] = value(arguments, i);
            }
            return texts.text(string(arguments, 0), values);
        });
        all.put("hasText", (TemplateMethodModelEx) arguments -> texts.has(string(arguments, 0)));
        all.put("number", with(Number.class, f::number));
        all.put("price", money(f::price));
        all.put("fee", money(f::fee));
        all.put("quantity", (TemplateMethodModelEx)
                arguments -> f.quantity((Number) value(arguments, 0), string(arguments, 1)));
        all.put("time", with(Instant.class, f::time));
        all.put("second", with(Instant.class, f::second));
        all.put("moment", with(Instant.class, f::moment));
        all.put("ago", with(Instant.class, f::ago));
        all.put("iso", with(Instant.class, f::iso));
        all.put("dayHeading", with(Instant.class, f::dayHeading));
        all.put("date", with(LocalDate.class, f::date));
        all.put("month", with(YearMonth.class, f::month));
        all.put("today", (TemplateMethodModelEx) arguments -> f.today());
        return all;
    }

    private static <T> TemplateMethodModelEx with(Class<T> type, Function<T, String> form) {
        return arguments -> form.apply(type.cast(value(arguments, 0)));
    }

    private static TemplateMethodModelEx money(MoneyForm form) {
        return arguments -> form.of((BigDecimal) value(arguments, 0), (Currency) value(arguments, 1));
    }

    private interface MoneyForm {
        String of(BigDecimal amount, Currency currency);
    }

    private static String string(List<?> arguments, int index) throws TemplateModelException {
        return String.valueOf(value(arguments, index));
    }

    private static Object value(List<?> arguments, int index) throws TemplateModelException {
        if (index >= arguments.size() || arguments.get(index) == null) {
            throw new TemplateModelException("argument " + (index + 1) + " is missing");
        }
        return DeepUnwrap.unwrap((TemplateModel) arguments.get(index));
    }
}
