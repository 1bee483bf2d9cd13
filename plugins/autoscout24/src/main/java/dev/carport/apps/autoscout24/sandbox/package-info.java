/**
 * A training copy of AutoScout24: an HTTP server that implements the Listing Creation API v1.1 (upload) as its document
 * describes it, with sign-in pages, listing pages, a request log and faults on command.
 *
 * <p>It serves tests, the demo and dealers' training; nothing here talks to the real platform. Start with
 * {@link dev.carport.apps.autoscout24.sandbox.As24Sandbox}; requests flow through the
 * library that all simulators share (log and faults), {@code Front} and {@code Gateway} (header rules) to one resource class per path. Where the document is silent or contradicts itself, the
 * class that decides says so.
 */
@NullMarked
package dev.carport.apps.autoscout24.sandbox;

import org.jspecify.annotations.NullMarked;
