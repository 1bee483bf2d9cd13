package dev.carport.web.login;

import dev.carport.web.ui.Field;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in page.
 *
 * @param next where to go afterwards
 * @param problem why the last attempt failed; null if there was none
 * @param notice what happened before; null for nothing
 * @param version of the product
 */
public record LoginView(
        String next,
        Field login,
        Field password,
        @Nullable String problem,
        @Nullable String notice,
        String version) {}
