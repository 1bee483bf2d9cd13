package dev.carport.web.ui;

import org.jspecify.annotations.Nullable;

/**
 * A filter as a link.
 *
 * @param badge shape and colour before the word; null for a plain chip
 * @param count how many it would show; null if not known
 * @param current whether it is the one in force
 */
public record Chip(
        String word,
        String href,
        @Nullable Badge badge,
        @Nullable String count,
        boolean current) {}
