package dev.carport.web.http;

import dev.carport.engine.users.Right;
import dev.carport.engine.users.Rights;
import io.javalin.security.RouteRole;
import org.jspecify.annotations.Nullable;

/** What a route asks of whoever comes. Every route names one. */
public enum Access implements RouteRole {
    /** Anybody, signed in or not. */
    OPEN(null),
    /** Whoever is signed in and may look at the location. */
    SIGNED_IN(Right.VIEW),
    /** Managing exports: activate, change, pause, switch off. */
    MARKETING(Right.MARKETING),
    /** Changing the stock. */
    STOCK(Right.STOCK),
    /** Ordering paid extras. */
    BOOKING(Right.BOOKING),
    /** Answering orders, and seeing who ordered. */
    SELL(Right.SELL),
    /** Releasing what the guard holds. */
    UNLOCK(Right.UNLOCK),
    /** Sending everything again. */
    COMPLETE_TRANSFER(Right.COMPLETE_TRANSFER),
    /** Locations and environments. */
    ADMIN(Right.ADMIN);

    private final @Nullable Right right;

    Access(@Nullable Right right) {
        this.right = right;
    }

    /** Whether these rights suffice at a location or, if that is null, for all locations; looking is allowed from one on. */
    boolean grantedTo(Rights rights, @Nullable String location) {
        if (right == null) {
            return true;
        }
        if (location != null) {
            return rights.allow(right, location);
        }
        return this == SIGNED_IN || rights.allowEverywhere(right);
    }
}
