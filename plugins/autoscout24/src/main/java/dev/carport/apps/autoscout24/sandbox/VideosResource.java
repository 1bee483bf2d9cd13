package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Json;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /vehicles/{vehicleId}/videos}: one YouTube video per vehicle. Requests say {@code videoUrl}, the documented
 * answers {@code url}. The document has no code for an unknown video; it is an invalid operation here (99901).
 */
final class VideosResource {
    private static final String COLLECTION = "/vehicles/{vehicleId}/videos";
    private static final String MEMBER = "/vehicles/{vehicleId}/videos/{videoId}";
    private static final Pattern YOUTUBE = Pattern.compile("https?://(?:"
            + "(?:www\\.|m\\.)?youtube(?:-nocookie)?\\.com/(?:watch\\?(?:[^#]*&)?v=|embed/|shorts/)|youtu\\.be/)"
            + "[A-Za-z0-9_-]{11}(?:[?&#].*)?");

    private final Platform platform;

    VideosResource(Platform platform) {
        this.platform = platform;
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", COLLECTION, Route.Needs.JSON, this::create),
                new Route("GET", COLLECTION, Route.Needs.TOKEN_AND_ACCEPT, this::list),
                new Route("GET", MEMBER, Route.Needs.TOKEN_AND_ACCEPT, this::read),
                new Route("DELETE", MEMBER, Route.Needs.TOKEN, this::delete));
    }

    private Answer create(ApiCall call) {
        var id = call.listing().id();
        var url = url(call);
        var video = new Listing.Video(platform.ids().uuid(), url);
        call.orGone(platform.listings().change(id, listing -> {
            if (listing.video() != null) {
                throw platform.refused(50202);
            }
            return listing.withVideo(video);
        }));
        return Answer.created(call.path() + "/" + video.id()).objectId(video.id());
    }

    private String url(ApiCall call) {
        var url = call.body().path("videoUrl");
        if (!call.body().isObject() || !(url.isString() || url.isMissingNode() || url.isNull())) {
            throw platform.refused(50028, call.body());
        }
        if (!url.isString() || url.stringValue().isBlank()) {
            throw platform.refused(50004, "videoUrl");
        }
        if (!YOUTUBE.matcher(url.stringValue()).matches()) {
            throw platform.refused(50200);
        }
        return url.stringValue();
    }

    private Answer list(ApiCall call) {
        var videos = Json.array();
        var video = Optional.ofNullable(call.listing().video());
        video.ifPresent(it -> videos.add(shown(it)));
        return call.ok()
                .links(
                        "videos",
                        ApiCall.hrefs(
                                call.path(),
                                video.map(Listing.Video::id).stream().toList()))
                .data("videos", videos);
    }

    private Answer read(ApiCall call) {
        var video = video(call, call.listing());
        return call.ok().objectId(video.id()).data("video", shown(video));
    }

    private Answer delete(ApiCall call) {
        var id = call.listing().id();
        call.orGone(platform.listings().change(id, listing -> {
            video(call, listing);
            return listing.withVideo(null);
        }));
        return Answer.ok(null).message(platform.message(10004, call.variable("videoId")));
    }

    private Listing.Video video(ApiCall call, Listing listing) {
        return Optional.ofNullable(listing.video())
                .filter(video -> video.id().equals(call.variable("videoId")))
                .orElseThrow(() -> platform.refused(99901));
    }

    private static ObjectNode shown(Listing.Video video) {
        return Json.object().put("id", video.id()).put("url", video.url());
    }
}
