package dev.carport.engine.settings;

/**
 * Codes of the findings about settings. Their texts stand beside this class in every language of the product; argument 0
 * is the setting's label.
 */
public final class SettingsCodes {
    /** Not a JSON object at all. */
    public static final String NOT_AN_OBJECT = "settings.not-an-object";
    /** The app has no such setting. */
    public static final String UNKNOWN = "settings.unknown";
    /** A value is needed and missing. */
    public static final String REQUIRED = "settings.required";
    /** Must be a JSON string. */
    public static final String NOT_TEXT = "settings.not-text";
    /** Must be true or false. */
    public static final String NOT_YES_NO = "settings.not-yes-no";
    /** Must be a whole number of at most 32 bits. */
    public static final String NOT_WHOLE_NUMBER = "settings.not-whole-number";
    /** Must be a number. */
    public static final String NOT_NUMBER = "settings.not-number";
    /** Not among the options. Arguments: value, the options. */
    public static final String OPTION = "settings.option";
    /** Arguments: value, least value. */
    public static final String TOO_SMALL = "settings.too-small";
    /** Arguments: value, greatest value. */
    public static final String TOO_GREAT = "settings.too-great";
    /** Arguments: length, greatest length. */
    public static final String TOO_LONG = "settings.too-long";
    /** Does not match the app's pattern. Arguments: value. */
    public static final String FORM = "settings.form";
    /** A secret does not match the app's pattern; the value is not repeated. */
    public static final String SECRET_FORM = "settings.secret-form";
    /** The app's own check of the whole refused it; the reason is in the detail. */
    public static final String REFUSED_BY_APP = "settings.refused-by-app";

    /** Must be the address of a server. Arguments: value. */
    public static final String SERVER = "settings.server";
    /** Must be a JSON array of columns: objects with texts under field, name, format, otherwise and values. */
    public static final String NOT_COLUMNS = "settings.not-columns";
    /** Arguments: number of columns, greatest number. */
    public static final String TOO_MANY_COLUMNS = "settings.too-many-columns";
    /** A column has no name. Arguments: its number, counting from 1. */
    public static final String COLUMN_NAME = "settings.column-name";
    /** Two columns have one name. Arguments: number of the later one, name, number of the earlier one. */
    public static final String COLUMN_TWICE = "settings.column-twice";
    /** A column takes a field that does not exist. Arguments: its number, name, the field's key. */
    public static final String COLUMN_FIELD = "settings.column-field";
    /** The values of a column cannot be read. Arguments: its number, name, the entry. */
    public static final String COLUMN_VALUES = "settings.column-values";
    /** An entry of a column is too long. Arguments: its number, greatest length. */
    public static final String COLUMN_TOO_LONG = "settings.column-too-long";

    private SettingsCodes() {}
}
