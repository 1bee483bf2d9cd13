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
    private static final long MOST = 1_000;

    /** The most comparisons of one value with another in one search, which nothing interrupts. */
    private static final long MOST_COMPARED = 20;

    /** A literal text counts as one value for each so many characters. */
    private static final int VALUE = 1_000;

    private static final int DIGITS = 18;

    /** What is true or false, or one of the things it looks at. */
    private static final Set<String> CHOICES = Set.of(
            "ComparisonExpression",
            "AndExpression",
            "OrExpression",
            "NotExpression",
            "ExistsExpression",
            "DefaultToExpression");

    /** What is there already when a template begins, and need not be a number. */
    private static final Set<String> GIVEN_FROM_OUTSIDE = Set.of("rows", "columns", "location", "count");

    private final Map<String, Long> variables = new HashMap<>();
    private final List<Given> given = new ArrayList<>();
    private final List<Given> counted = new ArrayList<>();
    private final List<Node> expressions = new ArrayList<>();

    /** A variable gets a value. */
    private record Given(String name, Node value) {}

    private Growth() {}

    static void check(Node root) {
        Growth growth = new Growth();
        growth.collect(root, null);
        growth.counted.forEach(growth::mustBeNumber);
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
        if (value == null || parts.size() > 1) {
            throw element.forbidden(name + " " + operator);
        }
        boolean adds = (operator.equals("+=") || operator.equals("-=")) && value.is("NumberLiteral");
        if (adds || operator.equals("=") && onlyCounts(name, value)) {
            counted.add(new Given(name, element));
        } else if (operator.equals("=")) {
            given.add(new Given(name, value));
        } else {
            throw element.forbidden(name + " " + operator);
        }
    }

    /** Adding a number to a text makes it longer: what counts has to be a number from the start. */
    private void mustBeNumber(Given one) {
        List<Node> values = given.stream()
                .filter(other -> other.name().equals(one.name()))
                .map(Given::value)
                .toList();
        boolean number = !values.isEmpty() && values.stream().allMatch(value -> value.is("NumberLiteral"));
        if (!number || GIVEN_FROM_OUTSIDE.contains(one.name())) {
            throw one.value().forbidden(one.value().source());
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
        if (node.is("MethodCall")) {
            List<Node> parts = node.parts();
            return called(parts.getFirst(), parts.subList(1, parts.size()));
        }
        if (node.builtIn() != null) {
            // those read with their arguments have them among their parts
            List<Node> parts = node.parts();
            return builtIn(
                    node,
                    parts.subList(0, Math.min(1, parts.size())),
                    parts.subList(Math.min(1, parts.size()), parts.size()));
        }
        if (CHOICES.contains(node.type())) {
            return largest(node.parts());
        }
        return switch (node.type()) {
            case "Identifier" -> variables.getOrDefault(node.identifier(), 1L);
            case "NumberLiteral" -> number(node);
            // what is put together is more than its parts: [x] holds x, and 'a${x}' some text as well
            case "StringLiteral" -> capped(1 + Math.max(0, node.length()) / VALUE + sum(node.parts()));
            case "ListLiteral", "HashLiteral" -> capped(1 + sum(node.parts()));
            // a piece of the first, whatever the second says
            case "DynamicKeyName" -> size(node.parts().getFirst());
            default -> Math.max(1, sum(node.parts()));
        };
    }

    private static long number(Node literal) {
        if (literal.source().length() > DIGITS) {
            throw literal.forbidden(literal.source());
        }
        return 1;
    }

    private long called(Node callee, List<Node> arguments) {
        return builtIn(callee, callee.parts(), arguments);
    }

    private long builtIn(Node word, List<Node> target, List<Node> arguments) {
        long size = Math.max(1, sum(target));
        BuiltIn known = BuiltIn.named(word.builtIn());
        if (known == null) {
            return capped(size + sum(arguments));
        }
        return capped(
                switch (known.role()) {
                    case SAY_HOW -> known.longer() * size;
                    case LOOKED_FOR -> searched(word, size, arguments);
                    case INSTEAD -> Math.max(size, largest(arguments));
                    case ADDED -> size + sum(arguments);
                    case BETWEEN -> arguments.isEmpty() ? size : size * (1 + length(word, arguments.getFirst()));
                    case REPLACED -> replaced(word, size, arguments);
                });
    }

    private long searched(Node word, long size, List<Node> arguments) {
        if (capped(size * Math.max(1, sum(arguments))) > MOST_COMPARED) {
            throw word.forbidden(word.source());
        }
        return size;
    }

    /** What is put in the place of something has to be known, and short. */
    private long replaced(Node word, long size, List<Node> arguments) {
        if (arguments.size() < 2) {
            return size;
        }
        boolean anywhere = length(word, arguments.getFirst()) == 0;
        int to = length(word, arguments.getLast());
        return size * (anywhere ? to + 1L : Math.max(1, to));
    }

    private long largest(List<Node> parts) {
        return parts.stream().mapToLong(this::size).max().orElse(1);
    }

    private long sum(List<Node> parts) {
        return parts.stream().mapToLong(this::size).reduce(0, (a, b) -> capped(a + b));
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
