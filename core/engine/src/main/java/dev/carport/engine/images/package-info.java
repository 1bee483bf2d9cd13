/**
 * The images of vehicles, each kept once under the hash of its bytes: {@link dev.carport.engine.images.ImageStore}.
 * {@link dev.carport.engine.images.FittingJpeg} makes them fit for platforms that take less.
 */
@NullMarked
package dev.carport.engine.images;

import org.jspecify.annotations.NullMarked;
