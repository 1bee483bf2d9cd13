/**
 * A strict simulator of Auterio's ingest after its document: one address, keys, batches, skipped vehicles, a key that ends. Port,
 * faults on command and the log of requests come from {@code dev.carport.sandbox}.
 */
@NullMarked
package dev.carport.apps.auterio.sandbox;

import org.jspecify.annotations.NullMarked;
