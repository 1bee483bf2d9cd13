package dev.carport.web.login;

import dev.carport.api.settings.Secret;
import dev.carport.engine.history.AuditLog;
import dev.carport.engine.location.LocationStore;
import dev.carport.engine.users.ActiveSession;
import dev.carport.engine.users.Sessions;
import dev.carport.engine.users.User;
import dev.carport.engine.users.Users;
import dev.carport.web.http.Gate;
import dev.carport.web.http.PageHandler;
import dev.carport.web.http.SignedIn;
import dev.carport.web.http.Visit;
import dev.carport.web.page.Shell.Place;
import dev.carport.web.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The gate in front of the pages, kept by the users of the engine. */
public final class UserGate implements Gate {

    private final Users users;
    private final Sessions sessions;
    private final LocationStore locations;
    private final AuditLog audit;
    private final ToLongFunction<String> openValues;
    private final Function<String, Optional<Integer>> waitingOrders;
    private volatile boolean claimed;

    /**
     * @param audit is told who acts
     * @param openValues how many unknown values wait for an answer at a location
     * @param waitingOrders how many orders wait for an answer at a location; empty where there are none
     */
    public UserGate(
            Users users,
            Sessions sessions,
            LocationStore locations,
            AuditLog audit,
            ToLongFunction<String> openValues,
            Function<String, Optional<Integer>> waitingOrders) {
        this.users = users;
        this.sessions = sessions;
        this.locations = locations;
        this.audit = audit;
        this.openValues = openValues;
        this.waitingOrders = waitingOrders;
    }

    @Override
    public boolean unclaimed() {
        // Once there is a user there always is one: the question costs nothing from then on.
        if (!claimed) {
            claimed = !users.firstStart();
        }
        return !claimed;
    }

    @Override
    public Optional<SignedIn> signedIn(String session) {
        return sessions.find(new Secret(session)).map(UserGate::person);
    }

    @Override
    public Optional<SignedIn> stillSignedIn(String session) {
        return sessions.look(new Secret(session)).map(UserGate::person);
    }

    private static SignedIn person(ActiveSession active) {
        User user = active.user();
        return new SignedIn(
                user.id(),
                user.name(),
                user.login(),
                active.csrf(),
                Language.of(user.language()).orElse(null),
                user.rights());
    }

    @Override
    public List<Place> places(SignedIn person) {
        return locations.list().stream()
                .filter(location -> person.mayEnter(location.code()))
                .map(location -> new Place(location.code(), location.name(), "/at/" + Visit.encode(location.code())))
                .toList();
    }

    @Override
    public void as(SignedIn person, PageHandler handler, Visit visit) throws Exception {
        audit.as(person.principal(), () -> handler.handle(visit));
    }

    @Override
    public long openValues(String location) {
        return openValues.applyAsLong(location);
    }

    @Override
    public Optional<Integer> waitingOrders(String location) {
        return waitingOrders.apply(location);
    }
}
