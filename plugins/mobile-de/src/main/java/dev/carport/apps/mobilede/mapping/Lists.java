package dev.carport.apps.mobilede.mapping;

/** Names of the platform's lists as this app calls them. */
public final class Lists {
    /** Makes of cars. */
    public static final String MAKES = "makes";
    /** Models of cars; parent is the make. */
    public static final String MODELS = "models";
    /** Body types of cars. */
    public static final String CATEGORIES = "categories";
    /** How a used vehicle was used. */
    public static final String USAGE_TYPES = "usage-types";
    /** Fuels, hybrids among them. */
    public static final String FUELS = "fuels";
    /** Kinds of gearbox. */
    public static final String GEARBOXES = "gearboxes";
    /** Driven axles. */
    public static final String DRIVES = "drives";
    /** Body colours. */
    public static final String COLOURS = "colours";
    /** Interior colours. */
    public static final String INTERIOR_COLOURS = "interior-colours";
    /** Materials of the seats. */
    public static final String INTERIOR_TYPES = "interior-types";
    /** Numbers of doors. */
    public static final String DOORS = "doors";
    /** Emission standards. */
    public static final String EMISSION_CLASSES = "emission-classes";
    /** Emission stickers. */
    public static final String STICKERS = "stickers";
    /** Air conditioning. */
    public static final String CLIMATISATIONS = "climatisations";
    /** Airbags. */
    public static final String AIRBAGS = "airbags";
    /** Help with parking. */
    public static final String PARKING = "parking";
    /** Cruise control. */
    public static final String SPEED_CONTROLS = "speed-controls";
    /** Radios. */
    public static final String RADIOS = "radios";
    /** Headlights. */
    public static final String HEADLIGHTS = "headlights";
    /** Daytime running lights. */
    public static final String DAYTIME_LIGHTS = "daytime-lights";
    /** Cornering lights. */
    public static final String BENDING_LIGHTS = "bending-lights";
    /** Trailer hitches. */
    public static final String TRAILER_COUPLINGS = "trailer-couplings";
    /** Help after a puncture. */
    public static final String BREAKDOWN = "breakdown";

    private Lists() {}
}
