package dev.carport.apps.autoscout24.sandbox;

import dev.carport.sandbox.Html;
import dev.carport.sandbox.HttpAnswer;
import dev.carport.sandbox.HttpCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What anybody may look at: the start page, listing pages and pictures. */
final class PublicPages {
    private static final Pattern LISTING = Pattern.compile("/([a-z-]+)/classified/(\\d{1,18})");
    private static final Pattern PICTURE = Pattern.compile("/pictures/([0-9a-f-]{36})\\.(?:jpg|png)");
    private static final String STYLE = "/assets/training.css";

    private final Platform platform;
    private final StartPage startPage;
    private final ListingPage listingPage;
    private final byte[] style = resource("pages/training.css");
    private final byte[] placeholder = resource("pages/placeholder.svg");

    PublicPages(Platform platform) {
        this.platform = platform;
        this.listingPage = new ListingPage(platform.catalogue(), platform.dealers());
        this.startPage = new StartPage(platform, listingPage);
    }

    /** The page at this address; empty when the address belongs to the API. */
    Optional<HttpAnswer> answer(HttpCall call) {
        if (!call.method().equals("GET")) {
            return Optional.empty();
        }
        if (call.path().equals("/")) {
            return Optional.of(startPage.answer(PageTexts.forBrowser(call)));
        }
        if (call.path().equals(STYLE)) {
            return Optional.of(HttpAnswer.of(200, "text/css; charset=utf-8", style));
        }
        var listing = LISTING.matcher(call.path());
        if (listing.matches()) {
            var culture = Culture.ofMarket(listing.group(1));
            return culture.map(known -> listing(Long.parseLong(listing.group(2)), PageTexts.forMarket(known)));
        }
        var picture = PICTURE.matcher(call.path());
        return picture.matches() ? Optional.of(picture(picture.group(1))) : Optional.empty();
    }

    private HttpAnswer listing(long number, PageTexts texts) {
        return platform.listings()
                .withNumber(number)
                .filter(listing -> !listing.publications().isEmpty())
                .map(listing -> listingPage.answer(listing, texts))
                .orElseGet(() -> page(
                        404,
                        texts,
                        texts.text("listing.gone"),
                        "<section class=\"card narrow\"><p>" + Html.escape(texts.text("listing.gone.hint"))
                                + "</p></section>"));
    }

    static HttpAnswer page(int status, PageTexts texts, String title, String content) {
        return Html.page(status, texts.locale(), texts::text, STYLE, title, content);
    }

    private HttpAnswer picture(String imageId) {
        var image = platform.listings().withImage(imageId).flatMap(listing -> listing.image(imageId));
        if (image.isEmpty()) {
            return HttpAnswer.text(404, "no such picture");
        }
        return platform.listings()
                .pictures()
                .bytes(image.get().md5())
                .map(bytes -> HttpAnswer.of(200, image.get().type(), bytes)
                        .with("Cache-Control", "public, max-age=31536000, immutable"))
                .orElseGet(() -> HttpAnswer.of(200, "image/svg+xml", placeholder));
    }

    private static byte[] resource(String name) {
        try (var stream = PublicPages.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("missing from the package: " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
