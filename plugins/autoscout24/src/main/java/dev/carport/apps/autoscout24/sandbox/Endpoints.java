package dev.carport.apps.autoscout24.sandbox;

import java.util.List;
import java.util.stream.Stream;

/** All documented endpoints; what is not here is an invalid operation (99901), the removed PUT on an image included. */
final class Endpoints {
    private final List<Route> routes;

    Endpoints(Platform platform) {
        this.routes = Stream.of(
                        new VehiclesResource(platform).routes(),
                        new ImagesResource(platform).routes(),
                        new ImageOrderResource(platform).routes(),
                        new VideosResource(platform).routes(),
                        new PublicationsResource(platform).routes(),
                        new ProductsResource(platform).routes(),
                        new FinancingOffersResource(platform).routes(),
                        new StatisticsResource(platform).routes(),
                        new CustomerDetailsResource().routes(),
                        new MakesResource(platform).routes(),
                        new SealsResource(platform).routes(),
                        new ReferencesResource(platform).routes())
                .flatMap(List::stream)
                .toList();
    }

    List<Route> all() {
        return routes;
    }
}
