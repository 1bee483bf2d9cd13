package dev.carport.web.export;

import dev.carport.web.export.ExportPageView.Listings;

/**
 * All listings of an export, in parts.
 *
 * @param href address of the export
 */
public record ListingsView(String href, String app, String logo, Listings listings) {}
