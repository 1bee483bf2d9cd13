package dev.carport.apps.autoscout24.sandbox;

import static dev.carport.apps.autoscout24.sandbox.Training.jpeg;
import static dev.carport.apps.autoscout24.sandbox.Training.object;
import static dev.carport.apps.autoscout24.sandbox.Training.png;
import static dev.carport.apps.autoscout24.sandbox.Training.sample;

import dev.carport.sandbox.FaultRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** One scenario per message code, in the order of the codes. */
final class CodeScenarios {
    /** Codes no request to a documented endpoint can cause, with the reason. */
    static final Map<Integer, String> UNREACHABLE = Map.of(
            50100, "The document has no resource for contacts; they belong to private sellers.",
            50101, "The document has no resource for contacts; they belong to private sellers.",
            50102, "The document has no resource for contacts; they belong to private sellers.");

    private static final String OFFER =
            sample("financingoffer-create-request.json").toString();
    private static final String VIDEO = sample("video-create-request.json").toString();

    private final List<CodeScenario> scenarios = new ArrayList<>();

    private CodeScenarios() {
        successes();
        vehicleStructure();
        offerTypes();
        pricesAndAvailability();
        emission();
        images();
        publications();
        products();
        financing();
        videosAndStatistics();
        gateway();
        scenarios.sort(java.util.Comparator.comparingInt(CodeScenario::code));
    }

    static List<CodeScenario> all() {
        return new CodeScenarios().scenarios;
    }

    private void on(int code, String name, Function<Training, Call.Result> provoke) {
        scenarios.add(new CodeScenario(code, name, builder -> builder, provoke));
    }

    private void on(
            int code, String name, UnaryOperator<As24Sandbox.Builder> setUp, Function<Training, Call.Result> provoke) {
        scenarios.add(new CodeScenario(code, name, setUp, provoke));
    }

    private void onVehicle(int code, String name, Consumer<ObjectNode> change) {
        on(code, name, training -> training.createVehicle(change));
    }

    private void successes() {
        on(10000, "deletes a vehicle", training -> training.delete(training.newVehicle()));
        on(10001, "deletes an image", training -> {
            var vehicle = training.newVehicle();
            return training.delete(vehicle + "/images/"
                    + training.upload(vehicle, "a.jpg", jpeg(1)).objectId());
        });
        on(10003, "ends a booking", training -> {
            var vehicle = training.newVehicle();
            training.post(vehicle + "/products", "{\"productId\":\"T30\"}");
            return training.delete(vehicle + "/products/T30");
        });
        on(10004, "deletes the video", training -> {
            var vehicle = training.newVehicle();
            return training.delete(vehicle + "/videos/"
                    + training.post(vehicle + "/videos", VIDEO).objectId());
        });
        on(10005, "deletes the financing offer", training -> {
            var vehicle = training.newVehicle();
            return training.delete(vehicle + "/financingoffers/"
                    + training.post(vehicle + "/financingoffers", OFFER).objectId());
        });
        on(10006, "unpublishes a vehicle", training -> {
            var vehicle = training.newVehicle();
            training.post(vehicle + "/publications/AS24");
            return training.delete(vehicle + "/publications/AS24");
        });
        on(10500, "publishes a vehicle", training -> training.post(training.newVehicle() + "/publications/AS24"));
        onVehicle(20001, "creates a petrol car with particle filter", vehicle -> {});
        on(
                20500,
                "asks in an unknown language",
                training -> training.call("GET", "/makes/13")
                        .header("Accept-Language", "xx-YY")
                        .send());
    }

