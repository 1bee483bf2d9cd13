package dev.carport.apps.autoscout24.platform;

import dev.carport.api.app.Connection;
import dev.carport.api.http.Body;
import dev.carport.api.json.Content;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.NotDone;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Progress;
import dev.carport.apps.autoscout24.mapping.As24Mapping;
import java.net.URI;
import java.util.function.Consumer;

/**
 * Carries out one change: vehicle, images, video, financing, product, publication last. Every request but the one that makes a
 * vehicle may be repeated without harm; that one is sent only when nothing we know speaks for a vehicle already there.
 */
final class Transmission {
    private final Api api;
    private final Stock stock;
    private final ImagesStep images;
    private final VideoStep video;
    private final FinancingStep financing;
    private final ProductStep product;
    private final PublicationStep publication;

    Transmission(Api api, Stock stock, Connection connection, Culture culture) {
        this.api = api;
        this.stock = stock;
        this.images = new ImagesStep(api, connection);
        this.video = new VideoStep(api);
        this.financing = new FinancingStep(api);
        this.product = new ProductStep(api);
        this.publication = new PublicationStep(api, culture);
    }

    Outcome carryOut(Change change, Progress progress) {
        try {
            return switch (change.intent()) {
                case CREATE, UPDATE -> bringUpToDate(change, progress);
                case WITHDRAW -> withdraw(change);
                // A listing lives until it is deleted: there is nothing to prolong.
                case RENEW -> Outcome.confirmed(change.remoteId() == null ? "" : change.remoteId(), null);
            };
        } catch (VehicleGone gone) {
            // It went while we were at it: the next attempt begins with what is there then.
            return Outcome.retry("The vehicle vanished at the platform: " + Api.words(gone.answer()));
        }
    }

    private Outcome bringUpToDate(Change change, Progress progress) {
        String id = change.remoteId();
        if (id == null) {
            return create(change, progress);
        }
        Listing listing = new Listing(change, id, progress);
        try {
            Change.Part vehicle = change.part(As24Mapping.VEHICLE);
            if (vehicle.differs()) {
                listing.noted(api.send(Call.put(Call.vehicle(id), Body.json(content(vehicle)))));
                listing.confirmed(As24Mapping.VEHICLE, "");
            }
            return rest(listing);
        } catch (VehicleGone gone) {
            return replace(change, gone, progress);
        }
    }

    private Outcome create(Change change, Progress progress) {
        Answer answer = api.send(Call.post("/vehicles", Body.json(content(change.part(As24Mapping.VEHICLE))))
                .onlyOnce());
        String id = answer.madeId();
        if (id == null) {
            return Outcome.inDoubt("The platform made a vehicle and did not say its id");
        }
        progress.identified(change, id);
        Listing listing = new Listing(change, id, progress);
        listing.noted(answer);
        listing.confirmed(As24Mapping.VEHICLE, "");
        return rest(listing);
    }

    private Outcome rest(Listing listing) {
        images.apply(listing);
        unlessRefused(listing, video::apply);
        unlessRefused(listing, financing::apply);
        unlessRefused(listing, product::apply);
        URI link = publication.apply(listing);
        return Outcome.confirmed(listing.id(), link, listing.warnings());
    }

    /** A refused video, financing or product is no reason to keep the vehicle off the market: it is told as a warning. */
    private static void unlessRefused(Listing listing, Consumer<Listing> step) {
        try {
            step.accept(listing);
        } catch (NotDone notDone) {
            if (!(notDone.outcome() instanceof Outcome.Refused refused)) {
                throw notDone;
            }
            refused.findings().forEach(finding -> listing.warn(finding.asWarningAt(finding.field())));
        }
    }

    /**
     * The platform does not know the vehicle any more, for example because somebody deleted it there. The stock still wants
     * it online, so it is made anew, but only after a look at what the account holds: an earlier attempt at this very
     * replacement may have succeeded without our hearing of it.
     */
    private Outcome replace(Change change, VehicleGone gone, Progress progress) {
        LookupAnswer answer = new Lookup(stock.all())
                .find(new ListingKey(change.reference(), change.number(), null, change.remoteId()));
        return switch (answer) {
            case LookupAnswer.Found found
            when found.listing().remoteId().equals(change.remoteId()) ->
                Outcome.refused(Codes.findings(gone.answer())); // it is there, and we may not touch it
            case LookupAnswer.Found found -> {
                progress.identified(change, found.listing().remoteId());
                yield bringUpToDate(change.of(found.listing().remoteId(), Change.Before.UNKNOWN), progress);
            }
            case LookupAnswer.NotThere notThere -> create(change.of(null, Change.Before.NOTHING), progress);
            case LookupAnswer.CannotTell cannot -> Outcome.retry(cannot.reason());
        };
    }

    private Outcome withdraw(Change change) {
        String id = change.remoteId();
        if (id == null) {
            return Outcome.withdrawn();
        }
        try {
            api.send(Call.delete(Call.vehicle(id)));
        } catch (VehicleGone gone) {
            boolean there =
                    stock.all().stream().anyMatch(vehicle -> vehicle.id().equals(id));
            if (there) {
                return Outcome.refused(Codes.findings(gone.answer()));
            }
        }
        return Outcome.withdrawn();
    }

    private static Content content(Change.Part vehicle) {
        return vehicle.content().orElseThrow(() -> new IllegalStateException("A listing without its vehicle"));
    }
}
