package dev.carport.engine.notices;

/**
 * What a person reads.
 *
 * @param subject one line
 * @param text plain, with line ends
 */
public record Letter(String subject, String text) {}
