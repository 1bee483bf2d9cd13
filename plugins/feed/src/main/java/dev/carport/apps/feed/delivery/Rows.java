package dev.carport.apps.feed.delivery;

import dev.carport.api.platform.Change;
import dev.carport.api.platform.Snapshot;
import dev.carport.apps.feed.FeedMapping;
import dev.carport.apps.feed.FeedSettings;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows and pictures out of a set, one listing at a time. */
final class Rows {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};
    private static final TypeReference<List<Picture>> PICTURES = new TypeReference<>() {};

    private Rows() {}

    /**
     * A picture.
     *
     * @param hash its bytes at the host
     */
    record Picture(String name, String hash) {}

    /** Does something with the rows. */
    @FunctionalInterface
    interface Use {
        void with(Iterator<Map<String, Object>> rows) throws IOException;
    }

    /** Goes through the rows of a set. */
    static void of(Snapshot<FeedSettings> set, Use use) throws IOException {
        try (Stream<Change> listings = set.listings()) {
            use.with(listings.map(Rows::row).filter(Objects::nonNull).iterator());
        }
    }

    private static @Nullable Map<String, Object> row(Change listing) {
        return listing.part(FeedMapping.ROW)
                .content()
                .map(content -> JSON.readValue(content.bytes(), ROW))
                .orElse(null);
    }

    /**
     * The pictures of a set, in its order, each name once; close the stream. It throws {@link PictureNameTwice} where two different
     * pictures have one name.
     */
    static Stream<Picture> pictures(Snapshot<FeedSettings> set) {
        Stream<Picture> all = named(set);
        if (ImageNames.alwaysApart(set.settings())) {
            return all;
        }
        Map<String, String> seen = new HashMap<>();
        return all.filter(picture -> {
            String before = seen.putIfAbsent(picture.name(), picture.hash());
            if (before != null && !before.equals(picture.hash())) {
                throw new PictureNameTwice(picture.name());
            }
            return before == null;
        });
    }

    /**
     * Looks whether the pictures of a set can be told apart by name.
     *
     * @throws PictureNameTwice when two different ones have one name
     */
    static void apart(Snapshot<FeedSettings> set) {
        if (!ImageNames.alwaysApart(set.settings())) {
            try (Stream<Picture> all = pictures(set)) {
                all.forEach(picture -> {});
            }
        }
    }

    private static Stream<Picture> named(Snapshot<FeedSettings> set) {
        return set.listings()
                .flatMap(listing -> listing
                        .part(FeedMapping.IMAGES)
                        .content()
                        .map(content -> JSON.readValue(content.bytes(), PICTURES))
                        .orElse(List.of())
                        .stream());
    }
}
