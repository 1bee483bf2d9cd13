/**
 * The page of one vehicle: what is known about it, how it stands on each export and why, what was sent, and the small
 * form that changes price and status. Read {@link dev.carport.web.vehicle.VehicleSheet}.
 */
@NullMarked
package dev.carport.web.vehicle;

import org.jspecify.annotations.NullMarked;
