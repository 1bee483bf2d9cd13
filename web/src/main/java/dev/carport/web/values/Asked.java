package dev.carport.web.values;

import dev.carport.web.http.Visit;
import dev.carport.web.values.ValuesView.Key;
import org.jspecify.annotations.Nullable;

/**
 * The value somebody looks at or answers.
 *
 * @param app id of the app
 * @param query what was searched for; empty for nothing
 * @param error what is wrong with the answer; null for nothing
 */
record Asked(String app, Key key, String query, @Nullable String error) {

    /** As the address of the page has it. */
    static Asked of(Visit visit) {
        String parent = visit.query("parent");
        Key key = new Key(visit.query("list"), visit.query("value"), parent.isEmpty() ? null : parent);
        return new Asked(visit.query("app"), key, visit.query("q"), null);
    }

    /** As a form has it that was refused. */
    static Asked refused(Visit visit, String error) {
        return new Asked(visit.path("app"), sent(visit), visit.form("q"), error);
    }

    /** The value a form is about. */
    static Key sent(Visit visit) {
        String parent = visit.form("parent");
        return new Key(visit.form("list"), visit.form("value"), parent.isEmpty() ? null : parent);
    }

    boolean asks(String id, Key other) {
        return app.equals(id) && key.equals(other);
    }
}
