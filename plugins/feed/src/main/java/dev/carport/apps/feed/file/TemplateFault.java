package dev.carport.apps.feed.file;

/**
 * What is wrong with a template. The message is the template engine's, without the template's text around.
 */
public final class TemplateFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final int line;
    private final int column;

    /** Kinds of faults. */
    public enum Kind {
        /** It cannot be read. */
        SYNTAX,
        /** It uses what is not allowed here. */
        FORBIDDEN,
        /** It fails on a vehicle. */
        FAILS,
        /** It takes too long, writes too much or needs too much memory. */
        ENDLESS
    }

    TemplateFault(Kind kind, int line, int column, String words) {
        super(words);
        this.kind = kind;
        this.line = line;
        this.column = column;
    }

    /** What kind of fault. */
    public Kind kind() {
        return kind;
    }

    /** The line, from 1; 0 when it is not known. */
    public int line() {
        return line;
    }

    /** The column, from 1; 0 when it is not known. */
    public int column() {
        return column;
    }
}
