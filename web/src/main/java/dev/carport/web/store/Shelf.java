package dev.carport.web.store;

import dev.carport.api.app.AppInfo;
import dev.carport.engine.apps.AppCard;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.AppProblem;
import dev.carport.engine.exports.Export;
import dev.carport.engine.operations.ExportService;
import dev.carport.engine.operations.ExportView.Health;
import dev.carport.web.http.Visit;
import dev.carport.web.page.Shell.Place;
import dev.carport.web.state.Apps;
import dev.carport.web.state.Badges;
import dev.carport.web.store.StoreView.Card;
import dev.carport.web.store.StoreView.Section;
import dev.carport.web.ui.Badge;
import dev.carport.web.ui.Chip;
import dev.carport.web.ui.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All apps as cards under their headings, as they stand at a location. */
public final class Shelf {

    private final AppCatalog catalog;
    private final ExportService exports;

    /** The apps of this catalog. */
    public Shelf(AppCatalog catalog, ExportService exports) {
        this.catalog = catalog;
        this.exports = exports;
    }

    StoreView read(Visit visit) {
        return new Reading(visit).view();
    }

    /** One answer in the making. */
    private final class Reading {

        private final Visit visit;
        private final Locale locale;
        private final Badges badges;
        private final String query;
        private final Map<String, Health> here = new HashMap<>();
        private final List<String> codes;
        private final Map<String, Long> users;

        Reading(Visit visit) {
            this.visit = visit;
            locale = visit.language().locale();
            badges = new Badges(visit.texts());
            query = visit.query("q");
            codes = visit.places().stream().map(Place::code).toList();
            List<Export> all = exports.all();
            all.stream()
                    .filter(export -> export.location().equals(visit.place().code()))
                    .forEach(export ->
                            here.put(export.app(), exports.view(export).health()));
            users = all.stream()
                    .filter(export -> export.online() && codes.contains(export.location()))
                    .collect(Collectors.groupingBy(Export::app, Collectors.counting()));
        }

        StoreView view() {
            ShelfFilter filter = ShelfFilter.of(visit.query("show"));
            List<AppCard> found = catalog.cards().stream().filter(this::matches).toList();
            List<AppCard> shown = found.stream()
                    .filter(card -> filter.wants(card, here.get(card.id())))
                    .toList();
            List<Chip> chips = new ArrayList<>();
            for (ShelfFilter each : ShelfFilter.values()) {
                long count = found.stream()
                        .filter(card -> each.wants(card, here.get(card.id())))
                        .count();
                if (count > 0 || each == filter || each == ShelfFilter.ALL) {
                    chips.add(chip(each, count, each == filter));
                }
            }
            Card similar = shown.isEmpty() ? similar().orElse(null) : null;
            return new StoreView(query, chips, sections(shown), similar);
        }

        private List<Section> sections(List<AppCard> shown) {
            List<Section> sections = new ArrayList<>();
            for (AppInfo.Category category : AppInfo.Category.values()) {
                String id = category.name().toLowerCase(Locale.ROOT);
                add(
                        sections,
                        id,
                        shown,
                        card -> card.info() != null && card.info().category() == category);
            }
            add(sections, "broken", shown, card -> card.info() == null);
            return sections;
        }

        private void add(List<Section> sections, String id, List<AppCard> shown, Predicate<AppCard> belongs) {
            List<Card> cards = shown.stream()
                    .filter(belongs)
                    .sorted(Comparator.comparing((AppCard card) -> card.name(locale), String.CASE_INSENSITIVE_ORDER))
                    .map(this::card)
                    .toList();
            if (!cards.isEmpty()) {
                sections.add(new Section(id, visit.text("store.section." + id), cards));
            }
        }

        private Card card(AppCard card) {
            AppProblem problem = card.problem();
            Health health = here.get(card.id());
            boolean online = health != null && health != Health.OFF && health != Health.DRAFT;
            String id = Visit.encode(card.id());
            return new Card(
                    card.id(),
                    card.name(locale),
                    visit.at(online ? "/exports/" + id : "/apps/" + id),
                    Apps.logo(card.id()),
                    by(card),
                    problem == null ? summary(card) : problem.text(locale) + " " + visit.text("store.broken.others"),
                    badge(card, health),
                    note(card));
        }

        private Badge badge(AppCard card, @Nullable Health health) {
            if (card.problem() != null) {
                return badges.notLoaded();
            }
            return health == null || health == Health.OFF ? badges.available() : badges.of(health);
        }

        private String summary(AppCard card) {
            return card.texts() == null ? "" : card.texts().summary(locale);
        }

        private @Nullable String note(AppCard card) {
            if (card.problem() != null) {
                return card.file();
            }
            return codes.size() > 1
                    ? visit.text("store.used.by", users.getOrDefault(card.id(), 0L), codes.size())
                    : null;
        }

        private String by(AppCard card) {
            AppInfo info = card.info();
            String version = card.version().isEmpty() ? "" : visit.text("store.version", card.version());
            String way = info == null
                    ? version
                    : visit.text("store.way." + info.transfer().name().toLowerCase(Locale.ROOT));
            return card.vendor().isEmpty() ? way : card.vendor() + " · " + way;
        }

        private boolean matches(AppCard card) {
            String all = card.name(locale) + " " + card.id() + " " + card.vendor() + " " + summary(card);
            return simple(all).contains(simple(query));
        }

        /** The app whose name is nearest to what was typed, if it is near at all. */
        private Optional<Card> similar() {
            String wanted = simple(query);
            int farthest = Math.max(1, wanted.length() / 3);
            return catalog.cards().stream()
                    .filter(card -> card.info() != null && wanted.length() > 2)
                    .filter(card -> distance(wanted, card) <= farthest)
                    .min(Comparator.comparingInt(card -> distance(wanted, card)))
                    .map(this::card);
        }

        private int distance(String wanted, AppCard card) {
            return Distance.within(wanted, simple(card.name(locale)));
        }

        private Chip chip(ShelfFilter filter, long count, boolean current) {
            String search = query.isEmpty() ? "" : "&q=" + Visit.encode(query);
            Badge badge = filter == ShelfFilter.ATTENTION ? new Badge(Tone.WARN, "warn", "") : null;
            String word =
                    visit.text("store.filter." + filter.key(), visit.place().name());
            String href = visit.at("/apps?show=" + filter.key() + search);
            return new Chip(word, href, badge, visit.formats().number(count), current);
        }
    }

    private static String simple(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
