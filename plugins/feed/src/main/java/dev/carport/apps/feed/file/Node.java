package dev.carport.apps.feed.file;

import freemarker.core.TemplateElement;
import freemarker.core.TemplateObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A part of a template that has been read: a directive or an expression. The engine knows more about its parts than it shows, so this asks
 * for it by reflection; if a later engine no longer has it, no template runs.
 */
@SuppressWarnings("deprecation") // the only door to a template that has been read
final class Node {
    private static final Method COUNT = method("getParameterCount");
    private static final Method VALUE = method("getParameterValue", int.class);
    private static final Method SYMBOL = method("getNodeTypeSymbol");

    private final TemplateObject object;

    private Node(TemplateObject object) {
        this.object = object;
    }

    /** The whole of a template. */
    static Node root(freemarker.template.Template template) {
        return new Node(template.getRootTreeNode());
    }

    private static Method method(String name, Class<?>... parameters) {
        try {
            Method method = TemplateObject.class.getDeclaredMethod(name, parameters);
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException other) {
            throw new IllegalStateException("Another template engine than the one templates are checked for", other);
        }
    }

    private @Nullable Object ask(Method method, Object... arguments) {
        try {
            return method.invoke(object, arguments);
        } catch (IllegalAccessException | InvocationTargetException other) {
            throw new IllegalStateException("Another template engine than the one templates are checked for", other);
        }
    }

    /** The engine's name for this kind of part. */
    String type() {
        return object.getClass().getSimpleName();
    }

    boolean is(String type) {
        return type().equals(type);
    }

    /** Whether it writes or decides, unlike an expression. */
    boolean element() {
        return object instanceof TemplateElement;
    }

    /** As it is written, such as {@code #list} or {@code ?left_pad}. */
    String symbol() {
        return String.valueOf(ask(SYMBOL)).replace("(...)", "");
    }

    /** As the dealer has typed it, with an end. */
    String source() {
        String source = object.getSource().replaceAll("\\s+", " ").strip();
        return source.length() <= 40 ? source : source.substring(0, 40) + "…";
    }

    /** The name of a built-in, with underscores; null for anything else. */
    @Nullable String builtIn() {
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals("freemarker.core.BuiltIn")) {
                return symbol().substring(1).replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    /** What it is made of, nodes among them; what is not there is left out. */
    List<Object> values() {
        List<Object> values = new ArrayList<>();
        int count = ask(COUNT) instanceof Integer number ? number : 0;
        for (int i = 0; i < count; i++) {
            Object value = ask(VALUE, i);
            if (value != null) {
                values.add(value instanceof TemplateObject part ? new Node(part) : value);
            }
        }
        return values;
    }

    /** The expressions and elements among what it is made of. */
    List<Node> parts() {
        return values().stream()
                .filter(Node.class::isInstance)
                .map(Node.class::cast)
                .toList();
    }

    /** The elements inside it. */
    List<Node> children() {
        List<Node> children = new ArrayList<>();
        if (object instanceof TemplateElement element) {
            for (int i = 0; i < element.getChildCount(); i++) {
                children.add(new Node((TemplateElement) element.getChildAt(i)));
            }
        }
        return children;
    }

    /** The name of a variable that is read. */
    String identifier() {
        return object.getCanonicalForm().replace("\\", "");
    }

    /** The most characters of a text without places in it; -1 for anything else. */
    int length() {
        return is("StringLiteral") && values().isEmpty()
                ? object.getCanonicalForm().replaceAll("\\\\.", "x").length() - 2
                : -1;
    }

    TemplateFault forbidden(String what) {
        return new TemplateFault(
                TemplateFault.Kind.FORBIDDEN,
                Math.max(1, object.getBeginLine()),
                Math.max(1, object.getBeginColumn()),
                what);
    }
}
