package dev.carport.web.stock;

import dev.carport.api.vehicle.Image;
import dev.carport.engine.images.ImageStore;
import dev.carport.engine.stock.StockStore;
import dev.carport.engine.stock.VehicleCodec;
import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Router;
import dev.carport.web.http.Visit;
import java.io.InputStream;

/** The pictures of vehicles, for whoever may look at their location. */
public final class VehicleImages implements Feature {

    private final StockStore stock;
    private final ImageStore images;
    private final VehicleCodec codec;

    /** The pictures of this stock. */
    public VehicleImages(StockStore stock, ImageStore images, VehicleCodec codec) {
        this.stock = stock;
        this.images = images;
        this.codec = codec;
    }

    @Override
    public void addTo(Router router) {
        router.get("/at/{location}/stock/{number}/images/{hash}", Access.SIGNED_IN, this::show);
    }

    private void show(Visit visit) {
        // by way of the vehicle: a hash alone must not open pictures of a location one may not enter
        Image image = stock.find(visit.place().code(), visit.path("number"))
                .map(stored -> codec.decode(stored.json().utf8()))
                .flatMap(vehicle -> vehicle.images().stream()
                        .filter(one -> one.hash().equals(visit.path("hash")))
                        .findFirst())
                .orElseThrow(visit::notFound);
        InputStream content = images.open(image.hash()).orElseThrow(visit::notFound);
        visit.http()
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .contentType(image.mediaType())
                .result(content);
    }
}
