package dev.carport.engine.imports;

/** What a stock file says about the vehicles that are not in it. */
public enum ImportMode {
    /** Nothing: its vehicles are added or changed, all others stay as they are. */
    ADD,
    /** They are gone: the file is the whole stock of the location. */
    WHOLE
}
