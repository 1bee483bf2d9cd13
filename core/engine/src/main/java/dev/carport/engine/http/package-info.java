/**
 * The HTTP client lent to apps: it reaches declared hosts only, keeps rates, tells "not sent" from "no answer" and
 * records exchanges without secrets. {@link dev.carport.engine.http.Errand} ties requests to the call into the app that
 * caused them.
 */
@NullMarked
package dev.carport.engine.http;

import org.jspecify.annotations.NullMarked;
