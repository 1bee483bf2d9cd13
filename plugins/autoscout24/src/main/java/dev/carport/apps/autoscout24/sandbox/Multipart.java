package dev.carport.apps.autoscout24.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a {@code multipart/form-data} body (RFC 7578). */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]+)\"|([^;\\s]+))");
    private static final Pattern FILE_NAME = Pattern.compile("(?i);\\s*filename=(?:\"([^\"]*)\"|([^;\\s]+))");
    private static final byte[] END_OF_HEADERS = "\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] LINE_END = "\r\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] CLOSING = "--".getBytes(StandardCharsets.ISO_8859_1);

    private Multipart() {}

    /**
     * @param name the file name the client gave, may be empty
     */
    record File(String name, byte[] content) {}

    /** The files in the body, in order; parts that are no files are passed over. Empty when the body is malformed. */
    static Optional<List<File>> files(String contentType, byte[] body) {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return Optional.empty();
        }
        var delimiter = ("--" + (boundary.group(1) != null ? boundary.group(1) : boundary.group(2)))
                .getBytes(StandardCharsets.UTF_8);
        var files = new ArrayList<File>();
        var at = indexOf(body, delimiter, 0);
        while (at >= 0) {
            var start = at + delimiter.length;
            if (startsWith(body, CLOSING, start)) {
                return Optional.of(files);
            }
            var next = indexOf(body, delimiter, start);
            var headersEnd = indexOf(body, END_OF_HEADERS, start);
            if (next < 0 || headersEnd < 0 || headersEnd > next) {
                return Optional.empty();
            }
            addFile(body, start, headersEnd, next, files);
            at = next;
        }
        return Optional.empty();
    }

    private static void addFile(byte[] body, int start, int headersEnd, int next, List<File> files) {
        var headers = new String(body, start, headersEnd - start, StandardCharsets.UTF_8);
        var name = FILE_NAME.matcher(headers);
        if (name.find()) {
            var from = headersEnd + END_OF_HEADERS.length;
            var to = Math.max(from, next - LINE_END.length);
            files.add(new File(
                    name.group(1) != null ? name.group(1) : name.group(2), Arrays.copyOfRange(body, from, to)));
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] wanted, int at) {
        return at + wanted.length <= bytes.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (var i = from; i <= bytes.length - wanted.length; i++) {
            if (bytes[i] == wanted[0] && startsWith(bytes, wanted, i)) {
                return i;
            }
        }
        return -1;
    }
}
