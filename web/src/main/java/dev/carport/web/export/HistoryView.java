package dev.carport.web.export;

import dev.carport.web.export.ExportPageView.History;

/**
 * All exchanges of an export, in parts.
 *
 * @param href address of the export
 */
public record HistoryView(String href, String app, String logo, History history) {}
