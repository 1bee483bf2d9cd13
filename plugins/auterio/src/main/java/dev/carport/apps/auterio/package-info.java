/**
 * The app for Auterio, made of {@link dev.carport.apps.auterio.AuterioApp}, its settings, the declared mapping, the platform's side and a
 * simulator. Written against the contract and the platform's document alone; what that leaves open is marked as an assumption.
 */
@NullMarked
package dev.carport.apps.auterio;

import org.jspecify.annotations.NullMarked;
