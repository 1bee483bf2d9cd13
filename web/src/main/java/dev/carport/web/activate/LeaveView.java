package dev.carport.web.activate;

/**
 * The way to the platform's own page, for a browser that runs no scripts.
 *
 * @param address where the sign-in goes on
 */
public record LeaveView(FlowHead head, String address) {}
