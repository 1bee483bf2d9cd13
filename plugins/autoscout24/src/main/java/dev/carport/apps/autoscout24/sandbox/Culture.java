package dev.carport.apps.autoscout24.sandbox;

import java.util.Locale;
import java.util.Optional;

/** The ten cultures of {@code Accept-Language}; each belongs to a marketplace, shown in the address of a listing. */
enum Culture {
    DE_DE("de-DE", "de"),
    DE_AT("de-AT", "at"),
    FR_BE("fr-BE", "be-fr"),
    FR_LU("fr-LU", "lu"),
    FR_FR("fr-FR", "fr"),
    NL_NL("nl-NL", "nl"),
    NL_BE("nl-BE", "be-nl"),
    ES_ES("es-ES", "es"),
    IT_IT("it-IT", "it"),
    EN_GB("en-GB", "com");

    private final String tag;
    private final String market;

    Culture(String tag, String market) {
        this.tag = tag;
        this.market = market;
    }

    /** The first supported culture of a header value; weights are ignored, as the document knows a single value only. */
    static Optional<Culture> of(String header) {
        for (var range : header.split(",")) {
            var wanted = range.split(";", 2)[0].strip();
            for (var culture : values()) {
                if (culture.tag.equalsIgnoreCase(wanted)) {
                    return Optional.of(culture);
                }
            }
        }
        return Optional.empty();
    }

    static Optional<Culture> ofMarket(String market) {
        for (var culture : values()) {
            if (culture.market.equals(market)) {
                return Optional.of(culture);
            }
        }
        return Optional.empty();
    }

    String market() {
        return market;
    }

    boolean isGerman() {
        return tag.startsWith("de");
    }

    Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
