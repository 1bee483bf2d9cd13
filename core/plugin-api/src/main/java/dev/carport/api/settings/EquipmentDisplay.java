package dev.carport.api.settings;

/** How the equipment stands in the listing. */
public enum EquipmentDisplay {
    /** As search features of the platform only. */
    FEATURES,
    /** As search features, and all of it in the text as a list. */
    FEATURES_AND_LIST,
    /** In the text only, as a list. */
    LIST,
    /** In the text only, in groups with headings. */
    GROUPS;

    /** True when search features are sent. */
    public boolean asFeatures() {
        return this == FEATURES || this == FEATURES_AND_LIST;
    }
}
