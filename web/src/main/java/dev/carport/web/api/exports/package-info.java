/** Routes about exports: settings, plan, activation, operations, listings, history, first match and unknown values. */
@NullMarked
package dev.carport.web.api.exports;

import org.jspecify.annotations.NullMarked;
