/**
 * A training copy of mobile.de: its Seller API and reference data service with their rules, ids, error keys and side effects, and a page
 * for each ad. Where the sources say nothing, {@link dev.carport.apps.mobilede.sandbox.Options} and the app's page in the documentation
 * say what this copy does. Nothing in it talks to the real platform.
 */
@NullMarked
package dev.carport.apps.mobilede.sandbox;

import org.jspecify.annotations.NullMarked;
