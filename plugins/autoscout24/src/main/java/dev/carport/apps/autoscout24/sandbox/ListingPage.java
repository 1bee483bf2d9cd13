package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Catalogue;
import dev.carport.apps.autoscout24.sandbox.rules.Make;
import dev.carport.apps.autoscout24.sandbox.rules.Model;
import dev.carport.sandbox.Html;
import dev.carport.sandbox.HttpAnswer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What a buyer sees: title, price, facts, text and pictures of one published vehicle. */
final class ListingPage {
    private static final double HORSEPOWER_PER_KW = 1.35962;

    private final Catalogue catalogue;
    private final Dealers dealers;

    ListingPage(Catalogue catalogue, Dealers dealers) {
        this.catalogue = catalogue;
        this.dealers = dealers;
    }

    HttpAnswer answer(Listing listing, PageTexts texts) {
        var title = title(listing.vehicle());
        var content = new StringBuilder("<article class=\"listing\">");
        if (listing.publication("AS24").isEmpty()) {
            content.append("<p class=\"hint\">")
                    .append(Html.escape(texts.text("listing.dealersOnly")))
                    .append("</p>");
        }
        pictures(content, listing, title, texts);
        subtitle(content, listing);
        price(content, listing, texts);
        facts(content, listing.vehicle(), texts);
        equipment(content, listing.vehicle(), texts);
        description(content, listing.vehicle(), texts);
        financing(content, listing, texts);
        video(content, listing, texts);
        dealer(content, listing, texts);
        content.append("</article>");
        return PublicPages.page(200, texts, title, content.toString());
    }

    /** Make, model and version. */
    String title(JsonNode vehicle) {
        var make = catalogue.make(vehicle.path("make").asInt(0)).map(Make::name);
        var model = catalogue.model(vehicle.path("model").asInt(0)).map(Model::name);
        var version = text(vehicle.path("modelVersion"));
        var parts = new ArrayList<String>();
        make.ifPresent(parts::add);
        // "Others" is the platform's catch-all model; the version carries the real name then.
        model.filter(name -> !name.equals("Others") || version.isEmpty()).ifPresent(parts::add);
        version.ifPresent(parts::add);
        return String.join(" ", parts);
    }

    private static void pictures(StringBuilder content, Listing listing, String title, PageTexts texts) {
        var shown = listing.images().stream().limit(shownImages(listing)).toList();
        if (shown.isEmpty()) {
            content.append("<p class=\"nopicture\">")
                    .append(Html.escape(texts.text("listing.noPicture")))
                    .append("</p>");
            return;
        }
        content.append("<div class=\"pictures\">");
        for (var i = 0; i < shown.size(); i++) {
            var path = Html.escape(Platform.picturePath(shown.get(i)));
            content.append("<a href=\"")
                    .append(path)
                    .append("\"><img src=\"")
                    .append(path)
                    .append("\" alt=\"")
                    .append(Html.escape(texts.text("listing.picture", title, i + 1, shown.size())))
                    .append(i == 0 ? "\">" : "\" loading=\"lazy\">")
                    .append("</a>");
        }
        content.append("</div>");
    }

    /** The basic ad shows 15 pictures, T20 shows 20, T30 all. */
    private static int shownImages(Listing listing) {
        var booking = listing.booking();
        if (booking == null) {
            return 15;
        }
        return booking.productId().equals("T30") ? 30 : 20;
    }

    private static void subtitle(StringBuilder content, Listing listing) {
        var booking = listing.booking();
        if (booking != null && booking.subtitle() != null) {
            content.append("<p class=\"subtitle\">")
                    .append(Html.escape(booking.subtitle()))
                    .append("</p>");
        }
    }

    private static void price(StringBuilder content, Listing listing, PageTexts texts) {
        for (var price : listing.vehicle().path("prices")) {
            if (!text(price.path("priceType")).equals(Optional.of("Public"))) {
                continue;
            }
            content.append("<p class=\"price\">")
                    .append(texts.euros(price.path("price").asLong(0)));
            if (price.path("negotiable").asBoolean(false)) {
                content.append("<span>")
                        .append(Html.escape(texts.text("price.negotiable")))
                        .append("</span>");
            }
            content.append("<span>")
                    .append(Html.escape(
                            texts.text(price.path("taxDeductible").asBoolean(false) ? "price.vat" : "price.noVat")))
                    .append("</span></p>");
        }
    }

