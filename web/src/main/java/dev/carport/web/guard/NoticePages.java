package dev.carport.web.guard;

import dev.carport.engine.notices.NoticeTarget;
import dev.carport.engine.notices.Notices;
import dev.carport.engine.notices.Notices.Added;
import dev.carport.web.guard.NoticesView.Target;
import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Router;
import dev.carport.web.http.Visit;
import dev.carport.web.ui.Field;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who is told at once when the guard locks. */
public final class NoticePages implements Feature {

    private static final String NOTICES = "/at/{location}/notices";

    private final Notices notices;

    /** Pages over these notices. */
    public NoticePages(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void addTo(Router router) {
        router.get(NOTICES, Access.ADMIN, visit -> visit.show("guard/notices", view(visit, null, null)))
                .post(NOTICES, Access.ADMIN, this::change);
    }

    private NoticesView view(Visit visit, @Nullable String problem, @Nullable String secret) {
        return new NoticesView(
                visit.at("/notices"),
                notices.targets(visit.place().code()).stream()
                        .map(target ->
                                new Target(target.id(), visit.text("notices." + key(target.kind())), target.address()))
                        .toList(),
                notices.mails(),
                Field.empty("address", visit.text("notices.address"))
                        .withHint(visit.text("notices.address.hint"))
                        .withValue(problem == null ? "" : visit.form("address"))
                        .withError(problem),
                secret);
    }

    private static String key(NoticeTarget.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void change(Visit visit) {
        String location = visit.place().code();
        switch (visit.form("do")) {
            case "remove" -> {
                notices.remove(location, visit.form("id"));
                visit.goTo(visit.at("/notices"), "x", visit.text("notices.done.removed"));
            }
            case "mail" -> add(visit, NoticeTarget.Kind.MAIL);
            case "webhook" -> add(visit, NoticeTarget.Kind.WEBHOOK);
            default -> throw visit.notFound();
        }
    }

    private void add(Visit visit, NoticeTarget.Kind kind) {
        String address = visit.form("address").strip();
        switch (notices.add(visit.place().code(), kind, address)) {
            case Added.Done done
            when done.secret() != null ->
                // shown this once, so it must be in the answer itself
                visit.show("guard/notices", view(visit, null, done.secret().reveal()));
            case Added.Done done -> visit.goTo(visit.at("/notices"), "tick", visit.text("notices.done.added", address));
            case Added.Known known ->
                visit.goTo(visit.at("/notices"), "tick", visit.text("notices.done.added", address));
            case Added.Unusable unusable ->
                visit.showRefused("guard/notices", view(visit, visit.text("notices.wrong." + key(kind)), null));
        }
    }
}
