/** What whoever runs Carport reads with a program. */
@NullMarked
package dev.carport.web.api.ops;

import org.jspecify.annotations.NullMarked;
