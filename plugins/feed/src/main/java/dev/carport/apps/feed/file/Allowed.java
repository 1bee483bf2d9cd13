package dev.carport.apps.feed.file;

import java.util.List;
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
            return BuiltIn.allows(builtIn, node.parts().size() - 1);
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
        if (!BuiltIn.allows(builtIn, parts.size() - 1)) {
            throw callee.forbidden(builtIn == null ? call.source() : callee.symbol());
        }
        return true;
    }
}
