package dev.carport.web.api;

/** A group of routes that belong together. */
@FunctionalInterface
public interface ApiFeature {

    /** Adds its routes; called once before the server starts. */
    void addTo(ApiRoutes routes);
}
