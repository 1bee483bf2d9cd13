package dev.carport.apps.auterio.platform;

import dev.carport.api.platform.Change;

/**
 * An entry and the change it serves.
 *
 * @param former true for the entry under a VIN the vehicle no longer has, which goes along with the change to the new one
 */
record Item(Change change, Entry entry, boolean former) {}
