package dev.carport.web.ui;

import org.jspecify.annotations.Nullable;

/**
 * A finding as a person sees it.
 *
 * @param icon octagon for refused, triangle for a warning, square for a tip
 * @param what what is wrong, in one sentence
 * @param tag how many it concerns; null if it needs no count
 * @param why where and why; null if the sentence says it all
 * @param action the next step; null if there is none for this person
 */
public record Notice(
        Tone tone,
        String icon,
        String what,
        @Nullable String tag,
        @Nullable String why,
        @Nullable Link action) {}
