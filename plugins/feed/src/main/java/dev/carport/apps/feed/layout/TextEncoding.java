package dev.carport.apps.feed.layout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a file's characters become bytes. */
public enum TextEncoding {
    /** UTF-8. */
    UTF_8(StandardCharsets.UTF_8, false),
    /** UTF-8 that begins with the mark by which Excel knows it. */
    UTF_8_BOM(StandardCharsets.UTF_8, true),
    /** Western European, without the euro sign. */
    ISO_8859_1(StandardCharsets.ISO_8859_1, false),
    /** Western European, with the euro sign. */
    ISO_8859_15(Charset.forName("ISO-8859-15"), false),
    /** Western European, of Windows. */
    WINDOWS_1252(Charset.forName("windows-1252"), false);

    private final Charset charset;
    private final boolean mark;

    TextEncoding(Charset charset, boolean mark) {
        this.charset = charset;
        this.mark = mark;
    }

    /** The character set. */
    public Charset charset() {
        return charset;
    }

    /** Whether the file begins with a byte order mark. */
    public boolean mark() {
        return mark;
    }
}
