/**
 * Composing free text within a platform's limits: {@link dev.carport.api.text.ListingText}, and what every German listing may have to say
 * in it: {@link dev.carport.api.text.FinancingExample}, {@link dev.carport.api.text.LeasingExample},
 * {@link dev.carport.api.text.EnergyLine}, {@link dev.carport.api.text.EquipmentText}.
 */
@NullMarked
package dev.carport.api.text;

import org.jspecify.annotations.NullMarked;
