package dev.carport.engine.imports;

import dev.carport.api.finding.Finding;
import java.nio.charset.StandardCharsets;

/** What the first bytes of a file say about the rest. */
final class FileStart {

    private FileStart() {}

    /**
     * How the file is written.
     *
     * @param start its first bytes, as many as there are up to some thousand
     * @throws BrokenFile when it is empty, or something that cannot be read
     */
    static StockFormat format(byte[] start) {
        boolean littleWide = begins(start, 0xff, 0xfe);
        boolean wide = littleWide || begins(start, 0xfe, 0xff);
        int at = wide ? (littleWide ? 2 : 3) : begins(start, 0xef, 0xbb, 0xbf) ? 3 : 0;
        int step = wide ? 2 : 1;
        while (at < start.length && start[at] >= 0 && Character.isWhitespace(start[at])) {
            at += step;
        }
        if (at >= start.length) {
            throw broken(ImportCodes.EMPTY);
        }
        if (begins(start, 'P', 'K', 3, 4) || begins(start, 0x1f, 0x8b) || begins(start, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw broken(ImportCodes.ARCHIVE);
        }
        if (begins(start, '%', 'P', 'D', 'F')) {
            throw broken(ImportCodes.NOT_TEXT);
        }
        boolean hiddenWide = !wide && looksWide(start);
        if (hiddenWide && start[at] != '[') {
            throw broken(ImportCodes.CHARACTER_SET);
        }
        return switch (start[at]) {
            case '[' -> StockFormat.JSON;
            case '{' -> {
                if (wide) {
                    throw broken(ImportCodes.CHARACTER_SET);
                }
                yield StockFormat.NDJSON;
            }
            default -> {
                if (!wide && !isText(start)) {
                    throw broken(ImportCodes.NOT_TEXT);
                }
                yield StockFormat.CSV;
            }
        };
    }

    /** UTF-16 without its mark: of letters of our languages every second byte is zero. */
    private static boolean looksWide(byte[] start) {
        int zeros = 0;
        for (byte b : start) {
            if (b == 0) {
                zeros++;
            }
        }
        var narrow = new String(start, StandardCharsets.ISO_8859_1).replace("\0", "");
        return zeros * 5 > start.length * 2 && isText(narrow.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean isText(byte[] start) {
        for (byte b : start) {
            if (b >= 0 && b < ' ' && !Character.isWhitespace(b)) {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(byte[] start, int... bytes) {
        if (start.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((start[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static BrokenFile broken(String code) {
        return new BrokenFile(1, Finding.error("", code));
    }
}