    private void vehicleStructure() {
        onVehicle(50001, "creates a vehicle without maintenance", vehicle -> vehicle.remove("maintenance"));
        onVehicle(50002, "creates a vehicle for an unknown country", vehicle -> vehicle.put("countryVersion", "ZZ"));
        onVehicle(
                50003,
                "gives 30 February as delivery date",
                vehicle -> vehicle.putObject("availability")
                        .put("availabilityType", 2)
                        .put("deliveryDate", "2017-02-30"));
        onVehicle(50004, "creates a vehicle without colour", vehicle -> vehicle.remove("bodyColor"));
        onVehicle(
                50005,
                "names a seal that does not exist",
                vehicle -> vehicle.putArray("seals").add(99999));
        onVehicle(50006, "gives month 13", vehicle -> vehicle.put("firstRegistration", "2011-13"));
        onVehicle(50010, "creates a vehicle without type", vehicle -> vehicle.remove("vehicleType"));
        onVehicle(50019, "gives an HSN with a letter", vehicle -> vehicle.put("hsn", "12A0"));
        onVehicle(50027, "consumes 100 litres", vehicle -> consumption(vehicle).put("fuelConsumptionCombined", 100));
        on(50028, "sends half a JSON object", training -> training.post("/vehicles", "{"));
        onVehicle(50029, "creates a truck", vehicle -> vehicle.put("vehicleType", "X"));
        onVehicle(50030, "gives an Audi a model of BMW", vehicle -> vehicle.put("make", 9));
        onVehicle(50035, "gives an HSN without TSN", vehicle -> vehicle.remove("tsn"));
        onVehicle(50036, "gives a TSN without HSN", vehicle -> vehicle.remove("hsn"));
        onVehicle(50040, "names a make that does not exist", vehicle -> vehicle.put("make", 999_999));
        onVehicle(50041, "names a model that does not exist", vehicle -> vehicle.put("model", 999_999));
        onVehicle(
                50043,
                "changes the cam belt next month",
                vehicle -> object(vehicle, "maintenance").put("lastCamBeltService", "2016-06"));
        onVehicle(
                50044,
                "does the last service next month",
                vehicle -> object(vehicle, "maintenance").put("lastTechnicalService", "2016-06"));
        onVehicle(
                50045,
                "was due for inspection last month",
                vehicle -> object(vehicle, "maintenance").put("nextInspection", "2016-04"));
        onVehicle(
                50050,
                "puts an e-mail address into the description",
                vehicle -> vehicle.put("description", "Fragen an verkauf@example.com"));
        onVehicle(
                50051,
                "puts a web address into the description",
                vehicle -> vehicle.put("description", "Mehr auf www.example.com"));
        onVehicle(50052, "puts HTML into the description", vehicle -> vehicle.put("description", "<b>Top</b>"));
        onVehicle(
                50053,
                "names equipment that does not exist",
                vehicle -> vehicle.putArray("equipment").add(999).add(15));
        onVehicle(50066, "gives a car ten doors", vehicle -> vehicle.put("doors", 10));
        onVehicle(50067, "writes 4001 characters", vehicle -> vehicle.put("description", "ü".repeat(4001)));
        onVehicle(50068, "sends colour 0", vehicle -> vehicle.put("bodyColor", 0));
        onVehicle(
                50069,
                "says nothing about the service history",
                vehicle -> object(vehicle, "maintenance").remove("fullServiceHistory"));
        onVehicle(
                50071,
                "names an equipment twice",
                vehicle -> vehicle.putArray("equipment").add(15).add(15));
        onVehicle(50072, "gives a VIN of 16 characters", vehicle -> vehicle.put("vin", "AB02347586112374"));
        onVehicle(50073, "names a body that does not exist", vehicle -> vehicle.put("vehicleBody", 99));
        onVehicle(
                50106,
                "uses an Austrian seal in Germany",
                vehicle -> vehicle.putArray("seals").add(166));
        onVehicle(
                50109,
                "gives a consumption with two decimals",
                vehicle -> consumption(vehicle).put("fuelConsumptionCombined", 6.12));
        onVehicle(50110, "gives a motorcycle doors", vehicle -> {
            Training.makeBike(vehicle);
            vehicle.put("doors", 2);
        });
        onVehicle(
                50607,
                "gives an alloy wheel size without alloy wheels",
                vehicle -> vehicle.putArray("equipment").add(1));
    }

    private void offerTypes() {
        onVehicle(50031, "creates a used car without registration", vehicle -> vehicle.remove("firstRegistration"));
        onVehicle(
                50032,
                "creates an employee's car of 25 months",
                vehicle -> vehicle.put("vehicleOfferType", "J").put("firstRegistration", "2014-04"));
        onVehicle(
                50033,
                "creates a pre-registered car of 13 months",
                vehicle -> vehicle.put("vehicleOfferType", "S").put("firstRegistration", "2015-04"));
        onVehicle(
                50034,
                "creates an oldtimer of 360 months",
                vehicle -> vehicle.put("vehicleOfferType", "O").put("firstRegistration", "1986-05"));
        onVehicle(50037, "creates a new car with 1001 km", vehicle -> {
            Training.makeNew(vehicle);
            vehicle.put("mileage", 1001);
        });
        onVehicle(50038, "creates a new car with a previous owner", vehicle -> {
            Training.makeNew(vehicle);
            vehicle.put("previousOwners", 1);
        });
        onVehicle(
                50046,
                "creates a pre-registered car with two owners",
                vehicle -> vehicle.put("vehicleOfferType", "S")
                        .put("firstRegistration", "2016-01")
                        .put("previousOwners", 2));
        onVehicle(
                50047,
                "creates a demonstration car without owner",
                vehicle -> vehicle.put("vehicleOfferType", "D").remove("previousOwners"));
    }

