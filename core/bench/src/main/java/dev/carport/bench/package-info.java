/**
 * Benchmarks: rates and latencies of the engine, measured against plain clients in the same run.
 */
@NullMarked
package dev.carport.bench;

import org.jspecify.annotations.NullMarked;
