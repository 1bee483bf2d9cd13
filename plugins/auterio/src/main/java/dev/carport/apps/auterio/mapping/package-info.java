/** From a vehicle to an entry of Auterio's ingest: which field from where, in whose words, under which rules. Pure. */
@NullMarked
package dev.carport.apps.auterio.mapping;

import org.jspecify.annotations.NullMarked;