    private void facts(StringBuilder content, JsonNode vehicle, PageTexts texts) {
        var facts = new Facts(content, texts);
        facts.open("listing.facts");
        facts.add("fact.offerType", name("VehicleOfferType", vehicle.path("vehicleOfferType"), texts));
        facts.add(
                "fact.firstRegistration",
                text(vehicle.path("firstRegistration")).map(ListingPage::month));
        facts.add("fact.mileage", whole(vehicle.path("mileage")).map(km -> texts.number(km) + " km"));
        facts.add("fact.power", whole(vehicle.path("powerKw")).map(kw -> power(kw, texts)));
        facts.add("fact.fuel", name("FuelCategory", vehicle.path("fuelCategory"), texts));
        facts.add("fact.transmission", name("Transmission", vehicle.path("transmission"), texts));
        facts.add("fact.drive", name("DriveType", vehicle.path("driveType"), texts));
        facts.add("fact.body", name("VehicleBody", vehicle.path("vehicleBody"), texts));
        facts.add("fact.colour", colour(vehicle, texts));
        facts.add("fact.interior", interior(vehicle, texts));
        facts.add("fact.doors", whole(vehicle.path("doors")).map(texts::number));
        facts.add("fact.seats", whole(vehicle.path("seats")).map(texts::number));
        facts.add("fact.capacity", whole(vehicle.path("cylinderCapacity")).map(ccm -> texts.number(ccm) + " cm³"));
        facts.add("fact.owners", whole(vehicle.path("previousOwners")).map(texts::number));
        facts.add(
                "fact.inspection",
                text(vehicle.path("maintenance").path("nextInspection")).map(ListingPage::month));
        facts.add(
                "fact.accident", Optional.of(texts.text(vehicle.path("accident").asBoolean(false) ? "yes" : "no")));
        facts.add("fact.warranty", whole(vehicle.path("warrantyMonths")).map(months -> texts.text("months", months)));
        facts.add("fact.vin", text(vehicle.path("vin")));
        facts.add("fact.offerReference", text(vehicle.path("identifier").path("offerReference")));
        facts.add("fact.availability", Optional.of(availability(vehicle.path("availability"), texts)));
        facts.close();
        emission(new Facts(content, texts), vehicle.path("emission"), texts);
    }

    private void emission(Facts facts, JsonNode emission, PageTexts texts) {
        var fuel = emission.path("fuel");
        var consumption = fuel.path("consumption");
        facts.open("listing.emission");
        facts.add("fact.pollutionClass", name("PollutionClass", emission.path("pollutionClass"), texts));
        facts.add("fact.sticker", name("EmissionsSticker", emission.path("emissionsSticker"), texts));
        facts.add("fact.primaryFuel", name("FuelType", fuel.path("primaryFuelType"), texts));
        facts.add("fact.co2", whole(emission.path("co2")).map(grams -> texts.number(grams) + " g/km"));
        facts.add("fact.efficiencyClass", name("EfficiencyClass", emission.path("efficiencyClass"), texts));
        facts.add("fact.combined", figure(consumption.path("fuelConsumptionCombined"), "l/100 km", texts));
        facts.add("fact.urban", figure(consumption.path("fuelConsumptionUrban"), "l/100 km", texts));
        facts.add("fact.highway", figure(consumption.path("fuelConsumptionHighway"), "l/100 km", texts));
        facts.add("fact.electric", figure(consumption.path("electricConsumptionCombined"), "kWh/100 km", texts));
        facts.close();
    }

    private void equipment(StringBuilder content, JsonNode vehicle, PageTexts texts) {
        var names = StreamSupport.stream(vehicle.path("equipment").spliterator(), false)
                .flatMap(id -> name("Equipment", id, texts).stream())
                .toList();
        list(content, texts.text("listing.equipment"), names);
        var seals = StreamSupport.stream(vehicle.path("seals").spliterator(), false)
                .flatMap(id -> catalogue.seal(id.asInt(0)).stream())
                .flatMap(seal -> Optional.ofNullable(seal.name()).stream())
                .toList();
        list(content, texts.text("listing.seals"), seals);
    }

    private static void list(StringBuilder content, String heading, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        content.append("<section class=\"card\"><h2>")
                .append(Html.escape(heading))
                .append("</h2><ul class=\"tags\">");
        names.forEach(name -> content.append("<li>").append(Html.escape(name)).append("</li>"));
        content.append("</ul></section>");
    }

    private static void description(StringBuilder content, JsonNode vehicle, PageTexts texts) {
        text(vehicle.path("description"))
                .ifPresent(description -> content.append("<section class=\"card\"><h2>")
                        .append(Html.escape(texts.text("listing.description")))
                        .append("</h2><div class=\"description\">")
                        .append(Creole.html(description))
                        .append("</div></section>"));
    }

