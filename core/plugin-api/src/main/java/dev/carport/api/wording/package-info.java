/**
 * What every German listing may have to say in its text, ready in German and English. {@link
 * dev.carport.api.wording.ListingDescription} puts the text together out of {@link dev.carport.api.wording.OwnWords},
 * {@link dev.carport.api.wording.FinancingExample}, {@link dev.carport.api.wording.LeasingExample},
 * {@link dev.carport.api.wording.EnergyLine}, {@link dev.carport.api.wording.EquipmentText}. The law is the same on every platform; what
 * a platform refuses in texts is passed in.
 */
@NullMarked
package dev.carport.api.wording;

import org.jspecify.annotations.NullMarked;
