/**
 * What was sent, when, why and with which result: {@link dev.carport.engine.history.Transmission}.
 */
@NullMarked
package dev.carport.engine.history;

import org.jspecify.annotations.NullMarked;
