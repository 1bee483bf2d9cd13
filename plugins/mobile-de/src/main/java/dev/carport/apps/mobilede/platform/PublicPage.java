package dev.carport.apps.mobilede.platform;

import java.net.URI;

/**
 * Address of an ad for people. Assumed: the interface is not known to tell it at once after a create, and asking would cost a request
 * per ad.
 */
final class PublicPage {
    private static final String PATH = "/fahrzeuge/details.html?id=";
    private static final String INTERFACE = "services.mobile.de";
    private static final String MARKET = "https://suchen.mobile.de";

    private PublicPage() {}

    static URI of(URI baseUrl, String id) {
        String site = INTERFACE.equals(baseUrl.getHost()) ? MARKET : baseUrl.toString();
        return URI.create(site + PATH + Api.encoded(id));
    }
}
