/** A second tiny app for tests of the engine. */
@NullMarked
package dev.carport.testkit.shop;

import org.jspecify.annotations.NullMarked;
