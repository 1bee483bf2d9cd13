/**
 * The first page after signing in: what needs a person, and whether here and there are equal. Read
 * {@link dev.carport.web.today.Overview}.
 */
@NullMarked
package dev.carport.web.today;

import org.jspecify.annotations.NullMarked;
