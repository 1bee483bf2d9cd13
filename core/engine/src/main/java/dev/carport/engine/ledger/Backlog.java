package dev.carport.engine.ledger;

import java.time.Instant;

/**
 * What of an export waits to be looked at or sent.
 *
 * @param listings how many
 * @param since when the longest waiting one became due
 */
public record Backlog(String exportId, int listings, Instant since) {}
