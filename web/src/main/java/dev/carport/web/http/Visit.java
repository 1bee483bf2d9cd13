package dev.carport.web.http;

import dev.carport.web.page.Shell;
import dev.carport.web.page.Shell.Place;
import dev.carport.web.page.Shell.Toast;
import dev.carport.web.page.Templates;
import dev.carport.web.text.Formats;
import dev.carport.web.text.Language;
import dev.carport.web.text.Texts;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request by a person: who they are, where they are, in which language, and the ways to answer. Belongs to one
 * request and its thread.
 */
public final class Visit {

    private final Context ctx;
    private final Templates templates;
    private final Gate gate;
    private final Formats formats;
    private final String csrf;
    private final @Nullable SignedIn person;
    private final List<Place> places;
    private final @Nullable Place place;
    private @Nullable String back;

    Visit(
            Context ctx,
            Templates templates,
            Gate gate,
            Formats formats,
            String csrf,
            @Nullable SignedIn person,
            List<Place> places,
            @Nullable Place place) {
        this.ctx = ctx;
        this.templates = templates;
        this.gate = gate;
        this.formats = formats;
        this.csrf = csrf;
        this.person = person;
        this.places = places;
        this.place = place;
    }

    /** The request and answer beneath. */
    public Context http() {
        return ctx;
    }

    /** The texts in the reader's language. */
    public Texts texts() {
        return formats.texts();
    }

    /** A sentence in the reader's language. */
    public String text(String key, Object... arguments) {
        return texts().text(key, arguments);
    }

    /** Numbers and times in the reader's language. */
    public Formats formats() {
        return formats;
    }

    /** The reader's language. */
    public Language language() {
        return texts().language();
    }

    /** Who is signed in, if anybody. */
    public Optional<SignedIn> visitor() {
        return Optional.ofNullable(person);
    }

    /**
     * Who is signed in.
     *
     * @throws IllegalStateException on a route that is open to anybody
     */
    public SignedIn person() {
        if (person == null) {
            throw new IllegalStateException("nobody is signed in on an open route");
        }
        return person;
    }

    /** The locations the person may enter. */
    public List<Place> places() {
        return places;
    }

    /**
     * The location the route belongs to.
     *
     * @throws IllegalStateException on a route without a location
     */
    public Place place() {
        return Objects.requireNonNull(place, "the route has no location");
    }

    /** Whether the person holds a right at this route's location. */
    public boolean may(Access access) {
        return person != null && access.grantedTo(person.rights(), place == null ? null : place.code());
    }

    /** A part of the path, decoded. */
    public String path(String name) {
        return ctx.pathParam(name);
    }

    /** A query parameter, trimmed; empty if it is missing. */
    public String query(String name) {
        String value = ctx.queryParam(name);
        return value == null ? "" : value.trim();
    }

    /** A form field, trimmed; empty if it is missing. */
    public String form(String name) {
        String value = ctx.formParam(name);
        return value == null ? "" : value.trim();
    }

    /** A form field exactly as typed, for passwords; empty if it is missing. */
    public String secret(String name) {
        String value = ctx.formParam(name);
        return value == null ? "" : value;
    }

    /** Answers with a page. */
    public void show(String template, Record view) {
        ctx.html(render(template, view));
    }

    /** Answers with a form again that was refused: what was typed stays, the messages stand at the fields. */
    public void showRefused(String template, Record view) {
        ctx.status(422).html(render(template, view));
    }

    /** Leads on to another page. */
    public void goTo(String href) {
        Htmx.redirect(ctx, href);
    }

    /** Leads on to another page, which says what was just done. */
    public void goTo(String href, String icon, String done) {
        Cookies.toast(ctx, new Toast(icon, done));
        Htmx.redirect(ctx, href);
    }

    /** Remembers the language in this browser, for the gate. */
    public void rememberLanguage(Language language) {
        Cookies.remember(ctx, Cookies.LANGUAGE, language.tag());
    }

    /** Remembers the appearance in this browser: {@code light}, {@code dark}, anything else is what the device says. */
    public void rememberTheme(String theme) {
        if (theme.equals("light") || theme.equals("dark")) {
            Cookies.remember(ctx, Cookies.THEME, theme);
        } else {
            Cookies.drop(ctx, Cookies.THEME);
        }
    }

    /** A page of the route's location: {@code at("/stock")} is {@code /at/KS/stock}. */
    public String at(String path) {
        return place().href() + path;
    }

    /** Something that is not there. */
    public NotFoundResponse notFound() {
        return new NotFoundResponse();
    }

    /** The error page, with its status. */
    void showError(ErrorView view) {
        ctx.status(view.status()).html(render("error/error", view));
    }

    /** An address part, encoded. */
    public static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String render(String template, Record view) {
        return templates.render(template, shell(), formats, view);
    }

    private Shell shell() {
        String theme = Objects.requireNonNullElse(ctx.cookie(Cookies.THEME), "");
        return new Shell(
                language(),
                theme.equals("light") || theme.equals("dark") ? theme : "",
                csrf,
                here(),
                formats.now().toEpochMilli(),
                person == null
                        ? null
                        : new Shell.Person(
                                person.name(),
                                person.login(),
                                person.initials(),
                                Access.ADMIN.grantedTo(person.rights(), null)),
                place,
                places,
                place == null ? 0 : gate.openValues(place.code()),
                place == null ? null : gate.waitingOrders(place.code()).orElse(null),
                Cookies.takeToast(ctx).orElse(null));
    }

    /** Says on which page the form stands that is answered with a page: its own address answers forms only. */
    public Visit backTo(String href) {
        back = href;
        return this;
    }

    /** Where to come back to after a change of language. */
    private String here() {
        if (back != null) {
            return back;
        }
        String query = ctx.queryString();
        return ctx.path() + (query == null || !Csrf.changesNothing(ctx) ? "" : "?" + query);
    }
}
