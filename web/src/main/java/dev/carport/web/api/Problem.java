package dev.carport.web.api;

import dev.carport.api.finding.Finding;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that is not granted, to be told as problem details (RFC 9457). Title and sentence stand under {@code
 * problem.<code>.title} and {@code problem.<code>.detail} in the message files of this package.
 */
public final class Problem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Object[] arguments;
    private final transient Map<String, Object> more = new LinkedHashMap<>();

    private Problem(int status, String code, Object[] arguments) {
        super(status + " " + code, null, false, false);
        this.status = status;
        this.code = code;
        this.arguments = arguments;
    }

    /**
     * A problem without findings.
     *
     * @param status of HTTP
     * @param code stable, for programs; letters and hyphens
     * @param arguments for the sentence
     */
    public static Problem of(int status, String code, Object... arguments) {
        return new Problem(status, code, arguments.clone());
    }

    /** The same with all that is wrong in detail. */
    public Problem with(FindingWords words, List<Finding> findings) {
        return withMore("findings", findings.stream().map(words::view).toList());
    }

    /** The same with one more member. */
    public Problem withMore(String member, Object value) {
        more.put(member, value);
        return this;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    Object[] arguments() {
        return arguments;
    }

    Map<String, Object> more() {
        return more;
    }
}
