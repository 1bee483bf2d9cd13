/** A market over HTTP, and apps for it that are careful or careless, to see whether the fault matrix can tell them apart. */
@NullMarked
package dev.carport.testkit.faults;

import org.jspecify.annotations.NullMarked;
