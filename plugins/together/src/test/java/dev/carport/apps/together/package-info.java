/** One dealer with every app. */
@NullMarked
package dev.carport.apps.together;

import org.jspecify.annotations.NullMarked;