    private void pricesAndAvailability() {
        onVehicle(50007, "creates a vehicle without price", vehicle -> vehicle.putArray("prices"));
        onVehicle(50008, "leaves the currency out", vehicle -> price(vehicle, 0).remove("currency"));
        onVehicle(50009, "sells for nothing", vehicle -> price(vehicle, 0).put("price", 0));
        onVehicle(
                50012,
                "does not say whether the price is negotiable",
                vehicle -> price(vehicle, 0).remove("negotiable"));
        onVehicle(
                50013,
                "does not say whether VAT is shown",
                vehicle -> price(vehicle, 0).remove("taxDeductible"));
        onVehicle(
                50014,
                "sends availability 4",
                vehicle -> vehicle.putObject("availability").put("availabilityType", 4));
        onVehicle(
                50015,
                "is available at once, with a date",
                vehicle -> vehicle.putObject("availability")
                        .put("availabilityType", 1)
                        .put("deliveryDate", "2016-06-01"));
        onVehicle(
                50016,
                "delivers in 8 days",
                vehicle -> object(vehicle, "availability").put("deliveryDays", 8));
        onVehicle(50017, "sells for dollars", vehicle -> price(vehicle, 0).put("currency", "USD"));
        onVehicle(50018, "sells at a net price", vehicle -> price(vehicle, 1).put("priceType", "Net"));
        onVehicle(
                50023,
                "is available from no date",
                vehicle -> vehicle.putObject("availability").put("availabilityType", 2));
        onVehicle(
                50024,
                "creates a car on order without days",
                vehicle -> vehicle.putObject("availability").put("availabilityType", 3));
        onVehicle(
                50025,
                "is available from a date, with days",
                vehicle -> vehicle.putObject("availability")
                        .put("availabilityType", 2)
                        .put("deliveryDate", "2016-06-01")
                        .put("deliveryDays", 7));
        onVehicle(
                50026,
                "is on order, with a date",
                vehicle -> object(vehicle, "availability").put("deliveryDate", "2016-06-01"));
        onVehicle(
                50048,
                "is available from today on",
                vehicle -> vehicle.putObject("availability")
                        .put("availabilityType", 2)
                        .put("deliveryDate", "2016-05-10"));
        on(
                50049,
                "updates a car on order without days",
                training -> training.updateVehicle(
                        vehicle -> vehicle.putObject("availability").put("availabilityType", 3)));
        onVehicle(
                50054,
                "gives two public prices",
                vehicle -> price(vehicle, 1)
                        .put("priceType", "Public")
                        .put("negotiable", true)
                        .put("taxDeductible", true));
        onVehicle(
                50055,
                "gives a dealer price only",
                vehicle -> vehicle.withArray("prices").remove(0));
        onVehicle(
                50063,
                "asks dealers for the public price",
                vehicle -> price(vehicle, 1).put("price", 9000));
        onVehicle(
                50064,
                "gives delivery date and days",
                vehicle -> vehicle.putObject("availability")
                        .put("availabilityType", 2)
                        .put("deliveryDate", "2016-06-01")
                        .put("deliveryDays", 7));
    }

    private void emission() {
        onVehicle(50058, "creates a new car without CO2", vehicle -> {
            Training.makeNew(vehicle);
            object(vehicle, "emission").remove("co2");
        });
        onVehicle(50059, "creates a new electric car without consumption", vehicle -> {
            Training.makeNew(vehicle);
            object(object(vehicle, "emission"), "fuel").put("primaryFuelType", 12);
            consumption(vehicle).remove("electricConsumptionCombined");
        });
        onVehicle(50060, "creates a new petrol car without consumption", vehicle -> {
            Training.makeNew(vehicle);
            consumption(vehicle).remove("fuelConsumptionCombined");
        });
        onVehicle(50061, "creates a new car without efficiency class", vehicle -> {
            Training.makeNew(vehicle);
            object(vehicle, "emission").remove("efficiencyClass");
        });
        onVehicle(50062, "creates a new car without fuel type", vehicle -> {
            Training.makeNew(vehicle);
            object(object(vehicle, "emission"), "fuel").remove("primaryFuelType");
        });
    }

