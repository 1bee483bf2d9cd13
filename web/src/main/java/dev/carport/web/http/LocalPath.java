package dev.carport.web.http;

/** Addresses that come in with a request and lead somewhere: only pages of ours are followed. */
public final class LocalPath {

    private LocalPath() {}

    /** The path if it is one of ours, else the first page; a foreign address, {@code //host} and {@code /\host} are not. */
    public static String orHome(String path) {
        boolean ours = path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(c -> c == '\\' || c < ' ' || c == 127);
        return ours ? path : "/";
    }
}
