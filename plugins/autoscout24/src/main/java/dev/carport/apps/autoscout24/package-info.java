/**
 * The export app for AutoScout24.
 */
@NullMarked
package dev.carport.apps.autoscout24;

import org.jspecify.annotations.NullMarked;
