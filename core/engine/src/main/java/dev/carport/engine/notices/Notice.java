package dev.carport.engine.notices;

import dev.carport.engine.guard.Operation;
import java.time.Instant;

/**
 * That a target is to be told of a lock.
 *
 * @param since when the export was locked; together with export and operation it names the lock
 * @param attempts tries so far, this one included
 */
public record Notice(NoticeTarget target, String exportId, Operation operation, Instant since, int attempts) {}
