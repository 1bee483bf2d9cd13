package dev.carport.web.activate;

import dev.carport.api.platform.CheckResult;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.exports.Export;
import dev.carport.web.http.Visit;
import dev.carport.web.ui.Link;
import dev.carport.web.ui.Tone;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in words what a live check found, and what to do. */
final class Checks {

    private Checks() {}

    /**
     * The words for a check's answer.
     *
     * @param again where to check once more
     */
    static CheckView of(Visit visit, InstalledApp<?> app, Export export, CheckResult result, String again) {
        String name = app.texts().name(visit.language().locale());
        String account = result.accountName();
        String place = visit.place().name();
        String key = "check." + result.code().name().toLowerCase(Locale.ROOT);
        return switch (result.code()) {
            case OK ->
                new CheckView(
                        Tone.GOOD,
                        "live",
                        account == null ? visit.text("check.ok") : visit.text("check.ok.name", account),
                        visit.text("check.ok.why", name),
                        List.of(),
                        null,
                        null);
            case UNKNOWN_NUMBER -> problem(visit, Tone.BAD, "reject", key, name, place, null, null);
            case OTHER_ACCOUNT ->
                new CheckView(
                        Tone.WARN,
                        "warn",
                        account == null
                                ? visit.text("check.other_account", name)
                                : visit.text("check.other_account.name", account),
                        visit.text("check.other_account.why", place),
                        List.of(),
                        null,
                        null);
            case NOT_LINKED ->
                new CheckView(
                        Tone.WARN,
                        "warn",
                        visit.text(key, name),
                        null,
                        app.texts().prepare(visit.language().locale()),
                        again,
                        website(visit, app));
            case SIGN_IN_NEEDED ->
                problem(
                        visit,
                        Tone.WARN,
                        "key",
                        key,
                        name,
                        place,
                        null,
                        new Link(
                                visit.text("check.connect"),
                                visit.at("/apps/" + Visit.encode(export.app()) + "/activate/connect")));
            case WRONG_CREDENTIALS, WRONG_CLIENT, MISSING_RIGHT, CONTRACT_LIMIT ->
                problem(visit, Tone.BAD, "reject", key, name, place, again, null);
            case PLATFORM_DOWN -> problem(visit, Tone.WAIT, "wait", key, name, place, again, null);
            case CANNOT_TELL -> problem(visit, Tone.CALM, "advice", key, name, place, null, null);
        };
    }

    private static CheckView problem(
            Visit visit,
            Tone tone,
            String icon,
            String key,
            String name,
            String place,
            @Nullable String again,
            @Nullable Link link) {
        return new CheckView(
                tone, icon, visit.text(key, name), visit.text(key + ".why", name, place), List.of(), again, link);
    }

    private static @Nullable Link website(Visit visit, InstalledApp<?> app) {
        URI website = app.info().website();
        return website == null ? null : new Link(visit.text("app.website"), website.toString());
    }
}
