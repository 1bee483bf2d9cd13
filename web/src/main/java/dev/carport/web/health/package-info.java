/** Whether the product is alive, for whoever watches it. Read {@link dev.carport.web.health.HealthRoute}. */
@NullMarked
package dev.carport.web.health;

import org.jspecify.annotations.NullMarked;
