/**
 * The export app for mobile.de.
 */
@NullMarked
package dev.carport.apps.mobilede;

import org.jspecify.annotations.NullMarked;
