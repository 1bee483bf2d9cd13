package dev.carport.web.http;

import io.javalin.security.RouteRole;

/** What a route asks of whoever comes. Every route names one. */
public enum Access implements RouteRole {
    /** Anybody, signed in or not. */
    OPEN,
    /** Whoever is signed in and may enter the location. */
    SIGNED_IN,
    /** Managing exports: activate, change, pause, switch off. */
    MARKETING,
    /** Changing the stock. */
    STOCK,
    /** Releasing what the guard holds. */
    UNLOCK,
    /** Sending everything again. */
    COMPLETE_TRANSFER,
    /** Locations, users, environments. */
    ADMIN
}
