package dev.carport.api.vehicle;

/** Material of the seats. */
public enum Upholstery implements Term {
    /** Full leather. */
    FULL_LEATHER,
    /** Part leather. */
    PART_LEATHER,
    /** Fabric. */
    FABRIC,
    /** Velour. */
    VELOUR,
    /** Alcantara. */
    ALCANTARA,
    /** Imitation leather. */
    IMITATION_LEATHER,
    /** Other. */
    OTHER
}
