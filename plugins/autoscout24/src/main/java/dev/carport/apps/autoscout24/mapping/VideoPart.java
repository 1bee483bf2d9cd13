package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.VIDEOS;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.vehicle.Video;
import dev.carport.apps.autoscout24.As24Settings;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first video on YouTube (V1, V2); the platform takes one, and from nowhere else. */
final class VideoPart {
    static final String NAME = "video";
    static final String NOT_YOUTUBE = "video-not-youtube";
    static final String ONE_ONLY = "video-one-only";
    private static final Pattern YOUTUBE = Pattern.compile("https?://(?:(?:www\\.|m\\.)?youtube\\.com/"
            + "(?:watch\\?(?:.*&)?v=|embed/|shorts/|v/)|youtu\\.be/)[A-Za-z0-9_-]{11}(?:[?&#].*)?");

    private VideoPart() {}

    static void declare(PartBuilder<As24Settings> part) {
        part.value(List.of(VIDEOS), VideoPart::video);
    }

    private static @Nullable String video(Scope<As24Settings> scope) {
        List<Video> videos = scope.vehicle().videos();
        String first = null;
        int more = 0;
        for (int i = 0; i < videos.size(); i++) {
            String url = videos.get(i).url();
            if (!YOUTUBE.matcher(url).matches()) {
                scope.report(Finding.warning("videos[" + i + "]", NOT_YOUTUBE));
            } else if (first == null) {
                first = url;
            } else {
                more++;
            }
        }
        if (more > 0) {
            scope.report(Finding.tip(VIDEOS.key(), ONE_ONLY, more));
        }
        return first;
    }
}
