package dev.carport.web.feeds;

import dev.carport.engine.delivery.FeedFile;
import dev.carport.engine.delivery.Feeds;
import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Router;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.NotFoundResponse;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
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
        String tag = '"' + file.sha256() + '"';
        ctx.header(Header.ETAG, tag)
                .header(
                        Header.LAST_MODIFIED,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                file.changedAt().atOffset(ZoneOffset.UTC)))
                .header(Header.CACHE_CONTROL, "private, no-cache")
                .header("X-Robots-Tag", "noindex");
        if (isKnown(ctx, tag, file.changedAt())) {
            ctx.status(304);
            return;
        }
        ctx.contentType(file.mediaType());
        if (whole) {
            ctx.result(open(ctx, file));
        }
    }

    private FeedFile find(Context ctx) {
        return feeds.find(ctx.pathParam("token"), ctx.pathParam("name")).orElseThrow(NotFoundResponse::new);
    }

    private InputStream open(Context ctx, FeedFile file) {
        Optional<InputStream> content = feeds.open(file);
        // between the look and the opening a newer one may have taken its place; its own header follows
        return content.orElseGet(() -> {
            FeedFile newer = find(ctx);
            ctx.header(Header.ETAG, '"' + newer.sha256() + '"');
            return feeds.open(newer).orElseThrow(NotFoundResponse::new);
        });
    }

    private static boolean isKnown(Context ctx, String tag, Instant changed) {
        @Nullable String tags = ctx.header(Header.IF_NONE_MATCH);
        if (tags != null) {
            return tags.strip().equals("*")
                    || Arrays.stream(tags.split(","))
                            .map(one -> one.strip().replaceFirst("^W/", ""))
                            .anyMatch(tag::equals);
        }
        @Nullable String since = ctx.header(Header.IF_MODIFIED_SINCE);
        if (since == null) {
            return false;
        }
        try {
            return !changed.isAfter(ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException unclear) {
            return false;
        }
    }
}
