/** Files in the data directory. {@link dev.carport.engine.files.OwnerOnly} keeps other users of the machine out. */
@NullMarked
package dev.carport.engine.files;

import org.jspecify.annotations.NullMarked;
