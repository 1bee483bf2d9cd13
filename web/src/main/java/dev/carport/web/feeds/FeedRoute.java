package dev.carport.web.feeds;

import dev.carport.engine.delivery.FeedFile;
import dev.carport.engine.delivery.Feeds;
import dev.carport.web.http.Access;
import dev.carport.web.http.EntityTag;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Router;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.NotFoundResponse;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET} and {@code HEAD /feeds/{token}/{name}}, without a session: whoever knows the address may fetch the file. Everything else is
 * not found, and nothing is listed.
 */
public final class FeedRoute implements Feature {

    /** Where all addresses begin. */
    public static final String PATH = "/feeds/";

    private final Feeds feeds;

    /** A route to these files. */
    public FeedRoute(Feeds feeds) {
        this.feeds = feeds;
    }

    @Override
    public void addTo(Router router) {
        router.raw().get(PATH + "{token}/{name}", ctx -> answer(ctx, true), Access.OPEN);
        router.raw().head(PATH + "{token}/{name}", ctx -> answer(ctx, false), Access.OPEN);
    }

    private void answer(Context ctx, boolean whole) {
        FeedFile file = find(ctx);
        if (whole && !isKnown(ctx, file)) {
            Optional<InputStream> content = feeds.open(file);
            if (content.isEmpty()) {
                // between the look and the opening a newer one has taken its place
                file = find(ctx);
                content = feeds.open(file);
            }
            ctx.result(content.orElseThrow(NotFoundResponse::new));
        }
        ctx.header(Header.ETAG, EntityTag.of(file.sha256()))
                .header(
                        Header.LAST_MODIFIED,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                file.changedAt().atOffset(ZoneOffset.UTC)))
                .header(Header.CACHE_CONTROL, "private, no-cache")
                .header("X-Robots-Tag", "noindex");
        if (isKnown(ctx, file)) {
            ctx.status(304);
        } else {
            ctx.contentType(file.mediaType());
        }
    }

    private FeedFile find(Context ctx) {
        return feeds.find(ctx.pathParam("token"), ctx.pathParam("name")).orElseThrow(NotFoundResponse::new);
    }

    private static boolean isKnown(Context ctx, FeedFile file) {
        Boolean byTag = EntityTag.isKnown(ctx, EntityTag.of(file.sha256()));
        if (byTag != null) {
            return byTag;
        }
        @Nullable String since = ctx.header(Header.IF_MODIFIED_SINCE);
        if (since == null) {
            return false;
        }
        try {
            return !file.changedAt()
                    .isAfter(ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException unclear) {
            return false;
        }
    }
}