    private void images() {
        on(
                50022,
                "uploads a GIF named .jpg",
                training -> training.upload(
                        training.newVehicle(),
                        "car.jpg",
                        "GIF89a".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        on(
                50080,
                "deletes an image that does not exist",
                training -> training.delete(training.newVehicle() + "/images/1321961722"));
        on(50081, "orders an image that is not there", training -> {
            var vehicle = training.newVehicle();
            training.upload(vehicle, "a.jpg", jpeg(1));
            return training.put(vehicle + "/imageorder", "[\"1321961722\"]");
        });
        on(
                50082,
                "uploads an empty file",
                training -> training.upload(training.newVehicle(), "empty.jpg", new byte[0]));
        on(
                50083,
                "uploads a file above the limit",
                builder -> builder.limits(Limits.usual().withImageBytes(8)),
                training -> training.upload(training.newVehicle(), "large.jpg", jpeg(1)));
        on(50084, "uploads a 31st image", training -> {
            var vehicle = training.newVehicle();
            for (var i = 0; i < 30; i++) {
                training.upload(vehicle, i + ".jpg", jpeg(i));
            }
            return training.upload(vehicle, "30.jpg", jpeg(30));
        });
        on(
                50085,
                "uploads two files at once",
                training -> training.call("POST", training.newVehicle() + "/images")
                        .files("a.jpg", jpeg(1), "b.png", png())
                        .send());
        on(50086, "reads the image of another dealer", training -> {
            var foreign =
                    training.upload(training.newVehicle(), "a.jpg", jpeg(1)).objectId();
            training.as(DemoDealers.GOETTINGEN);
            return training.get(training.newVehicle() + "/images/" + foreign);
        });
    }

    private void publications() {
        on(
                50074,
                "unpublishes what is not published",
                training -> training.delete(training.newVehicle() + "/publications/AS24"));
        on(
                50075,
                "publishes on an unknown channel",
                training -> training.post(training.newVehicle() + "/publications/AS24Dealer"));
        on(50076, "publishes twice", training -> {
            var vehicle = training.newVehicle();
            training.post(vehicle + "/publications/AS24");
            return training.post(vehicle + "/publications/AS24");
        });
        on(50077, "publishes on a channel the contract lacks", training -> {
            training.as(DemoDealers.KASSEL.withChannels("AS24"));
            return training.post(training.newVehicle() + "/publications/AS24Dealers");
        });
        on(50104, "publishes as a private seller", training -> {
            training.as(DemoDealers.KASSEL.with(Dealer.Limit.PRIVATE_SELLER));
            return training.post(training.newVehicle() + "/publications/AS24");
        });
        on(50105, "publishes a vehicle that must not be published", training -> {
            var vehicle = training.newVehicle();
            training.sandbox.dealers().forbidPublishing(vehicle.substring("/vehicles/".length()));
            return training.post(vehicle + "/publications/AS24");
        });
    }

    private void products() {
        on(50088, "books in Austria", training -> {
            training.as(DemoDealers.GMUNDEN);
            var vehicle = training.createVehicle(it -> it.remove("seals")).objectId();
            return training.post("/vehicles/" + vehicle + "/products", "{\"productId\":\"T30\"}");
        });
        on(50089, "books for a vehicle that must not have products", training -> {
            var vehicle = training.newVehicle();
            training.sandbox.dealers().forbidBooking(vehicle.substring("/vehicles/".length()));
            return training.post(vehicle + "/products", "{\"productId\":\"T30\"}");
        });
        on(50090, "books although the platform books by rule", training -> {
            training.as(DemoDealers.KASSEL.with(Dealer.Limit.BOOKS_BY_RULE));
            return training.post(training.newVehicle() + "/products", "{\"productId\":\"T30\"}");
        });
        on(
                50091,
                "ends a booking that is not there",
                training -> training.delete(training.newVehicle() + "/products/T30"));
        on(50092, "books T20 on top of T30", training -> {
            var vehicle = training.newVehicle();
            training.post(vehicle + "/products", "{\"productId\":\"T30\"}");
            return training.post(vehicle + "/products", "{\"productId\":\"T20\"}");
        });
        on(
                50095,
                "puts HTML into the subtitle",
                training -> training.post(
                        training.newVehicle() + "/products", "{\"productId\":\"T30\",\"subtitle\":\"<b>Top</b>\"}"));
        on(50096, "books a product the contract lacks", training -> {
            training.as(DemoDealers.KASSEL.withSubscriptions("T20"));
            return training.post(training.newVehicle() + "/products", "{\"productId\":\"T30\"}");
        });
        on(
                50097,
                "books the basic ad",
                training -> training.post(training.newVehicle() + "/products", "{\"productId\":\"T10\"}"));
        on(50099, "ends an unknown product", training -> training.delete(training.newVehicle() + "/products/T40"));
    }

    private void financing() {
        on(50107, "offers financing in Austria", training -> {
            training.as(DemoDealers.GMUNDEN);
            var vehicle = training.createVehicle(it -> it.remove("seals")).objectId();
            return training.post("/vehicles/" + vehicle + "/financingoffers", OFFER);
        });
        on(50108, "offers a second financing", training -> {
            var vehicle = training.newVehicle();
            training.post(vehicle + "/financingoffers", OFFER);
            return training.post(vehicle + "/financingoffers", OFFER);
        });
    }

    private void videosAndStatistics() {
        on(
                50200,
                "links a video of another site",
                training -> training.post(
                        training.newVehicle() + "/videos", "{\"videoUrl\":\"https://vimeo.com/123456\"}"));
        on(50202, "links a second video", training -> {
            var vehicle = training.newVehicle();
            training.post(vehicle + "/videos", VIDEO);
            return training.post(vehicle + "/videos", VIDEO);
        });
        on(50600, "asks for statistics without dates", training -> training.get("/statistics"));
        on(
                50601,
                "asks for statistics of two years ago",
                training -> training.get("/statistics?start=2014-05-01&end=2016-05-01"));
        on(
                50602,
                "asks for statistics from the end to the start",
                training -> training.get("/statistics?start=2016-05-01&end=2016-04-01"));
        on(
                50603,
                "asks for statistics of today",
                training -> training.get("/statistics?start=2016-05-01&end=2016-05-10"));
    }

    private void gateway() {
        on(50000, "asks while the platform fails", training -> {
            training.sandbox.faults().add(FaultRule.status(500));
            return training.get("/vehicles");
        });
        on(
                50087,
                "sends the customerId of another dealer",
                training -> training.call("GET", "/vehicles")
                        .header("customerId", "1")
                        .send());
        on(
                50093,
                "asks for customer details without Accept",
                training -> training.call("GET", "/customerdetails")
                        .without("Accept")
                        .send());
        on(50094, "reads the vehicle of another dealer", training -> {
            var vehicle = training.newVehicle();
            return training.as(DemoDealers.GOETTINGEN).get(vehicle);
        });
        on(50103, "creates a vehicle without body", training -> training.post("/vehicles", ""));
        on(
                50201,
                "creates a vehicle as plain text",
                training -> training.call("POST", "/vehicles")
                        .json("{}")
                        .header("Content-Type", "text/plain")
                        .send());
        on(99901, "replaces an image", training -> training.put(training.newVehicle() + "/images/1", "{}"));
        on(
                99902,
                "asks without token",
                training -> training.call("GET", "/vehicles")
                        .without("Authorization")
                        .send());
        on(
                99903,
                "sends the token twice",
                training -> training.call("GET", "/vehicles?access_token=x").send());
        on(99904, "asks with an expired token", training -> {
            training.clock.advance(Grants.ACCESS_LIFE);
            return training.get("/vehicles");
        });
        on(
                99905,
                "repeats a parameter",
                training -> training.get("/statistics?start=2016-04-01&start=2016-04-02&end=2016-05-01"));
        on(
                99906,
                "asks for version 1.0",
                training -> training.call("GET", "/makes")
                        .header("X-AS24-Version", "1.0")
                        .send());
        on(
                99907,
                "uses a resource the application must not use",
                builder -> builder.client(
                        OAuthClient.training("carport-training", "secret").withoutResources("statistics")),
                training -> training.get("/statistics?start=2016-04-01&end=2016-05-01"));
        on(
                99908,
                "asks for version 9.9",
                training -> training.call("GET", "/makes")
                        .header("X-AS24-Version", "9.9")
                        .send());
        on(
                99913,
                "asks without version",
                training ->
                        training.call("GET", "/makes").without("X-AS24-Version").send());
    }

    private static ObjectNode consumption(ObjectNode vehicle) {
        return object(object(object(vehicle, "emission"), "fuel"), "consumption");
    }

    private static ObjectNode price(ObjectNode vehicle, int index) {
        return (ObjectNode) vehicle.path("prices").path(index);
    }
}
