package dev.carport.web.http;

import org.jspecify.annotations.Nullable;

/**
 * A page that says what went wrong.
 *
 * @param lead what it means and what to do; null if the title says it all
 * @param reference what to tell when asking for help; null if the fault is not ours
 */
public record ErrorView(
        int status,
        String title,
        @Nullable String lead,
        @Nullable String reference) {}
