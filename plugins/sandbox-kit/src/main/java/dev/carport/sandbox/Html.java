package dev.carport.sandbox;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** What the pages of simulators share. */
public final class Html {
    private Html() {}

    /** The text with everything escaped that has a meaning in HTML, attributes included. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** German or English, as the browser asks. */
    public static Locale language(HttpCall call) {
        return call.header("Accept-Language").orElse("de").startsWith("de") ? Locale.GERMAN : Locale.ENGLISH;
    }

    /**
     * A whole page with the name of the training copy and the notice that it is one.
     *
     * @param texts has {@code training.title} and {@code training.notice}
     * @param style address of the style sheet
     * @param title plain text
     * @param content HTML
     */
    public static HttpAnswer page(
            int status, Locale language, UnaryOperator<String> texts, String style, String title, String content) {
        return HttpAnswer.html(
                status,
                "<!DOCTYPE html><html lang=\"" + language.getLanguage() + "\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                        + "<meta name=\"robots\" content=\"noindex\"><title>" + escape(title) + "</title>"
                        + "<link rel=\"stylesheet\" href=\"" + style + "\"></head><body><header><a href=\"/\">"
                        + escape(texts.apply("training.title")) + "</a> " + escape(texts.apply("training.notice"))
                        + "</header><main><h1>" + escape(title) + "</h1>" + content + "</main></body></html>");
    }
}
