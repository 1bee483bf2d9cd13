/**
 * Pictures of vehicles for platforms that fetch them: addresses nobody can guess, and what stands behind them. See {@link
 * dev.carport.engine.pictures.PublicPictures}.
 */
@NullMarked
package dev.carport.engine.pictures;

import org.jspecify.annotations.NullMarked;
