package dev.carport.apps.gebrauchtde.platform;

import dev.carport.apps.gebrauchtde.Assumptions;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A short mark by which a sent article is recognised when it is read back. Taken of what the platform has no reason to rewrite: title,
 * text, price. Images may get addresses of the platform's own, categories its numbers, and the stock sinks with the first order.
 */
final class Print {
    private static final int LENGTH = 16;
    private static final List<String> TEXTS = List.of("title", "description");

    private Print() {}

    static String of(JsonNode article) {
        StringBuilder content = new StringBuilder();
        for (String name : TEXTS) {
            content.append(article.path(name).asString("").strip().replaceAll("\\s+", " "))
                    .append('\n');
        }
        BigDecimal price = Assumptions.amount(article.path(Assumptions.PRICE).asString(""));
        content.append(price == null ? "" : price.stripTrailingZeros().toPlainString());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
