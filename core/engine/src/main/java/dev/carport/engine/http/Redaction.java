package dev.carport.engine.http;

import dev.carport.api.http.Request;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes secrets out of what is recorded: values that are known to be secret wherever they stand, and values whose names
 * say so. One per account. Thread-safe.
 */
final class Redaction {
    private static final String MASK = "***";
    private static final int SHORTEST = 6;
    private static final int MOST_LEARNT = 500;
    private static final int MOST_KEPT = 2000;
    private static final String TELLING =
            "[A-Za-z0-9_.-]*(?:token|secret|passw|passphrase|pwd|api[_-]?key|apikey|credential|authorization|signature|assertion|bearer|cookie|session)[A-Za-z0-9_.-]*";
    private static final Pattern JSON = Pattern.compile(
            "(?i)(\"(?:" + TELLING + "|code|pin)\"\\s*:\\s*)(\"(?:[^\"\\\\]++|\\\\.)*+\"?|[0-9.eE+-]+)");
    private static final Pattern FORM = Pattern.compile(
            "(?i)((?:^|[?&\\s;])(?:" + TELLING + "|code|sig|key|pin)=)(\"[^\"]*\"?|'[^']*'?|[^&\\s;\"<]*)");
    private static final Pattern XML =
            Pattern.compile("(?i)(<(?:[A-Za-z0-9]+:)?(" + TELLING + ")(?:\\s[^>]*)?>)([^<]*)");
    private static final Pattern BEARER = Pattern.compile("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9._~+/=-]{4,}");

    /** What requests gave away. Tokens rotate; what is sent again is learnt again. */
    private final Map<String, Boolean> learnt = latest(MOST_LEARNT);
    /** What the host handed out, apart from the others: however many tokens come by, none of these is forgotten for them. */
    private final Map<String, Boolean> kept = latest(MOST_KEPT);

    /** Remembers a value that must never be recorded. Very short ones are not: they would be found everywhere. */
    void keep(String secret) {
        remember(kept, secret);
    }

    private void learn(@Nullable String secret) {
        remember(learnt, secret);
    }

    private static void remember(Map<String, Boolean> values, @Nullable String secret) {
        if (secret != null && secret.length() >= SHORTEST) {
            values.put(secret, true);
        }
    }

    private static Map<String, Boolean> latest(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > most;
            }
        });
    }

    /** Remembers what a request's headers give away. */
    void learn(Request request) {
        request.headers().forEach((name, value) -> {
            if (isSecretHeader(name)) {
                learn(value);
                int space = value.indexOf(' ');
                String credentials =
                        space < 0 ? value : value.substring(space + 1).strip();
                learn(credentials);
                if (value.regionMatches(true, 0, "Basic ", 0, 6)) {
                    learnBasic(credentials);
                }
            }
        });
    }

    private void learnBasic(String credentials) {
        try {
            String pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            learn(pair);
            learn(pair.substring(pair.indexOf(':') + 1));
        } catch (IllegalArgumentException noBase64) {
            // then the text itself is all there is
        }
    }

    private static boolean isSecretHeader(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("authorization")
                || lower.equals("proxy-authorization")
                || lower.equals("cookie")
                || lower.matches(TELLING)
                || lower.endsWith("key");
    }

    /** The text without secrets. */
    String clean(String text) {
        String clean = text;
        for (String secret : longestFirst()) {
            clean = clean.replace(secret, MASK);
            String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
            if (!encoded.equals(secret)) {
                clean = clean.replace(encoded, MASK);
            }
        }
        clean = mask(JSON, clean, 1, "\"" + MASK + "\"");
        clean = mask(FORM, clean, 1, MASK);
        clean = mask(XML, clean, 1, MASK);
        return BEARER.matcher(clean).replaceAll("$1 " + Matcher.quoteReplacement(MASK));
    }

    // a secret that holds another one must go first, or its rest would stay
    private List<String> longestFirst() {
        Set<String> known = new HashSet<>();
        for (Map<String, Boolean> values : List.of(learnt, kept)) {
            synchronized (values) {
                known.addAll(values.keySet());
            }
        }
        return known.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static String mask(Pattern pattern, String text, int keep, String mask) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(keep) + mask));
    }

    /** Path and query of an address without secrets. */
    String path(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return clean(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }
}
