/** Talks to Auterio's ingest: fills requests, reads their answers, and says of each vehicle what became of it. */
@NullMarked
package dev.carport.apps.auterio.platform;

import org.jspecify.annotations.NullMarked;
