/**
 * The stock of a location: list, search, upload. Read {@link dev.carport.web.stock.StockPages}.
 */
@NullMarked
package dev.carport.web.stock;

import org.jspecify.annotations.NullMarked;
