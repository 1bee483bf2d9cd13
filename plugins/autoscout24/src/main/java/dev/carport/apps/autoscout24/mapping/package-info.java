/**
 * How a vehicle and the settings become an AutoScout24 listing. Pure. {@link
 * dev.carport.apps.autoscout24.mapping.As24Mapping} puts the parts together; each part and each rule that needs more than
 * a line has its own class. Rule numbers such as O3 are those of the table in {@code docs/apps/autoscout24-codes.md}.
 * Source of all rules: AutoScout24 Listing Creation API v1.1.
 */
@NullMarked
package dev.carport.apps.autoscout24.mapping;

import org.jspecify.annotations.NullMarked;
