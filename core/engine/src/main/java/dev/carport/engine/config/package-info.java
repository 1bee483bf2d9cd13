/**
 * Settings of the host itself, a JSON document per key: {@link dev.carport.engine.config.HostConfigStore}. Settings of
 * exports live elsewhere.
 */
@NullMarked
package dev.carport.engine.config;

import org.jspecify.annotations.NullMarked;
