package dev.carport.apps.gebrauchtde.sandbox;

import dev.carport.apps.gebrauchtde.GebrauchtDeApp;
import dev.carport.apps.gebrauchtde.sandbox.OrderBook.Purchase;
import dev.carport.sandbox.Html;
import dev.carport.sandbox.HttpAnswer;
import dev.carport.sandbox.HttpCall;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What people look at: a start page with articles and orders, and a page per article where a trainer buys in the place of a buyer. German
 * or English as the browser asks.
 */
final class Pages {
    static final String ARTICLE = "/artikel/";
    private static final String BUY = "/kaufen";
    private static final String STYLE = "/assets/training.css";
    private static final List<String> WAYS = List.of("buy", "pending", "voucher", "offer");
    private static final String CSS = """
            body { font: 16px/1.5 system-ui, sans-serif; margin: 0; color: #1d2530; background: #f5f4f0; }
            header { background: #5a2a52; color: #fff; padding: .75rem 1.5rem; }
            header a { color: #fff; font-weight: 600; text-decoration: none; }
            main { max-width: 64rem; margin: 1.5rem auto; padding: 0 1.5rem; }
            table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .25rem .75rem .25rem 0; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
            dt { color: #59616b; } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
            form { display: inline-block; margin: 0 .5rem .5rem 0; }
            button { font: inherit; padding: .4rem .9rem; border: 1px solid #5a2a52; background: #fff; cursor: pointer; }
            """;

    private final Market market;
    private final Interface api;
    /** Only our own page knows it, so that no foreign one can order in a browser. */
    private final String token;

    Pages(Market market, Interface api, String token) {
        this.market = market;
        this.api = api;
        this.token = token;
    }

    Optional<HttpAnswer> answer(HttpCall call) {
        Locale language = Html.language(call);
        if (call.method().equals("POST") && call.path().equals(BUY)) {
            return Optional.of(buy(call, language));
        }
        if (!call.method().equals("GET")) {
            return Optional.empty();
        }
        if (call.path().equals("/")) {
            return Optional.of(start(language));
        }
        if (call.path().equals(STYLE)) {
            return Optional.of(HttpAnswer.of(200, "text/css; charset=utf-8", CSS.getBytes(StandardCharsets.UTF_8)));
        }
        if (call.path().equals("/favicon.ico")) {
            return Optional.of(HttpAnswer.empty(404));
        }
        return call.path().startsWith(ARTICLE)
                ? Optional.of(article(call.path().substring(ARTICLE.length()), language))
                : Optional.empty();
    }

    private HttpAnswer start(Locale language) {
        StringBuilder content = new StringBuilder();
        Map<String, List<JsonNode>> articles = market.articles();
        for (TrainingKey key : api.keys()) {
            if (!key.active()) {
                continue;
            }
            content.append("<h2>").append(Html.escape(key.dealer())).append("</h2><p><code>");
            content.append(Html.escape(key.key())).append("</code></p><h3>").append(word(language, "articles"));
            content.append("</h3><ul>");
            for (JsonNode article :
                    articles.getOrDefault(key.dealer(), List.of()).reversed()) {
                content.append("<li><a href=\"")
                        .append(ARTICLE)
                        .append(article.path("id").asLong())
                        .append("\">")
                        .append(Html.escape(article.path("title").asString()))
                        .append("</a> ")
                        .append(Html.escape(article.path("price").asString()))
                        .append(" €, ")
                        .append(word(language, article.path("stock").asInt() > 0 ? "on-sale" : "off-sale"))
                        .append("</li>");
            }
            content.append("</ul><h3>").append(word(language, "orders")).append("</h3><table>");
            for (JsonNode order : market.orders(key.dealer())) {
                content.append("<tr>");
                for (String value : List.of(
                        order.path("id").asString(),
                        order.path("article").path("title").asString(),
                        order.path("sale_amount").asString() + " + "
                                + order.path("buyer_delivery_cost").asString() + " €",
                        order.path("status").asString(),
                        order.path("payment_status").asString(),
                        order.path("tracking_code").asString(""))) {
                    content.append("<td>").append(Html.escape(value)).append("</td>");
                }
                content.append("</tr>");
            }
            content.append("</table>");
        }
        return page(200, language, text(language, "training.title"), content.toString());
    }

