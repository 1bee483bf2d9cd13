package dev.carport.api.settings;

/** What happens to vehicles that come later. */
public enum FutureStock {
    /** They go online by themselves. */
    AUTOMATIC,
    /** They wait until somebody releases them. */
    BY_HAND
}
