package dev.carport.api.platform;

import java.util.stream.Stream;

/**
 * The whole set for a {@link SnapshotPlatform}.
 *
 * @param run number of this delivery, counting up per account
 * @param fingerprint of the whole set: equal sets have equal fingerprints
 * @param size number of listings
 * @param listings ordered by reference, each with intent create and the parts' present content; to be read once
 */
public record Snapshot(long run, String fingerprint, int size, Stream<Change> listings) {}
