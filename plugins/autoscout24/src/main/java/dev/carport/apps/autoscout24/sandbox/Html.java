package dev.carport.apps.autoscout24.sandbox;

import java.util.Locale;

/** Text inside HTML. */
final class Html {
    private Html() {}

    /** The text with everything escaped that has a meaning in HTML, attributes included. */
    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    /** A whole page of the training platform: its bar, the warning that it is a copy, and the content. */
    static String page(PageTexts texts, String title, String content) {
        return String.format(
                Locale.ROOT,
                """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s – %s</title>
                <link rel="stylesheet" href="/assets/training.css">
                </head>
                <body>
                <header class="bar">
                <a class="brand" href="/">%s</a>
                <p class="notice"><strong>%s</strong> %s</p>
                </header>
                <main>
                %s
                </main>
                </body>
                </html>
                """,
                texts.language(),
                escape(title),
                escape(texts.text("platform")),
                escape(texts.text("platform")),
                escape(texts.text("notice.strong")),
                escape(texts.text("notice.rest")),
                content);
    }
}
