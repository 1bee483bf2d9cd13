/**
 * An app's life at its platform, repeated with every fault at every endpoint: {@link dev.carport.testkit.faults.FaultMatrix}. Whatever
 * goes wrong, in the end the platform must offer what it offers when nothing does.
 */
@NullMarked
package dev.carport.testkit.faults;

import org.jspecify.annotations.NullMarked;
