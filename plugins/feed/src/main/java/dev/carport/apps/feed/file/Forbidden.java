package dev.carport.apps.feed.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What no template may use: whatever makes objects of classes, reaches into them, runs texts as templates, reads other files, changes the
 * engine's own settings, or fills memory with one word.
 */
final class Forbidden {
    private static final Pattern COMMENT = Pattern.compile("<#--.*?-->|\\[#--.*?--]", Pattern.DOTALL);
    private static final Pattern BUILT_IN = Pattern.compile(
            "\\?\\s*(new|api|has_api|hasApi|eval|eval_json|evalJson|interpret|left_pad|leftPad|right_pad|rightPad|absolute_template_name"
                    + "|absoluteTemplateName|get_optional_template|getOptionalTemplate)\\b");
    private static final Pattern DIRECTIVE =
            Pattern.compile("[<\\[]#(include|import|setting|visit|recurse|fallback)\\b");
    private static final Pattern SPECIAL = Pattern.compile(
            "\\.(get_optional_template|getOptionalTemplate|data_model|dataModel|globals|main|namespace)\\b");

    private Forbidden() {}

    static void check(String template) {
        // a comment may stand between a question mark and its word; the length stays, so that lines do
        String code = COMMENT.matcher(template).replaceAll(found -> blank(found.group()));
        for (Pattern pattern : new Pattern[] {BUILT_IN, DIRECTIVE, SPECIAL}) {
            Matcher matcher = pattern.matcher(code);
            if (matcher.find()) {
                int line = 1
                        + (int) code.substring(0, matcher.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                int column = matcher.start() - code.lastIndexOf('\n', matcher.start());
                throw new TemplateFault(TemplateFault.Kind.FORBIDDEN, line, Math.max(1, column), matcher.group(1));
            }
        }
    }

    private static String blank(String comment) {
        return comment.replaceAll("[^\n]", " ");
    }
}
