package dev.carport.web.store;

import dev.carport.api.app.AppInfo;
import dev.carport.engine.apps.AppCard;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.AppProblem;
import dev.carport.web.http.Access;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Router;
import dev.carport.web.http.Visit;
import dev.carport.web.page.Shell.Place;
import dev.carport.web.state.Badges;
import dev.carport.web.state.ExportCondition;
import dev.carport.web.state.ExportConditions;
import dev.carport.web.store.StoreView.Card;
import dev.carport.web.store.StoreView.Section;
import dev.carport.web.ui.Badge;
import dev.carport.web.ui.Chip;
import dev.carport.web.ui.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The store with search and filters. */
public final class StorePages implements Feature {

    private final AppCatalog catalog;
    private final ExportConditions conditions;

    /** A store of these apps. */
    public StorePages(AppCatalog catalog, ExportConditions conditions) {
        this.catalog = catalog;
        this.conditions = conditions;
    }

    @Override
    public void addTo(Router router) {
        router.get("/at/{location}/apps", Access.SIGNED_IN, this::show)
                .get("/apps/{app}/logo.svg", Access.SIGNED_IN, this::logo);
    }

    private void show(Visit visit) {
        Map<String, ExportCondition> here = conditions.at(visit.place().code());
        String query = visit.query("q");
        Filter filter = Filter.of(visit.query("show"));
        List<AppCard> found = catalog.cards().stream()
                .filter(card -> matches(card, query, visit.language().locale()))
                .toList();
        List<AppCard> shown =
                found.stream().filter(card -> filter.wants(card, here)).toList();
        List<Chip> chips = new ArrayList<>();
        for (Filter each : Filter.values()) {
            long count = found.stream().filter(card -> each.wants(card, here)).count();
            if (count > 0 || each == filter || each == Filter.ALL) {
                chips.add(chip(visit, each, query, count, each == filter));
            }
        }
        visit.show(
                "store/store",
                new StoreView(
                        query,
                        filter.key(),
                        chips,
                        sections(visit, shown, here),
                        shown.isEmpty() ? similar(visit, query, here).orElse(null) : null));
    }

    private List<Section> sections(Visit visit, List<AppCard> shown, Map<String, ExportCondition> here) {
        List<Section> sections = new ArrayList<>();
        for (AppInfo.Category category : AppInfo.Category.values()) {
            String id = category.name().toLowerCase(Locale.ROOT);
            add(
                    sections,
                    id,
                    visit,
                    shown,
                    here,
                    card -> card.info() != null && card.info().category() == category);
        }
        add(sections, "broken", visit, shown, here, card -> card.info() == null);
        return sections;
    }

    private void add(
            List<Section> sections,
            String id,
            Visit visit,
            List<AppCard> shown,
            Map<String, ExportCondition> here,
            Predicate<AppCard> belongs) {
        List<Card> cards = shown.stream()
                .filter(belongs)
                .sorted(Comparator.comparing(
                        card -> card.name(visit.language().locale()), String.CASE_INSENSITIVE_ORDER))
                .map(card -> card(visit, card, here.get(card.id())))
                .toList();
        if (!cards.isEmpty()) {
            sections.add(new Section(id, visit.text("store.section." + id), cards));
        }
    }

    private Card card(Visit visit, AppCard card, @Nullable ExportCondition condition) {
        Locale locale = visit.language().locale();
        Badges badges = new Badges(visit.texts());
        AppProblem problem = card.problem();
        if (problem != null) {
            return new Card(
                    card.id(),
                    card.name(locale),
                    visit.at("/apps/" + Visit.encode(card.id())),
                    logoHref(card.id()),
                    by(visit, card),
                    problem.text(locale) + " " + visit.text("store.broken.others"),
                    badges.notLoaded(),
                    card.file());
        }
        boolean online = condition != null && condition != ExportCondition.OFF;
        String href = online ? "/exports/" + card.id() : "/apps/" + card.id();
        List<String> codes = visit.places().stream().map(Place::code).toList();
        long users = conditions.onlineAt(card.id(), codes);
        return new Card(
                card.id(),
                card.name(locale),
                visit.at(condition == ExportCondition.DRAFT ? "/apps/" + card.id() : href),
                logoHref(card.id()),
                by(visit, card),
                card.texts() == null ? "" : card.texts().summary(locale),
                condition == null || condition == ExportCondition.OFF ? badges.available() : badges.of(condition),
                codes.size() > 1 ? visit.text("store.used.by", users, codes.size()) : null);
    }

