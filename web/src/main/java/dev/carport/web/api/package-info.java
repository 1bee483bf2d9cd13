/**
 * The REST API for other systems, below {@code /api/v1}: what every request goes through (key, rights, location, limits,
 * problems) is here, the routes are in the packages below by what they are about. Begin with
 * {@link dev.carport.web.api.Api} and {@link dev.carport.web.api.Call}.
 */
@NullMarked
package dev.carport.web.api;

import org.jspecify.annotations.NullMarked;
