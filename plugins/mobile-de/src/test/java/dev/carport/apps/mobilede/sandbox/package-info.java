@NullMarked
package dev.carport.apps.mobilede.sandbox;

import org.jspecify.annotations.NullMarked;
