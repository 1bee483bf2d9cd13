/**
 * An export app to copy and change.
 */
@NullMarked
package com.example.carport;

import org.jspecify.annotations.NullMarked;
