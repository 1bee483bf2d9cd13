package dev.carport.apps.autoscout24.platform;

import dev.carport.api.http.Body;
import dev.carport.api.json.Content;
import dev.carport.api.platform.Change;
import dev.carport.apps.autoscout24.mapping.As24Mapping;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The financing offer: at most one per vehicle. */
final class FinancingStep {
    private static final int HAS_ONE = 50108;
    /** The document has no code for an unknown offer; an invalid operation is what is left. */
    private static final int INVALID_OPERATION = 99901;
    /** A new offer may name the bank in 600 characters, a changed one in 150: longer ones are made anew. */
    private static final int BANK_ON_UPDATE = 150;

    private final Api api;

    FinancingStep(Api api) {
        this.api = api;
    }

    void apply(Listing listing) {
        Change.Part part = listing.part(As24Mapping.FINANCING);
        if (!part.differs()) {
            return;
        }
        String there = switch (part.before()) {
            case Change.Before.Nothing nothing -> null;
            case Change.Before.Unknown unknown -> heldId(listing);
            case Change.Before.Holds holds -> part.remembered().orElseGet(() -> heldId(listing));
        };
        Content wanted = part.content().orElse(null);
        if (wanted == null) {
            if (there != null) {
                delete(listing, there);
            }
            listing.confirmed(As24Mapping.FINANCING, "");
        } else {
            listing.confirmed(
                    As24Mapping.FINANCING, there == null ? post(listing, wanted) : put(listing, there, wanted));
        }
    }

    private String post(Listing listing, Content offer) {
        Call call = Call.post(Call.vehicle(listing.id(), "financingoffers"), Body.json(offer));
        Answer answer = api.send(call.tolerating(HAS_ONE));
        if (answer.has(HAS_ONE)) {
            String there = heldId(listing);
            return there == null ? made(listing, api.send(call)) : put(listing, there, offer);
        }
        return made(listing, answer);
    }

    private String put(Listing listing, String id, Content offer) {
        if (bankLength(offer) > BANK_ON_UPDATE) {
            delete(listing, id);
            return post(listing, offer);
        }
        Answer answer = api.send(Call.put(Call.vehicle(listing.id(), "financingoffers", id), Body.json(offer))
                .tolerating(INVALID_OPERATION));
        if (answer.error()) {
            return post(listing, offer);
        }
        listing.noted(answer);
        return id;
    }

    private static int bankLength(Content offer) {
        String bank = Json.text(Json.read(offer.json()), "bank");
        return bank == null ? 0 : bank.codePointCount(0, bank.length());
    }

    private void delete(Listing listing, String id) {
        api.send(Call.delete(Call.vehicle(listing.id(), "financingoffers", id)).tolerating(INVALID_OPERATION));
    }

    private static String made(Listing listing, Answer answer) {
        String id = listing.noted(answer).madeId();
        return id == null ? "" : id;
    }

    /** The list gives offers without their ids: those stand in its links only. */
    private @Nullable String heldId(Listing listing) {
        Answer answer = api.send(Call.get(Call.vehicle(listing.id(), "financingoffers")));
        JsonNode links = Json.member(answer.links(), "financingoffers");
        return links.isEmpty() ? null : Answer.idIn(links.path(0));
    }
}
