/**
 * What simulators of platforms have in common: a port on the loopback interface ({@link dev.carport.sandbox.TrainingServer}), faults
 * on command ({@link dev.carport.sandbox.Faults}), a log of what was asked ({@link dev.carport.sandbox.RequestLog}), and endpoints
 * below {@code /_sandbox/} to steer and read both from outside. Nothing here knows a platform: rules, ids, answers and further endpoints are the app's.
 */
@NullMarked
package dev.carport.sandbox;

import org.jspecify.annotations.NullMarked;
