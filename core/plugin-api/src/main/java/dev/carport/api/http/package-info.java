/**
 * The HTTP client the host lends to an app: {@link dev.carport.api.http.PlatformHttp}. It reaches only the hosts the app has
 * declared, keeps the platform's rate, obeys {@code Retry-After}, sets time-outs, records the exchange with secrets taken out, and
 * tells "not sent" from "no answer" - the difference that decides whether a paid listing could be made twice.
 */
@NullMarked
package dev.carport.api.http;

import org.jspecify.annotations.NullMarked;