    private HttpAnswer article(String id, Locale language) {
        for (List<JsonNode> articles : market.articles().values()) {
            for (JsonNode article : articles) {
                if (article.path("id").asString().equals(id)) {
                    return article(article, language);
                }
            }
        }
        return page(404, language, text(language, "training.none"), "");
    }

    private HttpAnswer article(JsonNode article, Locale language) {
        StringBuilder content = new StringBuilder();
        if (article.path("stock").asInt() > 0) {
            boolean offers = article.path("open_for_offers").asBoolean(false);
            for (String way : WAYS) {
                if (offers || !way.equals("offer")) {
                    content.append("<form method=\"post\" action=\"")
                            .append(BUY)
                            .append("\"><input type=\"hidden\" name=\"token\" value=\"")
                            .append(token)
                            .append("\"><input type=\"hidden\" name=\"sku\" value=\"")
                            .append(Html.escape(article.path("sku").asString()))
                            .append("\"><button name=\"way\" value=\"")
                            .append(way)
                            .append("\">")
                            .append(word(language, way))
                            .append("</button></form>");
                }
            }
        } else {
            content.append("<p><strong>").append(word(language, "off-sale")).append("</strong></p>");
        }
        content.append("<dl>");
        article.properties()
                .forEach(member -> content.append("<dt>")
                        .append(Html.escape(member.getKey()))
                        .append("</dt><dd>")
                        .append(Html.escape(
                                member.getValue().isValueNode()
                                        ? member.getValue().asString("")
                                        : member.getValue().toString()))
                        .append("</dd>"));
        return page(
                200,
                language,
                article.path("title").asString(),
                content.append("</dl>").toString());
    }

    private HttpAnswer buy(HttpCall call, Locale language) {
        Map<String, String> form = call.form();
        if (!token.equals(form.get("token"))) {
            return HttpAnswer.empty(403);
        }
        String sku = form.getOrDefault("sku", "");
        try {
            String dealer = new Control(market, api).dealer(sku);
            market.order(dealer, sku, purchase(form.getOrDefault("way", ""), dealer, sku));
            return HttpAnswer.empty(303).with("Location", "/");
        } catch (IllegalArgumentException impossible) {
            return page(409, language, word(language, "off-sale"), "");
        }
    }

    /** A voucher is worth 10 euros, an offer is a fifth below the price. */
    private Purchase purchase(String way, String dealer, String sku) {
        Purchase usual = Purchase.usual();
        return switch (way) {
            case "pending" -> new Purchase(1, null, BigDecimal.ZERO, null, "pending");
            case "voucher" -> new Purchase(1, null, BigDecimal.TEN, null, usual.payment());
            case "offer" -> {
                BigDecimal price = market.article(dealer, sku)
                        .map(article -> ArticleRules.decimal(article.path("price")))
                        .orElse(BigDecimal.ZERO);
                BigDecimal offer = price.multiply(new BigDecimal("0.8")).setScale(2, RoundingMode.HALF_UP);
                yield new Purchase(1, offer, BigDecimal.ZERO, null, usual.payment());
            }
            default -> usual;
        };
    }

    private static HttpAnswer page(int status, Locale language, String title, String content) {
        return Html.page(status, language, key -> text(language, key), STYLE, title, content);
    }

    private static String word(Locale language, String key) {
        return Html.escape(text(language, "training." + key));
    }

    private static String text(Locale language, String key) {
        return GebrauchtDeApp.messages().text(language, key).orElse(key);
    }
}
