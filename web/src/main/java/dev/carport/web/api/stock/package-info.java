/** Routes about locations, vehicles and their images. */
@NullMarked
package dev.carport.web.api.stock;

import org.jspecify.annotations.NullMarked;
