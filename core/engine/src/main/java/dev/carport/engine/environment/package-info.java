/**
 * Where each app works: against the platform itself, against its simulator, or against an address of the administrator's:
 * {@link dev.carport.engine.environment.Environments}.
 */
@NullMarked
package dev.carport.engine.environment;

import org.jspecify.annotations.NullMarked;
