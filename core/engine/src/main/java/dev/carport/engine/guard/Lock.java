package dev.carport.engine.guard;

import java.time.Instant;

/**
 * What the guard holds back for an export.
 *
 * @param since when it locked
 * @param waiting withdrawals held
 * @param present listings present when it locked
 * @param limit how many may leave within a day
 */
public record Lock(String exportId, Instant since, int waiting, int present, int limit) {}
