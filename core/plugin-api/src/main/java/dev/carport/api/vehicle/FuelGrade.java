package dev.carport.api.vehicle;

/** Grade of a fuel, finer than {@link FuelType}. */
public enum FuelGrade implements Term {
    /** Petrol 91. */
    PETROL_91,
    /** Petrol E10 91. */
    PETROL_91_E10,
    /** Super 95. */
    SUPER_95,
    /** Super E10 95. */
    SUPER_95_E10,
    /** Super Plus 98. */
    SUPER_PLUS_98,
    /** Super Plus E10 98. */
    SUPER_PLUS_98_E10,
    /** Diesel. */
    DIESEL,
    /** Biodiesel. */
    BIODIESEL,
    /** Vegetable oil. */
    VEGETABLE_OIL,
    /** LPG. */
    LPG,
    /** Natural gas H. */
    NATURAL_GAS_H,
    /** Natural gas L. */
    NATURAL_GAS_L,
    /** Biogas. */
    BIOGAS,
    /** Ethanol (E85). */
    ETHANOL,
    /** Hydrogen. */
    HYDROGEN,
    /** Electricity. */
    ELECTRICITY
}
