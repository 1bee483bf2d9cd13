/** An app's simulator of its platform, for tests, the demo and dealers' training: {@link dev.carport.api.sandbox.Sandbox}. */
@NullMarked
package dev.carport.api.sandbox;

import org.jspecify.annotations.NullMarked;
