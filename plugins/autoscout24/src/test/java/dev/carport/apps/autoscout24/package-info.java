@NullMarked
package dev.carport.apps.autoscout24;

import org.jspecify.annotations.NullMarked;
