package dev.carport.engine.stock;

import dev.carport.api.vehicle.Text;
import dev.carport.api.vehicle.VehicleFields;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tidies texts and refuses impossible ones. */
final class TextReader {

    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();
    private static final Pattern TAG = Pattern.compile("<[A-Za-z/!?]");
    private static final Pattern NO_VIN_CHARACTER = Pattern.compile("[^A-HJ-NPR-Z0-9]");
    private static final int VIN_LENGTH = 17;

    private final Findings findings;

    TextReader(Findings findings) {
        this.findings = findings;
    }

    /** The tidied text; null when it is empty or, with a finding, impossible. */
    @Nullable String read(String raw, Text rule, String path) {
        var text = tidied(raw);
        if (text.isEmpty()) {
            return null;
        }
        if (!isClean(text, rule, path)) {
            return null;
        }
        if (path.equals(VehicleFields.IDENTITY_VIN.key())) {
            return vin(text.toUpperCase(Locale.ROOT), path);
        }
        int length = text.codePointCount(0, text.length());
        if (length > rule.max()) {
            findings.error(path, StockCodes.TOO_LONG, length, rule.max());
            return null;
        }
        return rule.pattern().isEmpty() ? text : shaped(text, rule.pattern(), path);
    }

    private static String tidied(String raw) {
        var lines = raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
        var text = (lines.indexOf('\t') < 0 ? lines : lines.replace('\t', ' ')).strip();
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private boolean isClean(String text, Text rule, String path) {
        var impossible = text.codePoints()
                .filter(c -> Character.isISOControl(c) && c != '\n'
                        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                .findFirst();
        if (impossible.isPresent()) {
            findings.error(path, StockCodes.CONTROL_CHARACTER, "U+%04X".formatted(impossible.getAsInt()));
            return false;
        }
        if (rule.lines()) {
            return true;
        }
        if (text.indexOf('\n') >= 0) {
            findings.error(path, StockCodes.LINE_BREAK);
            return false;
        }
        if (TAG.matcher(text).find()) {
            findings.error(path, StockCodes.MARKUP, LeafReader.shown(text));
            return false;
        }
        return true;
    }

    private @Nullable String vin(String vin, String path) {
        int length = vin.codePointCount(0, vin.length());
        if (length != VIN_LENGTH) {
            findings.error(path, StockCodes.VIN_LENGTH, LeafReader.shown(vin), length);
        }
        var wrong = NO_VIN_CHARACTER
                .matcher(vin)
                .results()
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.joining(" "));
        if (!wrong.isEmpty()) {
            findings.error(path, StockCodes.VIN_CHARACTERS, LeafReader.shown(vin), LeafReader.shown(wrong));
        }
        return findings.isFaulty(path) ? null : vin;
    }

    private @Nullable String shaped(String text, String pattern, String path) {
        var form = PATTERNS.computeIfAbsent(pattern, Pattern::compile);
        if (form.matcher(text).matches()) {
            return text;
        }
        var capitals = text.toUpperCase(Locale.ROOT);
        if (form.matcher(capitals).matches()) {
            return capitals;
        }
        findings.error(path, formCode(path), LeafReader.shown(text));
        return null;
    }

    /** {@code stock.form-offer-number} for {@code identity.offerNumber}. */
    static String formCode(String path) {
        var name = path.substring(path.lastIndexOf('.') + 1);
        return StockCodes.PREFIX + "form-" + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
