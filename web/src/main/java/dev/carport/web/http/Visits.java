package dev.carport.web.http;

import dev.carport.web.page.Shell.Place;
import dev.carport.web.page.Templates;
import dev.carport.web.text.Formats;
import dev.carport.web.text.Language;
import dev.carport.web.text.Texts;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Visit} of a request. */
final class Visits {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_LENGTH = 24;

    private final Gate gate;
    private final Templates templates;
    private final InstantSource clock;
    private final ZoneId zone;

    Visits(Gate gate, Templates templates, InstantSource clock, ZoneId zone) {
        this.gate = gate;
        this.templates = templates;
        this.clock = clock;
        this.zone = zone;
    }

    Gate gate() {
        return gate;
    }

    /** The person behind the request's session, if it has a living one. */
    Optional<SignedIn> person(Context ctx) {
        String session = ctx.cookie(Cookies.SESSION);
        return session == null || session.isEmpty() ? Optional.empty() : gate.signedIn(session);
    }

    /**
     * The visit.
     *
     * @param location the code in the path; null if the route belongs to no location
     */
    Visit of(Context ctx, @Nullable SignedIn person, @Nullable String location) {
        List<Place> places = person == null ? List.of() : gate.places(person);
        Place place = location == null
                ? null
                : places.stream()
                        .filter(p -> p.code().equals(location))
                        .findFirst()
                        .orElse(null);
        return new Visit(ctx, templates, gate, formats(ctx, person), csrf(ctx, person), person, places, place);
    }

    private Formats formats(Context ctx, @Nullable SignedIn person) {
        Language language = Language.choose(
                person == null || person.language() == null
                        ? null
                        : person.language().tag(),
                ctx.cookie(Cookies.LANGUAGE),
                ctx.header(Header.ACCEPT_LANGUAGE));
        return new Formats(Texts.in(language), zone, clock.instant());
    }

    /** What a form must carry: the session's secret or, before sign-in, one of this browser's own. */
    private static String csrf(Context ctx, @Nullable SignedIn person) {
        if (person != null) {
            return person.csrf();
        }
        String visitor = ctx.cookie(Cookies.VISITOR);
        if (visitor == null || visitor.length() < SECRET_LENGTH) {
            byte[] secret = new byte[SECRET_LENGTH];
            RANDOM.nextBytes(secret);
            visitor = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
            Cookies.set(ctx, Cookies.VISITOR, visitor);
        }
        return visitor;
    }
}
