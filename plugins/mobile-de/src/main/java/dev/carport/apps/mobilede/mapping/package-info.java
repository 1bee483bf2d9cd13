/**
 * What mobile.de gets of a vehicle. The ad is one flat JSON object; its fields are declared topic by topic. Keys of lists come from the
 * platform's reference data service. What the sources leave open is decided in {@link dev.carport.apps.mobilede.mapping.Assumptions}.
 */
@NullMarked
package dev.carport.apps.mobilede.mapping;

import org.jspecify.annotations.NullMarked;
