package dev.carport.apps.mobilede.platform;

import dev.carport.api.app.Connection;
import dev.carport.api.finding.Finding;
import dev.carport.api.http.Body;
import dev.carport.api.http.NoAnswerException;
import dev.carport.api.http.Reply;
import dev.carport.api.json.Content;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Progress;
import dev.carport.apps.mobilede.mapping.MobileDeMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Carries out one change: pictures, then the ad. Every request may be repeated; that of a create carries a key for it. */
final class Transmission {
    private static final String INSERTION_ID = "X-Mobile-Insertion-Request-Id";
    private static final String IMAGES_KEPT = "images-kept";
    private static final int SEE_OTHER = 303;

    private final Api api;
    private final Connection connection;
    private final Sellers sellers;
    private final Stock stock;
    private final Pictures pictures;
    private final Errors errors;
    private final WholeAd wholeAd;

    Transmission(
            Api api,
            Connection connection,
            Sellers sellers,
            Stock stock,
            Pictures pictures,
            Errors errors,
            WholeAd wholeAd) {
        this.api = api;
        this.connection = connection;
        this.sellers = sellers;
        this.stock = stock;
        this.pictures = pictures;
        this.errors = errors;
        this.wholeAd = wholeAd;
    }

    Outcome carryOut(Change change, Progress progress) {
        try {
            return switch (change.intent()) {
                case CREATE, UPDATE -> bringUpToDate(change, progress);
                case WITHDRAW -> withdraw(change);
                // an ad lives until it is deleted; how to move it up is not published
                case RENEW -> Outcome.confirmed(change.remoteId() == null ? "" : change.remoteId(), null);
            };
        } catch (NotDone notDone) {
            return notDone.outcome();
        } catch (Gone gone) {
            // it went while we were at it: the next attempt begins with what is there then
            return Outcome.retry("The ad vanished at the platform: " + gone.getMessage());
        }
    }

    private Outcome bringUpToDate(Change change, Progress progress) {
        AccessData access = api.access();
        String seller = sellers.ownId(access);
        if (change.remoteId() == null) {
            return create(change, change.key(), seller, access, progress);
        }
        try {
            return update(change, change.remoteId(), seller, access, progress);
        } catch (Gone gone) {
            return replace(change, seller, access, progress);
        }
    }

    private Outcome create(Change change, String key, String seller, AccessData access, Progress progress) {
        Pictures.Uploaded uploaded = pictures.upload(change, access);
        Reply reply = post(seller, key, wholeAd.body(ad(change), null, uploaded.references()), access);
        String id = idIn(reply);
        if (id == null) {
            return Outcome.inDoubt("The platform made an ad and did not say its id");
        }
        progress.identified(change, id);
        List<Finding> warnings = new ArrayList<>(uploaded.warnings());
        if (reply.status() == SEE_OTHER) {
            // made by an earlier attempt, whose content may be older than what we have now
            return update(from(change, id, Change.Before.UNKNOWN), id, seller, access, progress, uploaded);
        }
        warnings.addAll(errors.warnings(reply));
        progress.confirmed(change, MobileDeMapping.AD, "");
        progress.confirmed(change, MobileDeMapping.IMAGES, uploaded.toRemember());
        pictures.done(change);
        return Outcome.confirmed(id, PublicPage.of(connection.baseUrl(), id), warnings);
    }

    /**
     * Sends a create. When the answer is lost it is sent again at once with the same key: the platform then points to the ad it has
     * made. That is the only way to know, as the ad carries no key of ours.
     */
    private Reply post(String seller, String key, Body body, AccessData access) {
        String path = Api.path("sellers", seller, "ads");
        Map<String, String> headers = Map.of(INSERTION_ID, key);
        Reply reply;
        try {
            reply = api.exchange("POST", path, body, access, headers);
            if (reply.ok() && idIn(reply) == null) {
                reply = api.exchange("POST", path, body, access, headers);
            }
        } catch (NoAnswerException lost) {
            try {
                reply = api.exchange("POST", path, body, access, headers);
            } catch (NoAnswerException lostAgain) {
                throw new NotDone(Outcome.inDoubt("No answer to a new ad, twice: " + lostAgain.getMessage()));
            } catch (NotDone notSent) {
                throw new NotDone(Outcome.inDoubt("No answer to a new ad: " + lost.getMessage()));
            }
        }
        if (reply.ok() && !Api.isPage(reply) || reply.status() == SEE_OTHER) {
            return reply;
        }
        if (reply.status() == 404) {
            throw new NotDone(sellers.lost());
        }
        boolean turnedAway = reply.status() == 429 || reply.status() == 503;
        if ((reply.status() >= 500 || Api.isPage(reply)) && !turnedAway) {
            throw new NotDone(Outcome.inDoubt("The platform failed on a new ad: " + reply.status()));
        }
        throw api.failure("POST", reply, access);
    }

    /** The last segment of the address of what was made, absolute or not. */
    private static @Nullable String idIn(Reply reply) {
        String location =
                reply.header("Location").orElse("").replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        String id = location.substring(location.lastIndexOf('/') + 1);
        return id.matches("[0-9]{1,20}") ? id : null;
    }

    private Outcome update(Change change, String id, String seller, AccessData access, Progress progress) {
        Pictures.Uploaded uploaded = hasNewImages(change)
                ? pictures.upload(change, access)
                : new Pictures.Uploaded(Map.of(), false, List.of());
        return update(change, id, seller, access, progress, uploaded);
    }

    private static boolean hasNewImages(Change change) {
        Change.Part images = change.part(MobileDeMapping.IMAGES);
        return images.differs() && images.content().isPresent();
    }

