package dev.carport.apps.mobilede.sandbox;

import dev.carport.apps.mobilede.MobileDeApp;
import dev.carport.sandbox.Html;
import dev.carport.sandbox.HttpAnswer;
import dev.carport.sandbox.HttpCall;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What people look at: a start page, a page per ad, and pictures. German or English as the browser asks. */
final class Pages {
    static final String AD = "/fahrzeuge/details.html";
    private static final String STYLE = "/assets/training.css";
    private static final String PICTURES = "/pictures/";
    private static final String CSS = """
            body { font: 16px/1.5 system-ui, sans-serif; margin: 0; color: #1d2530; background: #f5f4f0; }
            header { background: #2d3b2f; color: #fff; padding: .75rem 1.5rem; }
            header a { color: #fff; font-weight: 600; text-decoration: none; }
            main { max-width: 60rem; margin: 1.5rem auto; padding: 0 1.5rem; }
            img { max-width: 18rem; height: auto; margin: 0 .5rem .5rem 0; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
            dt { color: #59616b; } dd { margin: 0; overflow-wrap: anywhere; }
            """;

    private final Ads ads;
    private final Accounts accounts;

    Pages(Ads ads, Accounts accounts) {
        this.ads = ads;
        this.accounts = accounts;
    }

    Optional<HttpAnswer> answer(HttpCall call) {
        if (!call.method().equals("GET")) {
            return Optional.empty();
        }
        Locale language = Html.language(call);
        if (call.path().equals("/")) {
            return Optional.of(start(language));
        }
        if (call.path().equals(STYLE)) {
            return Optional.of(HttpAnswer.of(200, "text/css; charset=utf-8", CSS.getBytes(StandardCharsets.UTF_8)));
        }
        if (call.path().equals(AD)) {
            String id = call.parameters().getOrDefault("id", "");
            return Optional.of(ads.find(id)
                    .map(ad -> ad(ad, language))
                    .orElseGet(() -> page(404, language, text(language, "training.none"), "")));
        }
        if (call.path().startsWith(PICTURES)) {
            String ref = call.path().substring(PICTURES.length()).replace(".jpg", "");
            return Optional.of(ads.picture(ref)
                    .map(bytes -> HttpAnswer.of(200, "image/jpeg", bytes))
                    .orElseGet(() -> HttpAnswer.empty(404)));
        }
        return Optional.empty();
    }

    private HttpAnswer start(Locale language) {
        StringBuilder content = new StringBuilder();
        for (Seller seller : accounts.all()) {
            content.append("<h2>").append(Html.escape(seller.companyName())).append("</h2><p>");
            content.append(Html.escape(text(language, "training.number", seller.customerNumber())))
                    .append("</p><ul>");
            for (Ads.StoredAd ad : ads.of(seller.id()).reversed()) {
                content.append("<li><a href=\"")
                        .append(AD)
                        .append("?id=")
                        .append(ad.id())
                        .append("\">")
                        .append(Html.escape(title(ad.ad())))
                        .append("</a></li>");
            }
            content.append("</ul>");
        }
        return page(200, language, text(language, "training.title"), content.toString());
    }

    private HttpAnswer ad(Ads.StoredAd stored, Locale language) {
        JsonNode ad = stored.ad();
        StringBuilder content = new StringBuilder();
        if (ad.path("reserved").asBoolean(false)) {
            content.append("<p><strong>")
                    .append(Html.escape(text(language, "training.reserved")))
                    .append("</strong></p>");
        }
        ad.path("images")
                .forEach(image -> content.append("<img alt=\"\" src=\"")
                        .append(PICTURES)
                        .append(Html.escape(image.path("ref").asString("")))
                        .append(".jpg\">"));
        String description = Html.escape(ad.path("description").asString(""))
                .replace("\\\\", "<br>")
                .replaceAll("\\*\\*(.+?)\\*\\*", "<strong>$1</strong>");
        content.append("<p>").append(description).append("</p><dl>");
        ad.properties().forEach(member -> {
            if (!member.getKey().equals("description") && !member.getKey().equals("images")) {
                content.append("<dt>")
                        .append(Html.escape(member.getKey()))
                        .append("</dt><dd>")
                        .append(Html.escape(
                                member.getValue().isValueNode()
                                        ? member.getValue().asString("")
                                        : member.getValue().toString()))
                        .append("</dd>");
            }
        });
        return page(200, language, title(ad), content.append("</dl>").toString());
    }

    private static String title(JsonNode ad) {
        return (ad.path("make").asString("") + " " + ad.path("modelDescription").asString("")).strip();
    }

    private static HttpAnswer page(int status, Locale language, String title, String content) {
        return Html.page(status, language, key -> text(language, key), STYLE, title, content);
    }

    private static String text(Locale language, String key, Object... arguments) {
        return MobileDeApp.messages().text(language, key, arguments).orElse(key);
    }
}
