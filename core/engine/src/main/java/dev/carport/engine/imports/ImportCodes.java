package dev.carport.engine.imports;

/** Codes of the findings about stock files. Their texts stand in the message files beside this class. */
public final class ImportCodes {

    /** What every code of this package starts with. */
    public static final String PREFIX = "imports.";

    /** There is nothing in the file. */
    public static final String EMPTY = "imports.empty";
    /** More vehicles than one call may have. Argument: the greatest number. */
    public static final String TOO_MANY = "imports.too-many";
    /** The same number twice. Arguments: number, line of the first one. */
    public static final String DUPLICATE_NUMBER = "imports.duplicate-number";
    /** The file is neither JSON nor CSV. */
    public static final String UNKNOWN_FORMAT = "imports.unknown-format";
    /** The file is a ZIP archive, which an Excel workbook is too. */
    public static final String ARCHIVE = "imports.archive";
    /** The file is a picture or a document, not text. */
    public static final String NOT_TEXT = "imports.not-text";
    /** The stock has changed since the preview, so that other vehicles would leave. */
    public static final String STOCK_CHANGED = "imports.stock-changed";
    /** One entry is too large. Argument: the greatest number of bytes. */
    public static final String ENTRY_TOO_LARGE = "imports.entry-too-large";
    /** The character set changes in the middle, or bytes are lost. */
    public static final String CHARACTER_SET = "imports.character-set";
    /** The CSV is not well formed. */
    public static final String CSV_BROKEN = "imports.csv-broken";
    /** A column is called like no field. Argument: its name. */
    public static final String UNKNOWN_COLUMN = "imports.unknown-column";
    /** A column is called like no field, but similarly. Arguments: its name, the similar path. */
    public static final String UNKNOWN_COLUMN_SIMILAR = "imports.unknown-column-similar";
    /** Two columns have the same name. Argument: the name. */
    public static final String COLUMN_TWICE = "imports.column-twice";
    /** A mandatory column is missing. Argument: its name. */
    public static final String COLUMN_MISSING = "imports.column-missing";
    /** A record has more fields than the header. Arguments: its fields, the fields of the header. */
    public static final String TOO_MANY_CELLS = "imports.too-many-cells";
    /** A number can be read in two ways. Argument: the cell. */
    public static final String AMBIGUOUS_NUMBER = "imports.ambiguous-number";

    private ImportCodes() {}
}
