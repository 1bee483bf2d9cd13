package dev.carport.web.api;

import org.jspecify.annotations.Nullable;

/**
 * A finding as it is told.
 *
 * @param severity {@code error}, {@code warning} or {@code tip}
 * @param field key of the field or setting; empty when it concerns the whole
 * @param code stable, for programs
 * @param message one sentence in the sender's language
 * @param action what to do about it; null when there is nothing to say
 * @param pointer JSON pointer into what was sent; null when nothing was sent
 * @param detail words of the platform for support; null when there are none
 */
public record FindingView(
        String severity,
        String field,
        String code,
        String message,
        @Nullable String action,
        @Nullable String pointer,
        @Nullable String detail) {}
