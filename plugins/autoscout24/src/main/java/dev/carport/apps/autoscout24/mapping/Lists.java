package dev.carport.apps.autoscout24.mapping;

/**
 * Names of the platform's lists as this app calls them. Where a car and a bike may not have the same values, each has its
 * own list, so that a translation cannot give the one kind's value to the other.
 */
public final class Lists {
    /** Makes. */
    public static final String MAKES = "makes";
    /** Models of cars; parent is the make. */
    public static final String CAR_MODELS = "car-models";
    /** Models of bikes; parent is the make. */
    public static final String BIKE_MODELS = "bike-models";
    /** Quality seals; parent is the country. */
    public static final String SEALS = "seals";
    /** Basic body colours. */
    public static final String COLOURS = "colours";
    /** Basic interior colours. */
    public static final String INTERIOR_COLOURS = "interior-colours";
    /** Upholstery. */
    public static final String UPHOLSTERY = "upholstery";
    /** Body shapes of cars. */
    public static final String CAR_BODIES = "car-bodies";
    /** Body shapes of bikes. */
    public static final String BIKE_BODIES = "bike-bodies";
    /** Equipment of cars. */
    public static final String CAR_EQUIPMENT = "car-equipment";
    /** Equipment of bikes. */
    public static final String BIKE_EQUIPMENT = "bike-equipment";
    /** Fuel categories of cars. */
    public static final String CAR_FUELS = "car-fuels";
    /** Fuel categories of bikes. */
    public static final String BIKE_FUELS = "bike-fuels";
    /** Fuel grades. */
    public static final String FUEL_GRADES = "fuel-grades";
    /** Kinds of gearbox. */
    public static final String TRANSMISSIONS = "transmissions";
    /** Driven axles. */
    public static final String DRIVES = "drives";
    /** Emission standards of cars. */
    public static final String CAR_EMISSION_CLASSES = "car-emission-classes";
    /** Emission standards of bikes. */
    public static final String BIKE_EMISSION_CLASSES = "bike-emission-classes";
    /** Energy efficiency classes. */
    public static final String EFFICIENCY_CLASSES = "efficiency-classes";
    /** Emission stickers. */
    public static final String STICKERS = "stickers";
    /** Offer types of cars. */
    public static final String CAR_OFFER_TYPES = "car-offer-types";
    /** Offer types of bikes. */
    public static final String BIKE_OFFER_TYPES = "bike-offer-types";
    /** Services included in the price. */
    public static final String SERVICES = "services";
    /** Countries a vehicle may be built for. */
    public static final String COUNTRIES = "countries";

    private Lists() {}
}
