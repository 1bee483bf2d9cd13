/**
 * A model of the platform beside the engine: random steps happen to both, and the laws say what has to agree. A sequence that breaks
 * a law is made as short as it goes before it is shown.
 */
@NullMarked
package dev.carport.testkit.model;

import org.jspecify.annotations.NullMarked;
