/**
 * An invented dealer group to try things with: {@link dev.carport.engine.demo.DemoGroup} makes its locations and
 * vehicles, {@link dev.carport.engine.demo.DemoImages} draws the vehicles. The same seed and day give the same group;
 * nothing here stores anything. Whoever loads it owns the rest.
 */
@NullMarked
package dev.carport.engine.demo;

import org.jspecify.annotations.NullMarked;
