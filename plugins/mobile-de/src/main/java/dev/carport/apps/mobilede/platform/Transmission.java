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
import dev.carport.api.platform.NotDone;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Progress;
import dev.carport.apps.mobilede.mapping.MobileDeMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
        } catch (Gone gone) {
            // it went while we were at it: the next attempt begins with what is there then
            return Outcome.retry("The ad vanished at the platform: " + gone.getMessage());
        }
    }

    /** A change under way: whose ads it is about, and the warnings it has met. Used by one thread. */
    private record Work(Change change, AccessData access, String seller, Progress progress, List<Finding> warnings) {
        String ads(String... below) {
            return Api.path(Stream.concat(Stream.of("sellers", seller, "ads"), Stream.of(below))
                    .toArray(String[]::new));
        }

        Change.Part images() {
            return change.part(MobileDeMapping.IMAGES);
        }

        boolean hasNewImages() {
            return images().differs() && images().content().isPresent();
        }

        /** The same for another ad, of which all parts are in this state. */
        Work of(@Nullable String id, Change.Before before) {
            return new Work(change.of(id, before), access, seller, progress, warnings);
        }

        void confirmed(String part, String remembered) {
            progress.confirmed(change, part, remembered);
        }
    }

    private Outcome bringUpToDate(Change change, Progress progress) {
        AccessData access = api.access();
        Work work = new Work(change, access, sellers.ownId(access), progress, new ArrayList<>());
        if (change.remoteId() == null) {
            return create(work, change.key());
        }
        try {
            return update(work, change.remoteId());
        } catch (Gone gone) {
            work.warnings().clear();
            return replace(work, change.remoteId());
        }
    }

    private Outcome create(Work work, String key) {
        Pictures.Uploaded uploaded = upload(work);
        Reply reply = post(work, key, wholeAd.body(ad(work), null, uploaded.references()));
        String id = idIn(reply);
        if (id == null) {
            return Outcome.inDoubt("The platform made an ad and did not say its id");
        }
        work.progress().identified(work.change(), id);
        if (reply.status() == SEE_OTHER) {
            // made by an earlier attempt, whose content may be older than what we have now
            return update(work.of(id, Change.Before.UNKNOWN), id, uploaded);
        }
        work.warnings().addAll(errors.warnings(reply));
        work.confirmed(MobileDeMapping.AD, "");
        work.confirmed(MobileDeMapping.IMAGES, uploaded.toRemember());
        pictures.done(work.change());
        return confirmed(work, id);
    }

    private Pictures.Uploaded upload(Work work) {
        Pictures.Uploaded uploaded = pictures.upload(work.change(), work.access());
        work.warnings().addAll(uploaded.warnings());
        return uploaded;
    }

    private Outcome confirmed(Work work, String id) {
        return Outcome.confirmed(id, PublicPage.of(connection.baseUrl(), id), work.warnings());
    }

    /**
     * Sends a create. When the answer is lost it is sent again at once with the same key: the platform then points to the ad it has
     * made. That is the only way to know, as the ad carries no key of ours.
     */
    private Reply post(Work work, String key, Body body) {
        Reply reply;
        try {
            reply = tryPost(work, key, body);
            if (reply.ok() && idIn(reply) == null) {
                reply = tryPost(work, key, body);
            }
        } catch (NoAnswerException lost) {
            try {
                reply = tryPost(work, key, body);
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
        throw api.failure("POST", reply, work.access());
    }

    private Reply tryPost(Work work, String key, Body body) {
        return api.exchange("POST", work.ads(), body, work.access(), Map.of(INSERTION_ID, key));
    }

    /** The last segment of the address of what was made, absolute or not. */
    private static @Nullable String idIn(Reply reply) {
        String location =
                reply.header("Location").orElse("").replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        String id = location.substring(location.lastIndexOf('/') + 1);
        return id.matches("[0-9]{1,20}") ? id : null;
    }

    private Outcome update(Work work, String id) {
        return update(work, id, work.hasNewImages() ? upload(work) : Pictures.Uploaded.NONE);
    }

    private Outcome update(Work work, String id, Pictures.Uploaded uploaded) {
        Pictures.Uploaded sent = uploaded;
        if (work.change().part(MobileDeMapping.AD).differs()) {
            sent = putAd(work, id, uploaded);
            work.confirmed(MobileDeMapping.AD, "");
        } else if (work.hasNewImages()) {
            sent = putImages(work, id, uploaded);
        }
        if (work.hasNewImages()) {
            work.confirmed(MobileDeMapping.IMAGES, sent.toRemember());
            pictures.done(work.change());
        } else if (work.images().differs()) {
            removeImages(work, id);
            work.confirmed(MobileDeMapping.IMAGES, "");
        }
        return confirmed(work, id);
    }

    private Pictures.Uploaded putAd(Work work, String id, Pictures.Uploaded uploaded) {
        JsonNode there = api.read(work.ads(id), work.access());
        return withKnownReferences(
                work,
                uploaded,
                pictures -> put(work, work.ads(id), wholeAd.body(ad(work), there, pictures.references())));
    }

    private Pictures.Uploaded putImages(Work work, String id, Pictures.Uploaded uploaded) {
        if (uploaded.byHash().isEmpty()) {
            return uploaded; // no picture could be uploaded: those of the platform stay
        }
        return withKnownReferences(work, uploaded, pictures -> {
            byte[] body = Json.MAPPER.writeValueAsBytes(Map.of("images", pictures.references()));
            put(work, work.ads(id, "images"), new Body.Bytes(body, Api.MEDIA_TYPE));
        });
    }

    private void put(Work work, String path, Body body) {
        work.warnings().addAll(errors.warnings(api.send("PUT", path, body, work.access())));
    }

    /** How long the platform knows a reference is not published: when it refuses one, all pictures are uploaded anew, once. */
    private Pictures.Uploaded withKnownReferences(
            Work work, Pictures.Uploaded uploaded, Consumer<Pictures.Uploaded> sending) {
        try {
            sending.accept(uploaded);
            return uploaded;
        } catch (NotDone notDone) {
            boolean forgotten = uploaded.reused()
                    && notDone.outcome() instanceof Outcome.Refused refused
                    && refused.findings().stream()
                            .anyMatch(finding -> finding.field().equals("images"));
            if (!forgotten) {
                throw notDone;
            }
            Pictures.Uploaded fresh = pictures.uploadAgain(work.change(), work.access());
            sending.accept(fresh);
            return fresh;
        }
    }

    /**
     * The stock has no pictures any more. Those we put are removed; those of somebody else, on an ad taken over, are not ours to delete.
     */
    private void removeImages(Work work, String id) {
        if (work.images().before() instanceof Change.Before.Unknown) {
            work.warnings().add(Finding.warning("images", IMAGES_KEPT));
        } else {
            api.send("DELETE", work.ads(id, "images"), null, work.access());
        }
    }

    /**
     * The platform does not know the ad any more, for example because somebody deleted it there. The stock still wants it online, so it
     * is made anew, under a key that stays the same for every attempt at this very replacement.
     */
    private Outcome replace(Work work, String gone) {
        if (!sellers.serves(work.seller(), work.access())) {
            return sellers.lost();
        }
        Change change = work.change();
        return switch (stock.find(stock.all(), new ListingKey(change.reference(), change.number(), null, gone))) {
            case LookupAnswer.Found found -> {
                String id = found.listing().remoteId();
                work.progress().identified(change, id);
                yield update(work.of(id, Change.Before.UNKNOWN), id);
            }
            case LookupAnswer.NotThere notThere ->
                create(work.of(null, Change.Before.NOTHING), change.reference() + "-" + gone);
            case LookupAnswer.CannotTell cannot -> Outcome.retry(cannot.reason());
        };
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

    private static Content ad(Work work) {
        return work.change()
                .part(MobileDeMapping.AD)
                .content()
                .orElseThrow(() -> new IllegalStateException("A listing without its ad"));
    }
}
