/**
 * Files for receivers that have no API: {@link dev.carport.api.files.FileDelivery} carries them to a file server, pushes them to an
 * address, or lays them at an address of the host's own. The host does the transport, the repeats and the history; an app only writes.
 */
@NullMarked
package dev.carport.api.files;

import org.jspecify.annotations.NullMarked;
