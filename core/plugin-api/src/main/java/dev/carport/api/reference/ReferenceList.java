package dev.carport.api.reference;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of one list, indexed for look-up by id and by name. Immutable and thread-safe; made once per snapshot, not per vehicle.
 */
public final class ReferenceList {
    private final String name;
    private final List<ReferenceValue> values;
    private final Map<Key, ReferenceValue> byName = new HashMap<>();
    private final Map<Key, ReferenceValue> byId = new HashMap<>();

    private record Key(@Nullable String parent, String text) {}

    /**
     * A snapshot. Where two entries of one parent share a name, the first one is found.
     *
     * @param name of the list, as the app calls it
     * @param values in the platform's order
     */
    public ReferenceList(String name, List<ReferenceValue> values) {
        this.name = name;
        this.values = List.copyOf(values);
        for (ReferenceValue value : this.values) {
            byId.putIfAbsent(new Key(value.parent(), value.id()), value);
            for (String label : value.names()) {
                byName.putIfAbsent(new Key(value.parent(), normal(label)), value);
            }
        }
    }

    /** Name of the list. */
    public String name() {
        return name;
    }

    /** All entries in the platform's order. */
    public List<ReferenceValue> values() {
        return values;
    }

    /** The entry with this id under this parent. */
    public Optional<ReferenceValue> byId(String id, @Nullable String parent) {
        return Optional.ofNullable(byId.get(new Key(parent, id)));
    }

    /** The entry with this name under this parent; case, accents, spaces and hyphens do not matter. */
    public Optional<ReferenceValue> byName(String text, @Nullable String parent) {
        return Optional.ofNullable(byName.get(new Key(parent, normal(text))));
    }

    /**
     * The entries whose names are nearest to a text, best first.
     *
     * @param most how many at the most
     */
    public List<ReferenceValue> nearest(String text, @Nullable String parent, int most) {
        String wanted = normal(text);
        record Candidate(ReferenceValue value, int distance) {}
        List<Candidate> candidates = new ArrayList<>();
        for (ReferenceValue value : values) {
            if (Objects.equals(parent, value.parent())) {
                int best = Integer.MAX_VALUE;
                for (String label : value.names()) {
                    best = Math.min(best, distance(wanted, normal(label)));
                }
                candidates.add(new Candidate(value, best));
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::distance)
                .thenComparing(c -> c.value().name()));
        return candidates.stream().limit(most).map(Candidate::value).toList();
    }

    private static String normal(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
                plain = false;
                break;
            }
        }
        if (plain) {
            return text;
        }
        String lower = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(lower.length());
        lower.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == '+')
                .forEach(c -> kept.append(c == 'ß' ? "ss" : Character.toString(c)));
        return kept.isEmpty() ? text : kept.toString();
    }

    /** Edit distance, where one text inside the other counts little: "Mercedes" is near to "Mercedes-Benz". */
    private static int distance(String a, String b) {
        if (!a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a))) {
            return Math.abs(a.length() - b.length()) / 4 + 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()] + 2;
    }
}
