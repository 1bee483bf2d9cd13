/** Tests of the platform's side against the simulator, with everything that can go wrong. */
@NullMarked
package dev.carport.apps.auterio.platform;

import org.jspecify.annotations.NullMarked;
