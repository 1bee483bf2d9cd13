package dev.carport.web.http;

import dev.carport.engine.users.Rights;
import dev.carport.web.page.Shell.Place;
import dev.carport.web.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A gate with two locations and whoever a test lets in. */
public final class FakeGate implements Gate {

    /** Set to true to test the first start. */
    public volatile boolean unclaimed;

    private final Map<String, SignedIn> sessions = new ConcurrentHashMap<>();
    private final List<Place> places =
            List.of(new Place("KS", "Kassel", "/at/KS"), new Place("ESW", "Eschwege", "/at/ESW"));

    /** Lets a person in; the session's secret is the name. */
    public FakeGate letIn(String name, @Nullable Language language, Rights rights) {
        sessions.put(name, new SignedIn(name, name, name + "@dealer.example", "secret-of-" + name, language, rights));
        return this;
    }

    /** Ends the person's session. */
    public void letOut(String name) {
        sessions.remove(name);
    }

    @Override
    public boolean unclaimed() {
        return unclaimed;
    }

    @Override
    public Optional<SignedIn> signedIn(String session) {
        return Optional.ofNullable(sessions.get(session));
    }

    @Override
    public List<Place> places(SignedIn person) {
        return places.stream().filter(p -> person.mayEnter(p.code())).toList();
    }

    @Override
    public long openValues(String location) {
        return 3;
    }
}
