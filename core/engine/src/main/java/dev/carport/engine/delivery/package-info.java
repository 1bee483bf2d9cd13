/**
 * Carries files for apps: {@link dev.carport.engine.delivery.FileCarrier} lends the door, a {@link dev.carport.engine.delivery.Transport}
 * per kind of server does the work, {@link dev.carport.engine.delivery.Feeds} keeps what is fetched from us.
 */
@NullMarked
package dev.carport.engine.delivery;

import org.jspecify.annotations.NullMarked;
