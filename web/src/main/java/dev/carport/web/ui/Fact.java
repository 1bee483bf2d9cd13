package dev.carport.web.ui;

/** A label and its value, for lists of facts. */
public record Fact(String label, String value) {}
