package dev.carport.apps.feed;

/** Codes of this app's findings; argument 0 of their texts is the field or setting. */
public final class FeedCodes {
    /** The receiver takes no vehicle without this value. Arguments: the column. */
    public static final String COLUMN_MISSING = "feed.column-missing";
    /** A column's format cannot be read. Arguments: the column, the word. */
    public static final String FORMAT = "feed.format";
    /** A column's name is no name of an XML element. Arguments: the column. */
    public static final String ELEMENT = "feed.element";
    /** A column's name makes an object where another one has a value. Arguments: the column, the other one. */
    public static final String NESTED = "feed.nested";
    /** A name of files knows no such place. Arguments: the place. */
    public static final String PLACE = "feed.place";
    /** A name of files holds signs that no file name may have. */
    public static final String FILE_NAME = "feed.file-name";
    /** Names of pictures would be the same. */
    public static final String IMAGE_NAME = "feed.image-name";
    /** Two different pictures would lie under one name, as with two vehicles of one VIN. Arguments: the name. */
    public static final String IMAGE_NAME_TWICE = "feed.image-name-twice";
    /** The receiver takes no vehicle without a price, and this one's is on request. Arguments: the column. */
    public static final String PRICE_ON_REQUEST = "feed.price-on-request";
    /** A push goes to a whole address, by HTTPS. */
    public static final String PUSH_ADDRESS = "feed.push-address";
    /** A file server has a name and a port and no more. */
    public static final String SERVER_NAME = "feed.server-name";
    /** By FTP everything travels in the clear; a warning. */
    public static final String IN_THE_CLEAR = "feed.in-the-clear";
    /** A template has a fault. Arguments: line, column, what the template engine says. */
    public static final String TEMPLATE = "feed.template";
    /** A template uses what is not allowed. Arguments: line, what. */
    public static final String TEMPLATE_FORBIDDEN = "feed.template-forbidden";
    /** A template fails on vehicles. Arguments: line, column, what the template engine says. */
    public static final String TEMPLATE_FAILS = "feed.template-fails";
    /** A template takes too long or writes too much. */
    public static final String TEMPLATE_ENDLESS = "feed.template-endless";

    private FeedCodes() {}
}
