package dev.carport.engine.stock;

/**
 * Codes of the findings about vehicles that come in. Their texts stand in {@link #MESSAGES}; argument 0 is the label of
 * the field. Besides these there is one code {@code stock.form-<name>} for every text with a form of its own, argument:
 * value.
 */
public final class StockCodes {

    /** Base name of the message files. */
    public static final String MESSAGES = "dev.carport.engine.stock.messages";

    /** What every code of this package starts with. */
    public static final String PREFIX = "stock.";

    /** It is no JSON. Arguments: line, column. */
    public static final String MALFORMED = "stock.malformed";
    /** There is no such field. Argument: path. */
    public static final String UNKNOWN_FIELD = "stock.unknown-field";
    /** There is no such field, but a similar one. Arguments: path, similar path. */
    public static final String UNKNOWN_FIELD_SIMILAR = "stock.unknown-field-similar";
    /** A value is needed and missing. */
    public static final String REQUIRED = "stock.required";
    /** An object was expected. Argument: what was found. */
    public static final String NOT_OBJECT = "stock.not-object";
    /** A list was expected. Argument: what was found. */
    public static final String NOT_LIST = "stock.not-list";
    /** A text was expected. Argument: what was found. */
    public static final String NOT_TEXT = "stock.not-text";
    /** A number was expected. Argument: what was found. */
    public static final String NOT_NUMBER = "stock.not-number";
    /** A whole number was expected. Argument: what was found. */
    public static final String NOT_WHOLE = "stock.not-whole";
    /** Yes or no was expected. Argument: what was found. */
    public static final String NOT_FLAG = "stock.not-flag";
    /** A month was expected. Argument: what was found. */
    public static final String NOT_MONTH = "stock.not-month";
    /** A day was expected. Argument: what was found. */
    public static final String NOT_DATE = "stock.not-date";
    /** An amount with currency was expected. Argument: what was found. */
    public static final String NOT_MONEY = "stock.not-money";
    /** A currency code was expected. Argument: what was found. */
    public static final String NOT_CURRENCY = "stock.not-currency";
    /** The vocabulary has no such word. Arguments: value, the words it has. */
    public static final String UNKNOWN_TERM = "stock.unknown-term";
    /** The vocabulary has no such word, but a similar one. Arguments: value, similar words. */
    public static final String UNKNOWN_TERM_SIMILAR = "stock.unknown-term-similar";
    /** A number is impossible. Arguments: value, least, greatest. */
    public static final String RANGE = "stock.range";
    /** A number has too many decimals. Arguments: value, most decimals. */
    public static final String DECIMALS = "stock.decimals";
    /** A text is too long. Arguments: its length, the greatest length. */
    public static final String TOO_LONG = "stock.too-long";
    /** A list is too long. Arguments: its length, the greatest length. */
    public static final String TOO_MANY = "stock.too-many";
    /** A text has control characters or half a character. Argument: the code point as U+hex. */
    public static final String CONTROL_CHARACTER = "stock.control-character";
    /** A text of one line has several. */
    public static final String LINE_BREAK = "stock.line-break";
    /** A text that is no prose has markup in it. Argument: value. */
    public static final String MARKUP = "stock.markup";
    /** A name in a map is impossible. Argument: the name. */
    public static final String NAME = "stock.name";
    /** Two offers have the same key. Argument: the key. */
    public static final String DUPLICATE_KEY = "stock.duplicate-key";
    /** A VIN has not 17 characters. Arguments: value, its length. */
    public static final String VIN_LENGTH = "stock.vin-length";
    /** A VIN has characters that no VIN has. Arguments: value, those characters. */
    public static final String VIN_CHARACTERS = "stock.vin-characters";
    /** A price is zero. */
    public static final String ZERO_PRICE = "stock.zero-price";
    /** A net price above its gross price. Arguments: net, gross. */
    public static final String NET_ABOVE_GROSS = "stock.net-above-gross";
    /** Something that has happened lies in the future. Argument: value. */
    public static final String FUTURE = "stock.future";
    /** A month or day before there were motor vehicles. Argument: value. */
    public static final String TOO_EARLY = "stock.too-early";
    /** More than one statement on when the vehicle is available. */
    public static final String AVAILABILITY = "stock.availability";
    /** The vehicle names another location than the one it was sent to. Arguments: named, expected. */
    public static final String OTHER_LOCATION = "stock.other-location";
    /** The vehicle names another number than the address it was sent to. Arguments: named, expected. */
    public static final String OTHER_NUMBER = "stock.other-number";
    /** The body does not go with the kind of vehicle; a warning. Arguments: body, kind. */
    public static final String BODY_KIND = "stock.body-kind";
    /** An image has none or several of hash, data and url. */
    public static final String IMAGE_SOURCE = "stock.image-source";
    /** The data of an image are not base64. */
    public static final String IMAGE_BASE64 = "stock.image-base64";
    /** The data of an image are no JPG, PNG or WebP. */
    public static final String IMAGE_CONTENT = "stock.image-content";
    /** An image is too large. Arguments: bytes, greatest number of bytes. */
    public static final String IMAGE_SIZE = "stock.image-size";
    /** The same image twice; a warning, the first one counts. */
    public static final String IMAGE_TWICE = "stock.image-twice";

    /** There are more findings than anybody would read. Argument: how many were left out. */
    public static final String MORE = "stock.more";

    private StockCodes() {}
}
