package dev.carport.api.finding;

/** Who has to act so that a problem goes away. */
public enum Actor {
    /** The dealer: a vehicle, a price, a text, a setting of the export. */
    DEALER,
    /** The administrator of this installation: credentials of the environment, an app version, the network. */
    ADMIN,
    /** The sales platform: it is down, slow, or has to unlock something on its side. */
    PLATFORM,
    /** Nobody: it heals by itself, the host asks again. */
    NOBODY
}