    private Outcome update(
            Change change, String id, String seller, AccessData access, Progress progress, Pictures.Uploaded uploaded) {
        Change.Part images = change.part(MobileDeMapping.IMAGES);
        boolean newImages = hasNewImages(change);
        List<Finding> warnings = new ArrayList<>(uploaded.warnings());
        Pictures.Uploaded sent;
        if (change.part(MobileDeMapping.AD).differs()) {
            sent = putAd(change, id, seller, access, uploaded, warnings);
            progress.confirmed(change, MobileDeMapping.AD, "");
        } else {
            sent = newImages ? putImages(change, id, seller, access, uploaded, warnings) : uploaded;
        }
        if (newImages) {
            progress.confirmed(change, MobileDeMapping.IMAGES, sent.toRemember());
            pictures.done(change);
        } else if (images.differs()) {
            removeImages(images, id, seller, access, warnings);
            progress.confirmed(change, MobileDeMapping.IMAGES, "");
        }
        return Outcome.confirmed(id, PublicPage.of(connection.baseUrl(), id), warnings);
    }

    private Pictures.Uploaded putAd(
            Change change,
            String id,
            String seller,
            AccessData access,
            Pictures.Uploaded uploaded,
            List<Finding> warnings) {
        String path = Api.path("sellers", seller, "ads", id);
        JsonNode there = api.read(path, access);
        return withKnownReferences(change, access, uploaded, pictures -> {
            List<Map<String, String>> references = pictures.references();
            Body body = wholeAd.body(ad(change), there, references);
            warnings.addAll(errors.warnings(api.send("PUT", path, body, access)));
        });
    }

    private Pictures.Uploaded putImages(
            Change change,
            String id,
            String seller,
            AccessData access,
            Pictures.Uploaded uploaded,
            List<Finding> warnings) {
        if (uploaded.byHash().isEmpty()) {
            return uploaded; // no picture could be uploaded: those of the platform stay
        }
        String path = Api.path("sellers", seller, "ads", id, "images");
        return withKnownReferences(change, access, uploaded, pictures -> {
            byte[] body = Json.MAPPER.writeValueAsBytes(Map.of("images", pictures.references()));
            Reply reply = api.send("PUT", path, new Body.Bytes(body, Api.MEDIA_TYPE), access);
            warnings.addAll(errors.warnings(reply));
        });
    }

    private interface Sending {
        void send(Pictures.Uploaded pictures);
    }

    /** How long the platform knows a reference is not published: when it refuses one, all pictures are uploaded anew, once. */
    private Pictures.Uploaded withKnownReferences(
            Change change, AccessData access, Pictures.Uploaded uploaded, Sending sending) {
        try {
            sending.send(uploaded);
            return uploaded;
        } catch (NotDone notDone) {
            boolean forgotten = uploaded.reused()
                    && notDone.outcome() instanceof Outcome.Refused refused
                    && refused.findings().stream()
                            .anyMatch(finding -> finding.field().equals("images"));
            if (!forgotten) {
                throw notDone;
            }
            Pictures.Uploaded fresh = pictures.uploadAgain(change, access);
            sending.send(fresh);
            return fresh;
        }
    }

    /**
     * The stock has no pictures any more. Those we put are removed; those of somebody else, on an ad taken over, are not ours to delete.
     */
    private void removeImages(Change.Part images, String id, String seller, AccessData access, List<Finding> warnings) {
        if (images.before() instanceof Change.Before.Unknown) {
            warnings.add(Finding.warning("images", IMAGES_KEPT));
            return;
        }
        api.send("DELETE", Api.path("sellers", seller, "ads", id, "images"), null, access);
    }

    /**
     * The platform does not know the ad any more, for example because somebody deleted it there. The stock still wants it online, so it
     * is made anew, under a key that stays the same for every attempt at this very replacement.
     */
    private Outcome replace(Change change, String seller, AccessData access, Progress progress) {
        if (!sellers.serves(seller, access)) {
            return sellers.lost();
        }
        LookupAnswer answer =
                stock.find(stock.all(), new ListingKey(change.reference(), change.number(), null, change.remoteId()));
        return switch (answer) {
            case LookupAnswer.Found found -> {
                String id = found.listing().remoteId();
                progress.identified(change, id);
                yield update(from(change, id, Change.Before.UNKNOWN), id, seller, access, progress);
            }
            case LookupAnswer.NotThere notThere -> {
                String key = change.reference() + "-" + change.remoteId();
                yield create(from(change, null, Change.Before.NOTHING), key, seller, access, progress);
            }
            case LookupAnswer.CannotTell cannot -> Outcome.retry(cannot.reason());
        };
    }

    /** The same change for another ad, of which all parts are in this state. */
    private static Change from(Change change, @Nullable String id, Change.Before before) {
        Map<String, Change.Part> parts = new LinkedHashMap<>();
        change.parts().forEach((name, part) -> parts.put(name, new Change.Part(before, part.after())));
        return new Change(change.key(), change.intent(), change.reference(), change.number(), id, parts);
    }

    private Outcome withdraw(Change change) {
        if (change.remoteId() == null) {
            return Outcome.withdrawn();
        }
        AccessData access = api.access();
        String seller = sellers.ownId(access);
        try {
            api.send("DELETE", Api.path("sellers", seller, "ads", change.remoteId()), null, access);
        } catch (Gone gone) {
            // an ad that is gone and a seller we do not serve any more look alike
            if (!sellers.serves(seller, access)) {
                return sellers.lost();
            }
        }
        return Outcome.withdrawn();
    }

    private static Content ad(Change change) {
        return change.part(MobileDeMapping.AD)
                .content()
                .orElseThrow(() -> new IllegalStateException("A listing without its ad"));
    }
}
