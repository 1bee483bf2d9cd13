package dev.carport.web.start;

/**
 * What to begin with.
 *
 * @param demo whether the demo can be loaded
 */
public record StockView(boolean demo) {}
