package dev.carport.web.export;

/**
 * Switching an export off.
 *
 * @param href address of the export
 * @param there how many listings the platform holds
 */
public record DeactivateView(String href, String app, String logo, int there) {}