    private static void financing(StringBuilder content, Listing listing, PageTexts texts) {
        var offer = listing.financing();
        if (offer == null) {
            return;
        }
        var facts = new Facts(content, texts);
        facts.open("listing.financing");
        facts.add("financing.monthlyRate", figure(offer.path("monthlyRate"), "€", texts));
        facts.add("financing.duration", whole(offer.path("duration")).map(months -> texts.text("months", months)));
        facts.add("financing.initialPayment", figure(offer.path("initialPayment"), "€", texts));
        facts.add("financing.endingRate", figure(offer.path("endingRate"), "€", texts));
        facts.add("financing.net", figure(offer.path("netCreditAmount"), "€", texts));
        facts.add("financing.gross", figure(offer.path("grossCreditAmount"), "€", texts));
        facts.add("financing.annual", figure(offer.path("annualPercentageRate"), "%", texts));
        facts.add("financing.debit", figure(offer.path("debitInterestRate"), "%", texts));
        facts.add("financing.bank", text(offer.path("bank")));
        facts.close();
    }

    private static void video(StringBuilder content, Listing listing, PageTexts texts) {
        var video = listing.video();
        if (video != null) {
            content.append("<section class=\"card\"><h2>")
                    .append(Html.escape(texts.text("listing.video")))
                    .append("</h2><p><a rel=\"noreferrer\" href=\"")
                    .append(Html.escape(video.url()))
                    .append("\">")
                    .append(Html.escape(video.url()))
                    .append("</a></p></section>");
        }
    }

    private void dealer(StringBuilder content, Listing listing, PageTexts texts) {
        dealers.withNumber(listing.customerNumber())
                .ifPresent(dealer -> content.append("<section class=\"card\"><h2>")
                        .append(Html.escape(texts.text("listing.dealer")))
                        .append("</h2><p>")
                        .append(Html.escape(dealer.companyName()))
                        .append("<br>")
                        .append(Html.escape(dealer.address().street()))
                        .append("<br>")
                        .append(Html.escape(dealer.address().zipCode() + " "
                                + dealer.address().city()))
                        .append("</p></section>"));
    }

    private static String availability(JsonNode availability, PageTexts texts) {
        var date = text(availability.path("deliveryDate"));
        if (date.isPresent()) {
            return texts.text("availability.from", texts.date(LocalDate.parse(date.get())));
        }
        return whole(availability.path("deliveryDays"))
                .map(days -> texts.text("availability.days", days))
                .orElseGet(() -> texts.text("availability.now"));
    }

    private Optional<String> colour(JsonNode vehicle, PageTexts texts) {
        var colour = name("BodyColor", vehicle.path("bodyColor"), texts)
                .map(name -> vehicle.path("metallic").asBoolean(false) ? texts.text("metallic", name) : name);
        return text(vehicle.path("bodyColorName"))
                .flatMap(own -> colour.map(name -> name + " (" + own + ")"))
                .or(() -> colour);
    }

    private Optional<String> interior(JsonNode vehicle, PageTexts texts) {
        var upholstery = name("Upholstery", vehicle.path("upholstery"), texts);
        var colour = name("InteriorColor", vehicle.path("interiorColor"), texts);
        return upholstery
                .flatMap(name -> colour.map(other -> name + ", " + other))
                .or(() -> upholstery)
                .or(() -> colour);
    }

    private Optional<String> name(String type, JsonNode id, PageTexts texts) {
        if (id.isNull() || id.isMissingNode()) {
            return Optional.empty();
        }
        return catalogue
                .reference(type, id.asString())
                .map(reference -> texts.isGerman() ? reference.nameDe() : reference.name())
                .or(() -> Optional.of(id.asString()));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() && !node.stringValue().isBlank() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    private static Optional<Long> whole(JsonNode node) {
        return node.isIntegralNumber() ? Optional.of(node.longValue()) : Optional.empty();
    }

    private static Optional<String> figure(JsonNode node, String unit, PageTexts texts) {
        return node.isNumber()
                ? Optional.of(
                        texts.decimal(node.decimalValue(), unit.equals("€") || unit.equals("%") ? 2 : 1) + " " + unit)
                : Optional.empty();
    }

    private static String month(String yearMonth) {
        return yearMonth.substring(5) + "/" + yearMonth.substring(0, 4);
    }

    private static String power(long kw, PageTexts texts) {
        return texts.number(kw) + " kW (" + texts.number(Math.round(kw * HORSEPOWER_PER_KW)) + " "
                + texts.text("horsepower") + ")";
    }

    /** A table of facts; unknown ones are left out. */
    private record Facts(StringBuilder content, PageTexts texts) {
        void open(String heading) {
            content.append("<section class=\"card\"><h2>")
                    .append(Html.escape(texts.text(heading)))
                    .append("</h2><dl class=\"facts\">");
        }

        void add(String label, Optional<String> value) {
            value.ifPresent(text -> content.append("<div><dt>")
                    .append(Html.escape(texts.text(label)))
                    .append("</dt><dd>")
                    .append(Html.escape(text))
                    .append("</dd></div>"));
        }

        void close() {
            content.append("</dl></section>");
        }
    }
}
