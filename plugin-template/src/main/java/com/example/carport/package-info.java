/**
 * An export app to copy and change. Read {@link com.example.carport.ExampleApp} first, then the three types it names.
 */
@NullMarked
package com.example.carport;

import org.jspecify.annotations.NullMarked;
