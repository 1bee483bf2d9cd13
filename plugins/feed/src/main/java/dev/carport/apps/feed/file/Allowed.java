package dev.carport.apps.feed.file;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a template may use: the directives, expressions and built-ins named here and no others, looked for in the template as the engine has
 * read it, so that nothing hides behind a comment or inside a text. What makes objects or templates, reaches behind the data, loops inside
 * one word, or grows without end is not among them.
 */
final class Allowed {
    /** Evaluated while a template is read, before anything can be looked at. */
    private static final Pattern HEADER = Pattern.compile("[<\\[]#ftl\\b");

    private static final Set<String> DIRECTIVES = Set.of(
            "MixedContent",
            "TextBlock",
            "Comment",
            "DollarVariable",
            "NumericalOutput",
            "IfBlock",
            "ConditionalBlock",
            "IteratorBlock",
            "ListElseContainer",
            "ElseOfList",
            "Items",
            "Sep",
            "BreakInstruction",
            "ContinueInstruction",
            "SwitchBlock",
            "Case",
            "On",
            "Assignment",
            "AssignmentInstruction",
            "TrimInstruction",
            "AutoEscBlock",
            "NoAutoEscBlock");

    private static final Set<String> EXPRESSIONS = Set.of(
            "Identifier",
            "Dot",
            "DynamicKeyName",
            "StringLiteral",
            "NumberLiteral",
            "BooleanLiteral",
            "ListLiteral",
            "HashLiteral",
            "AddConcatExpression",
            "ArithmeticExpression",
            "UnaryPlusMinusExpression",
            "ComparisonExpression",
            "AndExpression",
            "OrExpression",
            "NotExpression",
            "ParentheticalExpression",
            "DefaultToExpression",
            "ExistsExpression");

    /** Built-ins by the most arguments they may have: with more, some of them take regular expressions. */
    private static final Map<String, Integer> BUILT_INS = Map.ofEntries(
            Map.entry("abs", 0),
            Map.entry("c", 0),
            Map.entry("cn", 0),
            Map.entry("cap_first", 0),
            Map.entry("capitalize", 0),
            Map.entry("ceiling", 0),
            Map.entry("contains", 1),
            Map.entry("counter", 0),
            Map.entry("date", 1),
            Map.entry("datetime", 1),
            Map.entry("default", 1),
            Map.entry("ends_with", 1),
            Map.entry("ensure_ends_with", 1),
            Map.entry("ensure_starts_with", 1),
            Map.entry("esc", 0),
            Map.entry("first", 0),
            Map.entry("floor", 0),
            Map.entry("has_content", 0),
            Map.entry("has_next", 0),
            Map.entry("html", 0),
            Map.entry("index", 0),
            Map.entry("index_of", 2),
            Map.entry("int", 0),
            Map.entry("is_boolean", 0),
            Map.entry("is_even_item", 0),
            Map.entry("is_first", 0),
            Map.entry("is_hash", 0),
            Map.entry("is_last", 0),
            Map.entry("is_number", 0),
            Map.entry("is_odd_item", 0),
            Map.entry("is_sequence", 0),
            Map.entry("is_string", 0),
            Map.entry("item_cycle", 9),
            Map.entry("item_parity", 0),
            Map.entry("j_string", 0),
            Map.entry("join", 3),
            Map.entry("js_string", 0),
            Map.entry("json_string", 0),
            Map.entry("keep_after", 1),
            Map.entry("keep_before", 1),
            Map.entry("keys", 0),
            Map.entry("last", 0),
            Map.entry("last_index_of", 2),
            Map.entry("length", 0),
            Map.entry("lower_case", 0),
            Map.entry("no_esc", 0),
            Map.entry("remove_beginning", 1),
            Map.entry("remove_ending", 1),
            Map.entry("replace", 2),
            Map.entry("reverse", 0),
            Map.entry("round", 0),
            Map.entry("seq_contains", 1),
            Map.entry("seq_index_of", 1),
            Map.entry("size", 0),
            Map.entry("sort", 0),
            Map.entry("sort_by", 1),
            Map.entry("split", 1),
            Map.entry("starts_with", 1),
            Map.entry("string", 2),
            Map.entry("substring", 2),
            Map.entry("switch", 99),
            Map.entry("then", 2),
            Map.entry("time", 1),
            Map.entry("trim", 0),
            Map.entry("uncap_first", 0),
            Map.entry("upper_case", 0),
            Map.entry("url", 1),
            Map.entry("url_path", 0),
            Map.entry("values", 0),
            Map.entry("xhtml", 0),
            Map.entry("xml", 0));

    private Allowed() {}

    /** Looks at a text before it is read. */
    static void beforeReading(String text) {
        Matcher header = HEADER.matcher(text);
        if (header.find()) {
            String before = text.substring(0, header.start());
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            throw new TemplateFault(
                    TemplateFault.Kind.FORBIDDEN, line, header.start() - before.lastIndexOf('\n'), "#ftl");
        }
    }

    /** Looks at a template that has been read. */
    static void check(freemarker.template.Template template) {
        Node root = Node.root(template);
        check(root, false);
        Growth.check(root);
    }

    /** @param steps whether a range of numbers may stand here: to be gone through step by step, or to cut a piece out */
    private static void check(Node node, boolean steps) {
        boolean known = node.element() ? DIRECTIVES.contains(node.type()) : expression(node, steps);
        if (!known) {
            throw node.forbidden(node.symbol());
        }
        List<Node> parts = node.parts();
        for (int i = 0; i < parts.size(); i++) {
            boolean source = node.is("IteratorBlock") && i == 0;
            boolean piece = node.is("DynamicKeyName") && i == 1;
            check(parts.get(i), source || piece || steps && node.is("ParentheticalExpression"));
        }
        node.children().forEach(child -> check(child, false));
    }

    private static boolean expression(Node node, boolean steps) {
        String builtIn = node.builtIn();
        if (builtIn != null) {
            // those read with their arguments have them among their parts; the others are called
            return node.parts().size() - 1 <= BUILT_INS.getOrDefault(builtIn, -1);
        }
        return switch (node.type()) {
            case "MethodCall" -> called(node);
            case "Range" -> steps;
            case "BuiltinVariable" -> node.symbol().equals(".now");
            default -> EXPRESSIONS.contains(node.type());
        };
    }

    private static boolean called(Node call) {
        List<Node> parts = call.parts();
        Node callee = parts.getFirst();
        String builtIn = callee.builtIn();
        if (builtIn == null || parts.size() - 1 > BUILT_INS.getOrDefault(builtIn, -1)) {
            throw callee.forbidden(builtIn == null ? call.source() : callee.symbol());
        }
        return true;
    }
}
