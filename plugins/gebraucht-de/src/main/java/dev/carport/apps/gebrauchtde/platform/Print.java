package dev.carport.apps.gebrauchtde.platform;

import dev.carport.api.json.Content;
import dev.carport.api.platform.Change;
import dev.carport.apps.gebrauchtde.Assumptions;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A short mark by which a sent article is recognised when it is read back. Taken of what the platform has no reason to rewrite: title,
 * text, price. Images may get addresses of the platform's own, categories its numbers, and the stock sinks with the first order.
 */
final class Print {
    private static final int LENGTH = 16;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final List<String> TEXTS = List.of("title", "description");

    private Print() {}

    static String of(JsonNode article) {
        BigDecimal price = Assumptions.amount(article.path(Assumptions.PRICE).asString(""));
        String content = texts(article)
                + (price == null ? "" : price.stripTrailingZeros().toPlainString());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** True when the mark tells an article after the change from the one before: not where only an image changes, say. */
    static boolean tells(Change.Part article) {
        return article.before() instanceof Change.Before.Holds before
                && article.content()
                        .filter(after -> !texts(read(before.content())).equals(texts(read(after))))
                        .isPresent();
    }

    private static JsonNode read(Content content) {
        return Json.MAPPER.readTree(content.bytes());
    }

    private static String texts(JsonNode article) {
        StringBuilder texts = new StringBuilder();
        for (String name : TEXTS) {
            texts.append(SPACE.matcher(article.path(name).asString("").strip()).replaceAll(" "))
                    .append('\n');
        }
        return texts.toString();
    }
}
