/** Tests of the own export. */
@NullMarked
package dev.carport.apps.feed;

import org.jspecify.annotations.NullMarked;
