package dev.carport.engine.release;

/** What a person decided about one vehicle and one export. */
public enum HandDecision {
    /** It shall go online when it can. */
    RELEASED,
    /** It shall not be online. */
    WITHHELD
}
