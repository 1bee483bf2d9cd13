/**
 * The server: pages, REST API and the composition root that wires the engine together.
 */
@NullMarked
package dev.carport.web;

import org.jspecify.annotations.NullMarked;
