/**
 * What the AutoScout24 Listing Creation API v1.1 accepts: its catalogue of makes, models, references and seals, its
 * message codes, and its semantic rules for vehicles and financing offers.
 *
 * <p>Everything here is pure: values in, messages out, no clock, no I/O after the catalogue is loaded. The simulator
 * answers with these rules; the export app does not use them, so that a mistake on one side shows on the other. Start
 * with {@link dev.carport.apps.autoscout24.sandbox.rules.VehicleRules} and
 * {@link dev.carport.apps.autoscout24.sandbox.rules.Catalogue}.
 */
@NullMarked
package dev.carport.apps.autoscout24.sandbox.rules;

import org.jspecify.annotations.NullMarked;
