package dev.carport.web.http;

/** A group of pages that belong together. */
@FunctionalInterface
public interface Feature {

    /** Adds its routes; called once before the server starts. */
    void addTo(Router router);
}
