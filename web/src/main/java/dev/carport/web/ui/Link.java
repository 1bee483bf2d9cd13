package dev.carport.web.ui;

/** A way to another page: a verb and where it leads. */
public record Link(String word, String href) {}
