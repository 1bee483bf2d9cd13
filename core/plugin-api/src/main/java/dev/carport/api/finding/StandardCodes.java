package dev.carport.api.finding;

/**
 * Codes of the findings that a declared mapping and the parts of this module for mappings make by themselves. Their texts ship with this
 * module in every language of the product; an app writes texts only for its own codes.
 */
public final class StandardCodes {
    /** A value is needed and missing. Arguments: none. */
    public static final String REQUIRED = "required";
    /** A number is outside its range. Arguments: value, least, greatest. */
    public static final String RANGE = "range";
    /** A text is too long. Arguments: its length, the greatest length. */
    public static final String TOO_LONG = "too-long";
    /** A text must have one exact length. Arguments: its length, the demanded length. */
    public static final String LENGTH = "length";
    /** A text has a form the platform does not take. Arguments: value. */
    public static final String FORM = "form";
    /** A number the platform has no room for is left out. Arguments: value, least, greatest. */
    public static final String NUMBER_LEFT_OUT = "number-left-out";
    /** A text that is too long was shortened. Arguments: its length, the greatest length. */
    public static final String TEXT_SHORTENED = "text-shortened";
    /** A text that is too long is left out. Arguments: its length, the greatest length. */
    public static final String TEXT_LEFT_OUT = "text-left-out";
    /** The number buyers shall see is missing, so they see none. Arguments: none. */
    public static final String DISPLAYED_NUMBER_MISSING = "displayed-number-missing";
    /** A value has no counterpart in the platform's list. Arguments: value, name of the list. */
    public static final String UNMAPPED = "unmapped";
    /** The platform's list has not been loaded yet; heals by itself. Arguments: name of the list. */
    public static final String LIST_MISSING = "list-missing";
    /** A composed text was shortened to fit; legally required lines stay whole. Arguments: greatest length. */
    public static final String TEXT_CUT = "text-cut";
    /** The legally required lines alone do not fit. Arguments: greatest length. */
    public static final String LEGAL_TEXT_TOO_LONG = "legal-text-too-long";
    /** More images than the platform shows; the first ones go. Arguments: given, greatest number. */
    public static final String TOO_MANY_IMAGES = "too-many-images";
    /** Images that are blocked are not shown. Arguments: how many. */
    public static final String IMAGE_BLOCKED = "image-blocked";
    /** An image of a type the platform does not take is left out. Arguments: media type. */
    public static final String IMAGE_TYPE = "image-type";
    /** An image that is too large is left out. Arguments: its bytes, the greatest number. */
    public static final String IMAGE_SIZE = "image-size";
    /** An image whose file the host has lost is left out. Arguments: none. */
    public static final String IMAGE_MISSING = "image-missing";
    /** An image that cannot be read or made small enough is left out. Arguments: none. */
    public static final String IMAGE_UNREADABLE = "image-unreadable";
    /** There is no image to show. Arguments: none. */
    public static final String IMAGES_NONE = "images-none";
    /** The platform fetches images, and this installation has no address it could fetch them from. Arguments: none. */
    public static final String IMAGES_NOT_PUBLIC = "images-not-public";
    /** The app's mapping failed on this vehicle; the fault is the app's. Arguments: none. */
    public static final String APP_DEFECT = "app-defect";

    /** A value of an offer is missing without which the example may not be shown; the offer is left out. Arguments: none. */
    public static final String OFFER_INCOMPLETE = "offer-incomplete";
    /** An offer has ended and is left out. Arguments: its last day. */
    public static final String OFFER_EXPIRED = "offer-expired";
    /** An offer in a currency the platform does not take is left out. Arguments: the currency. */
    public static final String OFFER_CURRENCY = "offer-currency";
    /** A value of an offer is too great or too small; the offer is left out. Arguments: none. */
    public static final String OFFER_RANGE = "offer-range";
    /** A text of an offer holds what the platform does not take; the offer is left out. Arguments: none. */
    public static final String OFFER_TEXT = "offer-text";
    /** A line of equipment holds what the platform does not take, and is left out. Arguments: the line. */
    public static final String LINE_LEFT_OUT = "equipment-line-left-out";

    private StandardCodes() {}
}
