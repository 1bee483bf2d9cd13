/**
 * Coming in and going out: the gate in front of every page, sign-in and sign-out. Read
 * {@link dev.carport.web.login.UserGate} first.
 */
@NullMarked
package dev.carport.web.login;

import org.jspecify.annotations.NullMarked;
