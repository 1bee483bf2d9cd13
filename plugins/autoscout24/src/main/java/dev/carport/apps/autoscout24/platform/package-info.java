/**
 * Talking to AutoScout24 (Listing Creation API v1.1): {@link dev.carport.apps.autoscout24.platform.As24Platform} is the
 * account, {@code Api} sends one call and judges its answer, {@code Tokens} owns the rotating sign-in, and one step per part
 * of a listing knows which requests a difference needs.
 */
@NullMarked
package dev.carport.apps.autoscout24.platform;

import org.jspecify.annotations.NullMarked;
