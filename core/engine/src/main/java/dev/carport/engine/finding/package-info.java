/**
 * Findings on their way to people and to the database: {@link dev.carport.engine.finding.FindingTexts},
 * {@link dev.carport.engine.finding.FindingCodec}.
 */
@NullMarked
package dev.carport.engine.finding;

import org.jspecify.annotations.NullMarked;
