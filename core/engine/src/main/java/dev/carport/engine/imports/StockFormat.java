package dev.carport.engine.imports;

/** How a stock file is written. */
public enum StockFormat {
    /** One JSON array of vehicles. */
    JSON,
    /** One vehicle per line as JSON, or one JSON object after the other. */
    NDJSON,
    /** A header with the paths of the fields, then one vehicle per record; divided by semicolon, comma or tabulator. */
    CSV
}
