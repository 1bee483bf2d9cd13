package dev.carport.engine.demo;

/** What is wrong on purpose with some vehicles of the demo group, so that there is something to repair. */
public enum DemoFault {
    /** A demonstration vehicle without CO2 value and class, which the law asks for. */
    CO2_MISSING,
    /** No VIN. */
    VIN_MISSING,
    /** The make in a spelling of the dealer's own. */
    MAKE_SPELLING,
    /** A model nobody knows by that name. */
    MODEL_SPELLING,
    /** An e-mail address in the description. */
    EMAIL_IN_DESCRIPTION,
    /** A web address in the description. */
    ADDRESS_IN_DESCRIPTION,
    /** A description of more than 4,000 characters. */
    LONG_DESCRIPTION,
    /** An accident vehicle with damage that was repaired. */
    ACCIDENT,
    /** Not a single image. */
    NO_IMAGES,
    /** A used vehicle without first registration. */
    FIRST_REGISTRATION_MISSING,
    /** No price, though it is not on request. */
    PRICE_MISSING,
    /** No colour. */
    COLOUR_MISSING,
    /** No power. */
    POWER_MISSING,
    /** A dealer price above the price. */
    DEALER_PRICE_TOO_HIGH,
    /** A demonstration vehicle without previous owner. */
    OWNER_MISSING,
    /** The manufacturer key without the type key. */
    TSN_MISSING,
    /** A delivery date that has passed. */
    DELIVERY_PASSED
}
