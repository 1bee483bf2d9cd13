package dev.carport.web.ui;

/**
 * A state as a person sees it.
 *
 * @param tone its colour
 * @param icon its shape: the name of a symbol of the sprite without {@code i-}
 * @param word its word, in the reader's language
 */
public record Badge(Tone tone, String icon, String word) {}
