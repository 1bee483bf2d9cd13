package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Catalogue;
import dev.carport.apps.autoscout24.sandbox.rules.Circumstances;
import dev.carport.apps.autoscout24.sandbox.rules.Message;
import dev.carport.apps.autoscout24.sandbox.rules.MessageCodes;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * What all resources of one training platform share.
 *
 * @param publicUrl the address under which browsers reach the listing pages; known as soon as the port is
 */
record Platform(
        InstantSource clock,
        Ids ids,
        Limits limits,
        MessageCodes codes,
        Catalogue catalogue,
        Dealers dealers,
        Listings listings,
        Grants grants,
        Supplier<URI> publicUrl) {

    /** The document names no time zone; dates are those of the platform's head office. */
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    Circumstances circumstances(Dealer dealer, boolean update) {
        return new Circumstances(dealer.address().country(), today(), update, limits.inspectionMonthsAhead());
    }

    Refused refused(int code, Object... arguments) {
        return new Refused(message(code, arguments));
    }

    Message message(int code, Object... arguments) {
        return codes.message(code, arguments);
    }

    /** Where people see the listing; the marketplace follows the culture of the call. */
    String listingUrl(Listing listing, Culture culture) {
        return publicUrl.get() + "/" + culture.market() + "/classified/" + listing.number();
    }

    /** Where the picture can be seen; the checksum makes it safe to keep in a cache. */
    String pictureUrl(Listing.Image image) {
        return publicUrl.get() + picturePath(image);
    }

    static String picturePath(Listing.Image image) {
        var suffix = image.type().equals("image/png") ? ".png" : ".jpg";
        return "/pictures/" + image.id() + suffix + "?" + image.md5().substring(0, 12);
    }
}
