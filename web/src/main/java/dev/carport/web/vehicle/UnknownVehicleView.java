package dev.carport.web.vehicle;

/** The page for a number that no vehicle of the location has or had. */
public record UnknownVehicleView(String number) {}
