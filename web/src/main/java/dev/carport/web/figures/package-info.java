/** Pages of figures: {@link dev.carport.web.figures.FigurePages}. Asked for when a person looks, and not kept. */
@NullMarked
package dev.carport.web.figures;

import org.jspecify.annotations.NullMarked;
