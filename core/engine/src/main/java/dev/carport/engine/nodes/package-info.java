/**
 * What nodes that share a database tell each other: {@link dev.carport.engine.nodes.Line}. Only hints; the work is found in the
 * database. Read {@link dev.carport.engine.nodes.SharedEvents} for what is told.
 */
@NullMarked
package dev.carport.engine.nodes;

import org.jspecify.annotations.NullMarked;
