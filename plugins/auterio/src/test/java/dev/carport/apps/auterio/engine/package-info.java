/** Tests through a real engine. */
@NullMarked
package dev.carport.apps.auterio.engine;

import org.jspecify.annotations.NullMarked;
