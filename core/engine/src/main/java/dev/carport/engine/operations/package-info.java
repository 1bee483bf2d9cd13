/**
 * What people and the API do with exports: {@link dev.carport.engine.operations.ExportService} from draft to active and off again,
 * {@link dev.carport.engine.operations.PlanService} for the look before. Puts the pure steps and the stores together.
 */
@NullMarked
package dev.carport.engine.operations;

import org.jspecify.annotations.NullMarked;
