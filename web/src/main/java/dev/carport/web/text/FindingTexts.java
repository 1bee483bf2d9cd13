package dev.carport.web.text;

import dev.carport.api.app.Messages;
import dev.carport.api.finding.Finding;
import dev.carport.api.vehicle.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The sentences of findings: from whoever made them (an app, a feature of the engine), else from the contract's own
 * file for standard codes. Immutable.
 */
public final class FindingTexts {

    private final List<Messages> sources;

    private FindingTexts(List<Messages> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Sentences of these sources, the first that has one wins; the standard codes come last. */
    public static FindingTexts of(Messages... sources) {
        List<Messages> all = new ArrayList<>(List.of(sources));
        all.add(Messages.beside(Finding.class));
        return new FindingTexts(all);
    }

    /** What is wrong; the bare code if nobody has a sentence for it, so that support can still find it. */
    public String sentence(Finding finding, String fieldLabel, Language language) {
        return text(finding, "finding." + finding.code(), fieldLabel, language).orElse(finding.code());
    }

    /** What to do about it. */
    public Optional<String> action(Finding finding, String fieldLabel, Language language) {
        return text(finding, "finding." + finding.code() + ".action", fieldLabel, language);
    }

    /** Words of the vehicle's vocabulary in the reader's language; everything else as it is. */
    private static Object readable(Object argument, Locale locale) {
        return argument instanceof Term term ? term.label(locale) : argument;
    }

    private Optional<String> text(Finding finding, String key, String fieldLabel, Language language) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(fieldLabel);
        Locale locale = language.locale();
        finding.arguments().forEach(argument -> arguments.add(readable(argument, locale)));
        return sources.stream()
                .flatMap(source -> source.text(locale, key, arguments.toArray()).stream())
                .findFirst();
    }
}
