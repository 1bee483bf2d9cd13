package dev.carport.api.settings;

/** How a financing or leasing example goes out. Leasing in free text replaces financing in free text. */
public enum OfferMode {
    /** Not at all. */
    OFF,
    /** In the text, at the beginning. */
    TEXT_START,
    /** In the text, at the end. */
    TEXT_END,
    /** As values of their own. */
    VALUES
}
