@NullMarked
package dev.carport.apps.autoscout24.platform;

import org.jspecify.annotations.NullMarked;
