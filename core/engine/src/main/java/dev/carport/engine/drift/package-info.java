/**
 * What people change at a platform: the platform's list, read within a budget of requests, against the ledger. {@link
 * dev.carport.engine.drift.Comparisons} reads and remembers, {@link dev.carport.engine.drift.Drift} judges and is pure, {@link
 * dev.carport.engine.drift.DriftDesk} carries out what a person decides. Nothing is sent from here: a repair puts the ledger in doubt, and
 * the usual way does the rest. Read {@link dev.carport.engine.drift.Deviation} first.
 */
@NullMarked
package dev.carport.engine.drift;

import org.jspecify.annotations.NullMarked;
