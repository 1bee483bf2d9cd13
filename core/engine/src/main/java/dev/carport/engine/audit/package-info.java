/**
 * Stores that note in the audit log what is changed through them, in the same transaction. Only the composition roots make them; whoever
 * uses a store does not see the difference. {@link dev.carport.engine.history.AuditLog} is the log, services note the rest themselves.
 */
@NullMarked
package dev.carport.engine.audit;

import org.jspecify.annotations.NullMarked;
