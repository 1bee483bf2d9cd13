package dev.carport.apps.feed.layout;

/**
 * How a CSV file is written.
 *
 * @param header whether it begins with the columns' names
 * @param oneLine whether line breaks inside values become spaces
 * @param guard whether texts that a spreadsheet would take for formulas get an apostrophe
 */
public record CsvStyle(
        char separator, Quoting quoting, boolean header, boolean oneLine, boolean guard, LineEnd lineEnd) {}