    private static String by(Visit visit, AppCard card) {
        String version = card.version().isEmpty() ? "" : visit.text("store.version", card.version());
        AppInfo info = card.info();
        String way = info == null
                ? version
                : visit.text("store.way." + info.transfer().name().toLowerCase(Locale.ROOT));
        return card.vendor().isEmpty() ? way : card.vendor() + " · " + way;
    }

    /** Address of an app's picture. */
    static String logoHref(String app) {
        return "/apps/" + Visit.encode(app) + "/logo.svg";
    }

    private static boolean matches(AppCard card, String query, Locale locale) {
        String wanted = simple(query);
        if (wanted.isEmpty()) {
            return true;
        }
        var texts = card.texts();
        String all = card.name(locale) + " " + card.id() + " " + card.vendor() + " "
                + (texts == null ? "" : texts.summary(locale));
        return simple(all).contains(wanted);
    }

    private static String simple(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** The app whose name is nearest to what was typed, if it is near at all. */
    private Optional<Card> similar(Visit visit, String query, Map<String, ExportCondition> here) {
        String wanted = simple(query);
        Locale locale = visit.language().locale();
        return catalog.cards().stream()
                .filter(card -> card.info() != null)
                .min(Comparator.comparingInt(card -> Distance.within(wanted, simple(card.name(locale)))))
                .filter(card -> wanted.length() > 2
                        && Distance.within(wanted, simple(card.name(locale))) <= Math.max(1, wanted.length() / 3))
                .map(card -> card(visit, card, here.get(card.id())));
    }

    private Chip chip(Visit visit, Filter filter, String query, long count, boolean current) {
        String href = visit.at("/apps?show=" + filter.key() + (query.isEmpty() ? "" : "&q=" + Visit.encode(query)));
        Badge badge = filter == Filter.ATTENTION ? new Badge(Tone.WARN, "warn", "") : null;
        String word = visit.text("store.filter." + filter.key(), visit.place().name());
        return new Chip(word, href, badge, visit.formats().number(count), current);
    }

    private void logo(Visit visit) {
        String svg = catalog.app(visit.path("app"))
                .flatMap(app -> app.logo())
                .orElseGet(() -> LetterLogo.of(catalog.card(visit.path("app"))
                        .map(card -> card.name(visit.language().locale()))
                        .orElse("?")));
        // Foreign markup: shown as an image only, and even opened by itself it may run and load nothing.
        visit.http()
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("Cache-Control", "private, max-age=3600")
                .contentType("image/svg+xml; charset=utf-8")
                .result(svg);
    }

    /** The filters above the cards. */
    private enum Filter {
        ALL,
        HERE,
        ATTENTION,
        AVAILABLE;

        static Filter of(String key) {
            for (Filter filter : values()) {
                if (filter.key().equals(key)) {
                    return filter;
                }
            }
            return ALL;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean wants(AppCard card, Map<String, ExportCondition> here) {
            ExportCondition condition = here.get(card.id());
            return switch (this) {
                case ALL -> true;
                case HERE -> condition != null && condition.online();
                case ATTENTION -> card.problem() != null || condition != null && condition.needsSomebody();
                case AVAILABLE -> card.problem() == null && (condition == null || condition == ExportCondition.OFF);
            };
        }
    }
}
