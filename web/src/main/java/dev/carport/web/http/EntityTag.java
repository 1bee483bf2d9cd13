package dev.carport.web.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The mark by which a browser or a receiver knows what it has fetched before. */
public final class EntityTag {

    private EntityTag() {}

    /** The mark of a content that has this hash. */
    public static String of(String hash) {
        return '"' + hash + '"';
    }

    /** Whether the request says that it has this already; null when it says nothing about marks. */
    public static @Nullable Boolean isKnown(Context ctx, String tag) {
        String tags = ctx.header(Header.IF_NONE_MATCH);
        if (tags == null) {
            return null;
        }
        return tags.strip().equals("*")
                || Arrays.stream(tags.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag::equals);
    }
}
