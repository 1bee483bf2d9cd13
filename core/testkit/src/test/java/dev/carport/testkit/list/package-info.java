/** A whole small app that delivers a set, and its receiver. */
@NullMarked
package dev.carport.testkit.list;

import org.jspecify.annotations.NullMarked;
