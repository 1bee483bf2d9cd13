package dev.carport.apps.autoscout24.sandbox;

import dev.carport.sandbox.Html;
import dev.carport.sandbox.HttpAnswer;

/** What this address is, who sells here, and the newest listings of each dealer. */
final class StartPage {
    private static final int NEWEST = 12;

    private final Platform platform;
    private final ListingPage listingPage;

    StartPage(Platform platform, ListingPage listingPage) {
        this.platform = platform;
        this.listingPage = listingPage;
    }

    HttpAnswer answer(PageTexts texts) {
        var content = new StringBuilder("<section class=\"card\"><p>")
                .append(Html.escape(texts.text("start.about")))
                .append("</p></section>");
        platform.dealers().all().forEach(dealer -> dealer(content, dealer, texts));
        return PublicPages.page(200, texts, texts.text("start.title"), content.toString());
    }

    private void dealer(StringBuilder content, Dealer dealer, PageTexts texts) {
        var all = platform.listings().of(dealer.customerNumber());
        var published = all.stream()
                .filter(listing -> listing.publication("AS24").isPresent())
                .toList();
        content.append("<section class=\"card\"><h2>")
                .append(Html.escape(dealer.companyName()))
                .append("</h2><p>")
                .append(Html.escape(texts.text("start.counts", dealer.customerNumber(), all.size(), published.size())))
                .append("</p>");
        if (!published.isEmpty()) {
            content.append("<ul class=\"newest\">");
            published.reversed().stream().limit(NEWEST).forEach(listing -> listing(content, listing, texts));
            content.append("</ul>");
        }
        content.append("</section>");
    }

    private void listing(StringBuilder content, Listing listing, PageTexts texts) {
        var market = texts.isGerman() ? Culture.DE_DE.market() : Culture.EN_GB.market();
        content.append("<li><a href=\"/")
                .append(market)
                .append("/classified/")
                .append(listing.number())
                .append("\">");
        listing.images().stream()
                .findFirst()
                .ifPresent(image -> content.append("<img loading=\"lazy\" alt=\"\" src=\"")
                        .append(Html.escape(Platform.picturePath(image)))
                        .append("\">"));
        content.append("<span>")
                .append(Html.escape(listingPage.title(listing.vehicle())))
                .append("</span></a></li>");
    }
}
