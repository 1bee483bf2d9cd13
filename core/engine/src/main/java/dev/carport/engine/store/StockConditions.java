package dev.carport.engine.store;

import dev.carport.engine.stock.StockFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;

/** A {@link StockFilter} as a condition on table {@code vehicle v} with its bound values. */
final class StockConditions {

    private final Dialect dialect;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, Set<String>> lists = new HashMap<>();

    StockConditions(Dialect dialect, StockFilter filter) {
        this.dialect = dialect;
        presence(filter.presence());
        if (filter.locations() != null) {
            if (filter.locations().isEmpty()) {
                conditions.add("1 = 0");
            } else {
                oneOf("location", filter.locations());
            }
        }
        oneOf("kind", filter.kinds());
        oneOf("status", filter.statuses());
        oneOf("condition", filter.conditions());
        words(filter.text());
    }

    /** One more condition. */
    void and(String condition) {
        conditions.add(condition);
    }

    /** One more value for the conditions. */
    void bind(String name, Object value) {
        values.put(name, value);
    }

    /** The condition, without {@code where}. */
    String sql() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    Query bindTo(Query query) {
        query.bindMap(values);
        lists.forEach(query::bindList);
        return query;
    }

    private void presence(StockFilter.Presence presence) {
        switch (presence) {
            case PRESENT -> conditions.add("v.deleted_at is null");
            case DELETED -> conditions.add("v.deleted_at is not null");
            case EITHER -> {
                // no condition
            }
        }
    }

    private void oneOf(String column, Set<String> keys) {
        if (keys.size() == 1) {
            conditions.add("v." + column + " = :" + column);
            values.put(column, keys.iterator().next());
        } else if (!keys.isEmpty()) {
            conditions.add("v." + column + " in (<" + column + "s>)");
            lists.put(column + "s", keys);
        }
    }

    private void words(String text) {
        List<String> words = SearchText.words(text);
        for (int i = 0; i < words.size(); i++) {
            conditions.add(dialect.contains("v.search_text", "word" + i));
            values.put("word" + i, words.get(i));
        }
    }
}
