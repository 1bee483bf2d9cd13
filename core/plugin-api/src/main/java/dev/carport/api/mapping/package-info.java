/**
 * How an app turns a vehicle and its settings into a listing: {@link dev.carport.api.mapping.Mapping}, declared field by field. From
 * the one declaration the host gets the parts to send, the findings at the vehicle's fields, the provenance of each sent value and the
 * mapping table of the docs. Everything here is pure: no I/O, no clock but {@link dev.carport.api.mapping.Input#now()}.
 */
@NullMarked
package dev.carport.api.mapping;

import org.jspecify.annotations.NullMarked;
