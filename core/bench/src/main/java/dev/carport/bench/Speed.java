package dev.carport.bench;

/**
 * How fast something went.
 *
 * @param processorMicros processor time of the whole process per item, receiver included: does not depend on what else runs
 */
record Speed(double perSecond, double processorMicros) {}
