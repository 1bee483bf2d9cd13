/**
 * The images of vehicles, each kept once under the hash of its bytes: {@link dev.carport.engine.images.ImageStore}.
 */
@NullMarked
package dev.carport.engine.images;

import org.jspecify.annotations.NullMarked;
