/** What whoever helps with an installation needs to know of it, without its secrets. */
@NullMarked
package dev.carport.web.support;

import org.jspecify.annotations.NullMarked;
