/**
 * Carport in the browser: the server, its pages and {@link dev.carport.web.Main}. Handlers here parse, call one method
 * of an engine service and choose a view; no decision about stock or listings is taken in this module. Read
 * {@link dev.carport.web.Carport} (what is wired) and {@link dev.carport.web.CarportServer} (how it is served) first.
 */
@NullMarked
package dev.carport.web;

import org.jspecify.annotations.NullMarked;
