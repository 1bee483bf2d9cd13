package dev.carport.engine.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.carport.api.finding.Finding;
import dev.carport.engine.stock.FieldPaths;
import dev.carport.engine.stock.StockCodes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The columns of a CSV file: each the path of a field, or without name and ignored. */
final class CsvColumns {

    private static final int MOST_FINDINGS = 200;
    private static final int MOST_SUGGESTED = 20;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern STEP = Pattern.compile("(.*?)(?:\\[(\\d{1,3})])?");
    private static final List<String> MANDATORY = List.of("number", "kind", "condition");

    /**
     * One column.
     *
     * @param target null for whole images and videos, which stand in one cell by their addresses
     */
    private record Column(String path, FieldPaths.@Nullable Target target) {}

    private final List<@Nullable Column> columns;

    private CsvColumns(List<@Nullable Column> columns) {
        this.columns = columns;
    }

    /** The columns by the header; a file with a column nobody knows is broken, so that nothing is lost unseen. */
    static CsvColumns of(List<String> header, long line) {
        var columns = new ArrayList<@Nullable Column>();
        var findings = new ArrayList<Finding>();
        var seen = new HashSet<String>();
        for (var cell : header) {
            var path = cell.strip();
            if (path.isEmpty()) {
                columns.add(null);
            } else if (!seen.add(path)) {
                findings.add(Finding.error(path, ImportCodes.COLUMN_TWICE, path));
            } else {
                columns.add(column(path, findings));
            }
        }
        for (var path : MANDATORY) {
            if (!seen.contains(path)) {
                findings.add(Finding.error(path, ImportCodes.COLUMN_MISSING, path));
            }
        }
        if (findings.size() > MOST_FINDINGS) {
            int left = findings.size() - MOST_FINDINGS;
            findings.subList(MOST_FINDINGS, findings.size()).clear();
            findings.add(Finding.error("", StockCodes.MORE, left));
        }
        if (!findings.isEmpty()) {
            throw new BrokenFile(line, findings);
        }
        return new CsvColumns(columns);
    }

    private static @Nullable Column column(String path, List<Finding> findings) {
        if (path.equals("images") || path.equals("videos")) {
            return new Column(path, null);
        }
        var target = FieldPaths.find(path);
        if (target != null) {
            return new Column(path, target);
        }
        var shown = path.length() > 60 ? path.substring(0, 60) : path;
        var similar = findings.size() < MOST_SUGGESTED ? FieldPaths.similarTo(path) : null;
        findings.add(
                similar == null
                        ? Finding.error(shown, ImportCodes.UNKNOWN_COLUMN, shown)
                        : Finding.error(shown, ImportCodes.UNKNOWN_COLUMN_SIMILAR, shown, similar));
        return null;
    }

    int count() {
        return columns.size();
    }

    /** Writes the cells of a record into the tree of a vehicle. */
    void write(CsvRecord record, ObjectNode tree, List<Finding> findings) {
        int cells = Math.min(record.getFieldCount(), columns.size());
        for (int i = 0; i < cells; i++) {
            var column = columns.get(i);
            var cell = record.getField(i);
            if (column != null && !cell.isBlank()) {
                try {
                    put(tree, column.path, value(column, cell));
                } catch (CellWriter.Ambiguous e) {
                    findings.add(Finding.error(column.path, ImportCodes.AMBIGUOUS_NUMBER, cell.strip()));
                }
            }
        }
    }

    private static JsonNode value(Column column, String cell) throws CellWriter.Ambiguous {
        var target = column.target;
        if (target == null) {
            return addresses(column.path, cell);
        }
        if (!target.many()) {
            return CellWriter.write(cell, target);
        }
        var list = JSON.arrayNode();
        for (var item : BAR.split(cell)) {
            if (!item.isBlank()) {
                list.add(CellWriter.write(item, target));
            }
        }
        return list;
    }

    private static JsonNode addresses(String path, String cell) {
        var list = JSON.arrayNode();
        for (var item : BAR.split(cell)) {
            var text = item.strip();
            if (!text.isEmpty()) {
                boolean isHash = path.equals("images") && HASH.matcher(text).matches();
                list.addObject().put(isHash ? "hash" : "url", text);
            }
        }
        return list;
    }

    private static void put(ObjectNode tree, String path, JsonNode value) {
        ObjectNode at = tree;
        var rest = path;
        while (true) {
            int dot = isMap(rest, path) ? -1 : rest.indexOf('.');
            var step = STEP.matcher(dot < 0 ? rest : rest.substring(0, dot));
            if (!step.matches()) {
                throw new IllegalStateException(path);
            }
            var name = step.group(1);
            if (dot < 0) {
                at.set(name, value);
                return;
            }
            at = step.group(2) == null
                    ? at.withObjectProperty(name)
                    : element(at, name, Integer.parseInt(step.group(2)));
            rest = rest.substring(dot + 1);
        }
    }

    /** The name in a map may have dots of its own. */
    private static boolean isMap(String rest, String path) {
        var before = path.substring(0, path.length() - rest.length());
        return before.equals("attributes.") || before.equals("descriptions.") || before.equals("prices.individual.");
    }

    private static ObjectNode element(ObjectNode owner, String name, int index) {
        ArrayNode list = owner.withArrayProperty(name);
        while (list.size() <= index) {
            list.addNull();
        }
        if (list.get(index) instanceof ObjectNode element) {
            return element;
        }
        var element = JSON.objectNode();
        list.set(index, element);
        return element;
    }
}
