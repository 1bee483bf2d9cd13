package dev.carport.web.api.apps;

import dev.carport.api.app.AppInfo;
import dev.carport.api.app.Credential;
import dev.carport.api.app.FeeKind;
import dev.carport.api.app.Limits;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.engine.apps.AppCard;
import dev.carport.engine.apps.AppProblem;
import dev.carport.engine.apps.AppTexts;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.environment.Environment;
import dev.carport.web.api.Words;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An app as the store shows it. A broken app has a problem and none of the facts.
 *
 * @param state {@code ready} or {@code broken}
 * @param problem why it cannot be used; missing when it can
 * @param facts about it; missing when it is broken
 * @param environment where it works; missing when it is broken
 * @param settingsSchema JSON Schema of the settings of an export; missing when it is broken
 */
public record AppAnswer(
        String id,
        String name,
        String version,
        String vendor,
        String state,
        @Nullable ProblemOfApp problem,
        @Nullable Facts info,
        @Nullable EnvironmentAnswer environment,
        @Nullable ObjectNode settingsSchema) {

    /** Why an app cannot be used. */
    public record ProblemOfApp(String code, String message, String action) {
        static ProblemOfApp of(AppProblem problem, Locale language) {
            return new ProblemOfApp(problem.code(), problem.text(language), problem.action(language));
        }
    }

    /**
     * What there is to know about an app.
     *
     * @param countries ISO 3166-1 codes; empty for everywhere
     * @param kinds kinds of vehicles the platform takes
     * @param transfer {@code api} or {@code file}
     * @param prepare what to arrange with the platform first, in order
     */
    public record Facts(
            String summary,
            String description,
            String category,
            List<String> countries,
            List<String> kinds,
            String transfer,
            @Nullable URI website,
            List<String> prepare,
            List<Fee> fees,
            LimitsOfApp limits) {
        static Facts of(InstalledApp<?> app, Map<String, BigDecimal> fees, Locale language) {
            AppInfo info = app.info();
            AppTexts texts = app.texts();
            return new Facts(
                    texts.summary(language),
                    texts.description(language),
                    Words.of(info.category()),
                    info.countries(),
                    info.kinds().stream().sorted().map(VehicleKind::name).toList(),
                    Words.of(info.transfer()),
                    info.website(),
                    texts.prepare(language),
                    Fee.of(app, fees, language),
                    LimitsOfApp.of(info.limits()));
        }
    }

    /**
     * A kind of fee.
     *
     * @param operation {@code create}, {@code online} or {@code booking}
     * @param rhythm {@code once}, {@code per-day} or {@code per-month}
     * @param amount euro, from the dealer's fee table; missing when nobody has entered it
     */
    public record Fee(
            String key,
            String name,
            String operation,
            String rhythm,
            @Nullable BigDecimal amount) {
        static List<Fee> of(InstalledApp<?> app, Map<String, BigDecimal> amounts, Locale language) {
            return app.info().fees().stream()
                    .map(kind -> of(kind, app.texts(), amounts, language))
                    .toList();
        }

        private static Fee of(FeeKind kind, AppTexts texts, Map<String, BigDecimal> amounts, Locale language) {
            return new Fee(
                    kind.key(),
                    texts.fee(language, kind.key()),
                    Words.of(kind.operation()),
                    Words.of(kind.rhythm()),
                    amounts.get(kind.key()));
        }
    }

    /** What fits. */
    public record LimitsOfApp(int batchItems, int images, long imageBytes, List<String> imageTypes) {
        static LimitsOfApp of(Limits limits) {
            return new LimitsOfApp(
                    limits.batchItems(),
                    limits.images(),
                    limits.imageBytes(),
                    limits.imageTypes().stream().sorted().toList());
        }
    }

    /**
     * Where the app works.
     *
     * @param name {@code production}, {@code sandbox} or {@code custom}
     * @param baseUrl for {@code custom} only
     * @param credentials what the administrator gets from the platform; never the values
     */
    public record EnvironmentAnswer(String name, @Nullable URI baseUrl, List<CredentialAnswer> credentials) {
        static EnvironmentAnswer of(Environment environment, InstalledApp<?> app, Set<String> set, Locale language) {
            return new EnvironmentAnswer(
                    environment.name(),
                    environment.baseUrl(),
                    app.info().credentials().stream()
                            .map(credential -> CredentialAnswer.of(credential, app.texts(), set, language))
                            .toList());
        }
    }

    /**
     * A credential of the environment.
     *
     * @param set whether there is a value
     */
    public record CredentialAnswer(String key, String name, boolean secret, boolean set) {
        static CredentialAnswer of(Credential credential, AppTexts texts, Set<String> set, Locale language) {
            return new CredentialAnswer(
                    credential.key(),
                    texts.credential(language, credential.key()),
                    credential.secret(),
                    set.contains(credential.key()));
        }
    }

    /** The answer for an app that cannot be used. */
    static AppAnswer broken(AppCard card, Locale language) {
        AppProblem problem = card.problem();
        return new AppAnswer(
                card.id(),
                card.name(language),
                card.version(),
                card.vendor(),
                Words.of(card.state()),
                problem == null ? null : ProblemOfApp.of(problem, language),
                null,
                null,
                null);
    }

    /** The answer for an app that can be used. */
    static AppAnswer ready(
            InstalledApp<?> app, Map<String, BigDecimal> fees, EnvironmentAnswer environment, Locale language) {
        return new AppAnswer(
                app.id(),
                app.texts().name(language),
                app.version(),
                app.info().vendor(),
                Words.of(AppCard.State.READY),
                null,
                Facts.of(app, fees, language),
                environment,
                app.settingsSchema(language));
    }
}
