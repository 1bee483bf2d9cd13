package dev.carport.apps.autoscout24.sandbox.rules;

/**
 * One semantic rule.
 *
 * @param id its place in the checklist of the document: section letter and number
 * @param check adds what the vehicle violates
 */
record VehicleRule(String id, Check check) {

    interface Check {
        void apply(SentVehicle vehicle, Circumstances circumstances, Violations violations);
    }
}
