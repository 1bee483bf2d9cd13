@NullMarked
package dev.carport.apps.mobilede.platform;

import org.jspecify.annotations.NullMarked;
