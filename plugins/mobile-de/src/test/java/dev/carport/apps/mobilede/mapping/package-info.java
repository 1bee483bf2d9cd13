@NullMarked
package dev.carport.apps.mobilede.mapping;

import org.jspecify.annotations.NullMarked;
