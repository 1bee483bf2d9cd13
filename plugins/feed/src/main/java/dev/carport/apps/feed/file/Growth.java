package dev.carport.apps.feed.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How large a template's expressions can become, told before it runs: how many values of a vehicle one of them can be as long as at most.
 * A variable is as large as the largest expression it is given; one that is given itself, other than by counting, has no end. Inside one
 * expression nothing else stops a template in time.
 */
final class Growth {
    /** The most values in one: with long descriptions some megabytes. */
    private static final long MOST = 200;

    /** How much longer one character can become. */
    private static final Map<String, Integer> LONGER = Map.ofEntries(
            Map.entry("html", 6),
            Map.entry("xml", 6),
            Map.entry("xhtml", 6),
            Map.entry("esc", 6),
            Map.entry("url", 9),
            Map.entry("url_path", 9),
            Map.entry("j_string", 6),
            Map.entry("js_string", 6),
            Map.entry("json_string", 6),
            Map.entry("c", 6),
            Map.entry("cn", 6));

    /** What is true or false, or one of the things it looks at. */
    private static final Set<String> CHOICES = Set.of(
            "ComparisonExpression",
            "AndExpression",
            "OrExpression",
            "NotExpression",
            "ExistsExpression",
            "DefaultToExpression",
            "then_BI",
            "switch_BI");

    private final Map<String, Long> variables = new HashMap<>();
    private final List<Given> given = new ArrayList<>();
    private final List<Node> expressions = new ArrayList<>();

    /** A variable gets a value. */
    private record Given(String name, Node value) {}

    private Growth() {}

    static void check(Node root) {
        Growth growth = new Growth();
        growth.collect(root, null);
        growth.settle();
        growth.expressions.forEach(growth::bounded);
    }

    private void collect(Node element, @Nullable Node list) {
        List<Node> parts = element.parts();
        Node inside = list;
        switch (element.type()) {
            case "IteratorBlock" -> {
                inside = parts.getFirst();
                name(element, inside);
            }
            case "Items" -> {
                if (list != null) {
                    name(element, list);
                }
            }
            case "Assignment" -> assignment(element, parts);
            default -> {}
        }
        expressions.addAll(parts);
        for (Node child : element.children()) {
            collect(child, inside);
        }
    }

    private void name(Node element, Node value) {
        for (Object name : element.values()) {
            if (name instanceof String variable) {
                given.add(new Given(variable, value));
            }
        }
    }

    private void assignment(Node element, List<Node> parts) {
        List<Object> values = element.values();
        String name = String.valueOf(values.getFirst());
        String operator = values.size() > 1 ? String.valueOf(values.get(1)) : "";
        if (operator.equals("++") || operator.equals("--")) {
            return;
        }
        Node value = parts.isEmpty() ? null : parts.getFirst();
        boolean counts = value != null && (operator.equals("+=") || operator.equals("-=")) && value.is("NumberLiteral");
        if (value == null || parts.size() > 1 || !operator.equals("=") && !counts) {
            throw element.forbidden(name + " " + operator);
        }
        if (!counts && !onlyCounts(name, value)) {
            given.add(new Given(name, value));
        }
    }

    /** {@code x = x + 1}. */
    private static boolean onlyCounts(String name, Node value) {
        if (!value.is("AddConcatExpression")) {
            return false;
        }
        List<Node> parts = value.parts();
        return parts.getFirst().is("Identifier")
                && parts.getFirst().identifier().equals(name)
                && parts.getLast().is("NumberLiteral");
    }

    private void settle() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Given one : given) {
                long size = bounded(one.value());
                if (size > variables.getOrDefault(one.name(), 1L)) {
                    variables.put(one.name(), size);
                    changed = true;
                }
            }
        }
    }

    private long bounded(Node expression) {
        long size = size(expression);
        if (size > MOST) {
            throw expression.forbidden(expression.source());
        }
        return size;
    }

    private long size(Node node) {
        if (node.is("Identifier")) {
            return variables.getOrDefault(node.identifier(), 1L);
        }
        List<Node> parts = node.parts();
        if (CHOICES.contains(node.type())) {
            return parts.stream().mapToLong(this::size).max().orElse(1);
        }
        if (node.is("MethodCall")) {
            Node callee = parts.getFirst();
            List<Node> arguments = parts.subList(1, parts.size());
            return capped(longer(callee, arguments) * size(callee)) + sum(arguments);
        }
        String builtIn = node.builtIn();
        long factor = builtIn == null ? 1 : LONGER.getOrDefault(builtIn, 1);
        return Math.max(1, capped(factor * sum(parts)));
    }

    private long sum(List<Node> parts) {
        return parts.stream().mapToLong(this::size).reduce(0, (a, b) -> capped(a + b));
    }

    /** What is put between or in the place of something has to be known, and short. */
    private static long longer(Node callee, List<Node> arguments) {
        String builtIn = callee.builtIn();
        if ("join".equals(builtIn)) {
            return arguments.isEmpty() ? 1 : 1 + length(callee, arguments.getFirst());
        } else if ("replace".equals(builtIn) && arguments.size() == 2) {
            boolean anywhere = length(callee, arguments.getFirst()) == 0;
            int to = length(callee, arguments.getLast());
            return anywhere ? to + 1L : Math.max(1, to);
        }
        return 1;
    }

    private static int length(Node callee, Node argument) {
        int length = argument.length();
        if (length < 0) {
            throw argument.forbidden(callee.symbol() + "(" + argument.source() + ")");
        }
        return length;
    }

    private static long capped(long size) {
        return Math.min(size, MOST + 1);
    }
}
