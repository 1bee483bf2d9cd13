/**
 * What every request goes through before a page sees it: sign-in, rights, protection against foreign forms, headers,
 * assets and errors. Read {@link dev.carport.web.http.Router} and {@link dev.carport.web.http.Visit}.
 */
@NullMarked
package dev.carport.web.http;

import org.jspecify.annotations.NullMarked;
