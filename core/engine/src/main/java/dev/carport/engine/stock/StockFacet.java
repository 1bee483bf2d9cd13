package dev.carport.engine.stock;

/** What vehicles can be counted by. */
public enum StockFacet {
    /** Code of the location. */
    LOCATION,
    /** Key of the kind. */
    KIND,
    /** Key of the status. */
    STATUS,
    /** Key of the condition. */
    CONDITION
}
