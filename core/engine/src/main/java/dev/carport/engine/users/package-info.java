/**
 * Who may do what: users with passwords and sessions, keys for other systems, and the rights of both. Begin with
 * {@link dev.carport.engine.users.Logins} for people at the screen,
 * {@link dev.carport.engine.users.TokenAuthentication} for programs and {@link dev.carport.engine.users.Rights} for what
 * a {@link dev.carport.engine.users.Principal} may do. No password and no token is stored in a form that opens anything.
 */
@NullMarked
package dev.carport.engine.users;

import org.jspecify.annotations.NullMarked;
