package dev.carport.api.settings;

/** Whether consumption and emission values go out for vehicles that the law (in Germany: Pkw-EnVKV) does not oblige. */
public enum EnergyValues {
    /** Only where the law asks for them. */
    WHERE_REQUIRED,
    /** Also for other vehicles, when values are there. */
    WHERE_PRESENT
}
