package dev.carport.web.pictures;

import dev.carport.engine.pictures.PublicPictures;
import dev.carport.engine.pictures.PublicPictures.Picture;
import dev.carport.web.http.Access;
import dev.carport.web.http.EntityTag;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Router;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/**
 * Pictures of vehicles in stock, for whoever has been told their addresses: platforms fetch them and have no session here. Whatever does
 * not lead to one is 404, with no difference between a wrong word, a wrong picture and a vehicle that has left.
 */
public final class PicturesForPlatforms implements Feature {
    private final PublicPictures pictures;

    /** These pictures. */
    public PicturesForPlatforms(PublicPictures pictures) {
        this.pictures = pictures;
    }

    @Override
    public void addTo(Router router) {
        router.raw().get(PublicPictures.PATH + "{token}/{name}", this::show, Access.OPEN);
    }

    private void show(Context ctx) {
        Picture picture =
                pictures.find(ctx.pathParam("token"), ctx.pathParam("name")).orElseThrow(NotFoundResponse::new);
        String tag = EntityTag.of(picture.hash());
        if (Boolean.TRUE.equals(EntityTag.isKnown(ctx, tag))) {
            ctx.status(304);
        } else {
            // opened before the headers: that a picture is missing must not be kept for a year
            ctx.result(pictures.open(picture).orElseThrow(NotFoundResponse::new))
                    .contentType(picture.mediaType());
        }
        // the name is the hash of the content: what was fetched once stays right
        ctx.header("Cache-Control", "public, max-age=31536000, immutable").header("ETag", tag);
    }
}
