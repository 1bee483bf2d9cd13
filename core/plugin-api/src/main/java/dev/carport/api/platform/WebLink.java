package dev.carport.api.platform;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** An address that people may click and programs may call, whatever a platform sent as one. */
final class WebLink {
    private WebLink() {}

    /** The address when it leads to a web page; null for any other, such as {@code javascript:} or one without a host. */
    static @Nullable URI of(@Nullable URI address) {
        if (address == null || address.getHost() == null) {
            return null;
        }
        boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        return web ? address : null;
    }
}
