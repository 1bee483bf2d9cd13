@NullMarked
package dev.carport.apps.autoscout24.mapping;

import org.jspecify.annotations.NullMarked;
