/**
 * What authors of apps test with: builders, a settable clock and the laws every app must keep.
 */
@NullMarked
package dev.carport.testkit;

import org.jspecify.annotations.NullMarked;
