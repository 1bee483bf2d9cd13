package dev.carport.engine.stock;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of one closed vocabulary. */
final class Terms {

    private static final ClassValue<Terms> BY_TYPE = new ClassValue<>() {
        @Override
        protected Terms computeValue(Class<?> type) {
            return new Terms(type);
        }
    };

    private final Class<?> type;
    private final Map<String, Object> byName;
    private final @Nullable Enum<?>[] table;

    private Terms(Class<?> type) {
        this.type = type;
        var constants = type.getEnumConstants();
        var names = new LinkedHashMap<String, Object>();
        table = new Enum<?>[Integer.highestOneBit(constants.length) * 8];
        for (var constant : constants) {
            var name = ((Enum<?>) constant).name();
            names.put(name, constant);
            var letters = name.toCharArray();
            int slot = hash(letters, 0, letters.length) & table.length - 1;
            while (table[slot] != null) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = (Enum<?>) constant;
        }
        byName = Collections.unmodifiableMap(names);
    }

    static Terms of(Class<?> type) {
        return BY_TYPE.get(type);
    }

    /** All constants by name, in order. */
    Map<String, Object> byName() {
        return byName;
    }

    /** The constant whose name stands in a buffer, without making a string of it; null when there is none. */
    @Nullable Enum<?> find(char[] buffer, int offset, int length) {
        for (int slot = hash(buffer, offset, length) & table.length - 1; ; slot = slot + 1 & table.length - 1) {
            var constant = table[slot];
            if (constant == null || isName(constant.name(), buffer, offset, length)) {
                return constant;
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    Collection<Object> emptySet() {
        return (Collection) EnumSet.noneOf((Class<? extends Enum>) type);
    }

    private static boolean isName(String name, char[] buffer, int offset, int length) {
        if (name.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (name.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char[] buffer, int offset, int length) {
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        return hash ^ hash >>> 15;
    }
}
