/**
 * A strict simulator of Auterio's ingest after its document: one address, keys, batches, skipped vehicles, faults on command and a log of
 * requests. Listens on the loopback interface only.
 */
@NullMarked
package dev.carport.apps.auterio.sandbox;

import org.jspecify.annotations.NullMarked;
