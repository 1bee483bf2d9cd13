/** An app whose texts break every law there is. */
@NullMarked
package dev.carport.testkit.flawed;

import org.jspecify.annotations.NullMarked;
