package dev.carport.engine.users;

/** What a user or a key may be allowed, for one location or for all. Stored by name. */
public enum Right {
    /** See stock, exports and listings. Comes with every other right. */
    VIEW,
    /** Change vehicles and import stock. */
    STOCK,
    /** Activate, change, pause and switch off exports; release vehicles. */
    MARKETING,
    /** Order paid extras for a listing. */
    BOOKING,
    /** Answer orders of buyers, and see who they are. */
    SELL,
    /** Let go on what the guard has locked. */
    UNLOCK,
    /** Send everything again. */
    COMPLETE_TRANSFER,
    /** Install, update and remove apps. Counts only for all locations. */
    PLUGINS,
    /** Create users and keys and change their rights. Counts only for all locations. */
    USERS,
    /** Everything; for one location, everything there. */
    ADMIN
}
