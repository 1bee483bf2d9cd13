/** Tests of the simulator against the document. */
@NullMarked
package dev.carport.apps.auterio.sandbox;

import org.jspecify.annotations.NullMarked;
