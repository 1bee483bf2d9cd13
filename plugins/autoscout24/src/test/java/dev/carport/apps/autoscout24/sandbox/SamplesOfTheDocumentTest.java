package dev.carport.apps.autoscout24.sandbox;

import static dev.carport.apps.autoscout24.sandbox.Training.jpeg;
import static dev.carport.apps.autoscout24.sandbox.Training.sample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.apps.autoscout24.sandbox.SampleComparison.How;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every request of the document is sent as it stands, and the answer is the documented one but for ids and addresses. */
class SamplesOfTheDocumentTest {
    private static final Map<String, Documented> ANSWERS = Map.ofEntries(
            documented(
                    "vehicle-create-response.json",
                    How.EXACTLY,
                    it -> it.post(
                            "/vehicles", sample("vehicle-create-request.json").toString())),
            documented(
                    "vehicle-update-response.json",
                    How.EXACTLY,
                    it -> it.put(
                            it.newVehicle(),
                            sample("vehicle-update-request.json").toString())),
            documented("vehicle-get-response.json", How.EXACTLY, it -> it.get(shownInTheDocument(it))),
            documented("vehicle-delete-response.json", How.EXACTLY, it -> it.delete(it.newVehicle())),
            documented("vehicles-list-response.json", How.EXACTLY, SamplesOfTheDocumentTest::bothListedVehicles),
            documented("image-upload-response.json", How.EXACTLY, it -> it.upload(it.newVehicle(), "a.jpg", jpeg(1))),
            documented("images-list-response.json", How.EXACTLY, it -> it.get(withImage(it) + "/images")),
            documented("image-get-response.json", How.EXACTLY, it -> it.get(anImage(it))),
            documented("image-delete-response.json", How.EXACTLY, it -> it.delete(anImage(it))),
            documented("imageorder-get-response.json", How.EXACTLY, it -> it.get(withTwoImages(it) + "/imageorder")),
            documented("imageorder-update-response.json", How.EXACTLY, SamplesOfTheDocumentTest::reordered),
            documented(
                    "video-create-response.json",
                    How.EXACTLY,
                    it -> it.post(
                            it.newVehicle() + "/videos",
                            sample("video-create-request.json").toString())),
            documented("videos-list-response.json", How.EXACTLY, it -> it.get(parent(aVideo(it)))),
            documented("video-get-response.json", How.EXACTLY, it -> it.get(aVideo(it))),
            documented("video-delete-response.json", How.EXACTLY, it -> it.delete(aVideo(it))),
            documented(
                    "publication-create-response.json",
                    How.EXACTLY,
                    it -> it.post(it.newVehicle() + "/publications/AS24")),
            documented("publications-get-response.json", How.EXACTLY, SamplesOfTheDocumentTest::bothChannels),
            // The code list has a success message for this (10006), the sample shows none: the list wins.
            documented("publication-delete-response.json", How.BUT_FOR_MESSAGES, it -> it.delete(published(it))),
            documented(
                    "product-book-response.json",
                    How.EXACTLY,
                    it -> it.post(
                            it.newVehicle() + "/products",
                            sample("product-book-request.json").toString())),
            documented("products-get-response.json", How.EXACTLY, it -> it.get(booked(it) + "/products")),
            documented("product-delete-response.json", How.EXACTLY, it -> it.delete(booked(it) + "/products/T30")),
            documented(
                    "financingoffer-create-response.json",
                    How.EXACTLY,
                    it -> it.post(
                            it.newVehicle() + "/financingoffers",
                            sample("financingoffer-create-request.json").toString())),
            documented("financingoffers-list-response.json", How.EXACTLY, it -> it.get(parent(anOffer(it)))),
            documented("financingoffer-get-response.json", How.EXACTLY, it -> it.get(anOffer(it))),
            documented(
                    "financingoffer-update-response.json",
                    How.EXACTLY,
                    it -> it.put(
                            anOffer(it),
                            sample("financingoffer-update-request.json").toString())),
            // As above: the list has message 10005.
            documented("financingoffer-delete-response.json", How.BUT_FOR_MESSAGES, it -> it.delete(anOffer(it))),
            documented(
                    "statistics-stock-response.json",
                    How.BY_SHAPE,
                    it -> it.get("/statistics?start=2015-11-15&end=2015-12-15")),
            documented(
                    "statistics-vehicle-response.json",
                    How.BY_SHAPE,
                    it -> it.get("/statistics/" + id(it.newVehicle()) + "?start=2015-11-15&end=2015-12-15")),
            documented(
                    "customerdetails-response.json",
                    How.EXACTLY,
                    it -> it.as(Training.SAMPLE_DEALER).get("/customerdetails")),
            documented("makes-list-response.json", How.CONTAINED, it -> it.get("/makes")),
            documented("make-get-response.json", How.EXACTLY, it -> it.get("/makes/13")),
            documented("models-list-response.json", How.CONTAINED, it -> it.get("/makes/13/models")),
            documented("model-get-response.json", How.EXACTLY, it -> it.get("/makes/13/models/1659")),
            documented("seals-list-response.json", How.CONTAINED, it -> it.get("/seals")),
            documented("seal-get-response.json", How.EXACTLY, it -> it.get("/seals/166")),
            documented("references-list-response.json", How.CONTAINED, it -> it.get("/references")),
            documented("oauth-token-response-authorization-code.json", How.BY_SHAPE, SignIn::exchange),
            documented("oauth-token-response-refresh.json", How.BY_SHAPE, SignIn::refresh),
            documented("oauth-token-response-error.json", How.BY_SHAPE, SignIn::exchangeUnknownCode));

    @ParameterizedTest
    @MethodSource("documentedAnswers")
    void answersAsTheDocumentDoes(String file) {
        var documented = ANSWERS.get(file);
        try (var training = new Training()) {
            var result = documented.ask().apply(training);

            SampleComparison.compare(result.json(), sample(file), documented.how());
            assertThat(result.status()).isEqualTo(entry(file).path("httpStatus").intValue());
        }
    }

    @Test
    void asksForEveryDocumentedAnswer() {
        assertThat(documentedAnswers()).containsExactlyInAnyOrderElementsOf(ANSWERS.keySet());
    }

    @Test
    void warnsAboutTheParticleFilterOfThePetrolCarAndDropsIt() {
        try (var training = new Training()) {
            var created = training.post(
                    "/vehicles", sample("vehicle-create-request.json").toString());

            assertThat(created.status()).isEqualTo(201);
            assertThat(created.codes()).containsExactly(20001);
            assertThat(training.get("/vehicles/" + created.objectId())
                            .data("vehicle")
                            .path("emission")
                            .path("particleFilter")
                            .booleanValue())
                    .isFalse();
        }
    }

    static List<String> documentedAnswers() {
        return entries()
                .filter(it -> it.path("kind").stringValue().equals("response"))
                .map(it -> it.path("file").stringValue())
                .toList();
    }

    private static JsonNode entry(String file) {
        return entries()
                .filter(it -> it.path("file").stringValue().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> entries() {
        return StreamSupport.stream(sample("index.json").path("samples").spliterator(), false);
    }

    private static Map.Entry<String, Documented> documented(String file, How how, Function<Training, Call.Result> ask) {
        return Map.entry(file, new Documented(how, ask));
    }

    private record Documented(How how, Function<Training, Call.Result> ask) {}

    /** The vehicle that the read sample shows, created from the sample itself. */
    private static String shownInTheDocument(Training training) {
        var vehicle = sample("vehicle-get-response.json").path("_data").path("vehicle");
        return "/vehicles/" + training.post("/vehicles", vehicle.toString()).objectId();
    }

    /** The second listed vehicle violates today's rules (50015), so it is put there past them. */
    private static Call.Result bothListedVehicles(Training training) {
        var now = training.clock.instant();
        var dealer = DemoDealers.KASSEL.customerNumber();
        var number = 1;
        for (var vehicle : sample("vehicles-list-response.json").path("_data").path("vehicles")) {
            var id = vehicle.path("identifier").path("vehicleId").stringValue();
            training.sandbox
                    .platform()
                    .listings()
                    .restore(new Listing(
                            id,
                            number++,
                            dealer,
                            now,
                            now,
                            (ObjectNode) vehicle,
                            List.of(),
                            null,
                            null,
                            null,
                            List.of()));
        }
        return training.get("/vehicles");
    }

    private static String withImage(Training training) {
        var vehicle = training.newVehicle();
        training.upload(vehicle, "a.jpg", jpeg(1));
        return vehicle;
    }

    private static String withTwoImages(Training training) {
        var vehicle = withImage(training);
        training.upload(vehicle, "b.jpg", jpeg(2));
        return vehicle;
    }

    private static String anImage(Training training) {
        var vehicle = training.newVehicle();
        return vehicle + "/images/" + training.upload(vehicle, "a.jpg", jpeg(1)).objectId();
    }

    private static Call.Result reordered(Training training) {
        var vehicle = withTwoImages(training);
        var order = training.get(vehicle + "/imageorder").data("imageOrder");
        return training.put(
                vehicle + "/imageorder",
                "[\"" + order.path(1).stringValue() + "\", \"" + order.path(0).stringValue() + "\"]");
    }

    private static String aVideo(Training training) {
        var vehicle = training.newVehicle();
        // The document asks for one video and shows another.
        var shown =
                sample("video-get-response.json").path("_data").path("video").path("url");
        var video = training.post(vehicle + "/videos", "{\"videoUrl\":" + shown + "}");
        return vehicle + "/videos/" + video.objectId();
    }

    private static String published(Training training) {
        var publication = training.newVehicle() + "/publications/AS24";
        training.post(publication);
        return publication;
    }

    private static Call.Result bothChannels(Training training) {
        var vehicle = training.newVehicle();
        training.post(vehicle + "/publications/AS24");
        training.post(vehicle + "/publications/AS24Dealers");
        return training.get(vehicle + "/publications");
    }

    private static String booked(Training training) {
        var vehicle = training.newVehicle();
        training.post(vehicle + "/products", sample("product-book-request.json").toString());
        return vehicle;
    }

    private static String anOffer(Training training) {
        var vehicle = training.newVehicle();
        var offer = training.post(
                vehicle + "/financingoffers",
                sample("financingoffer-create-request.json").toString());
        return vehicle + "/financingoffers/" + offer.objectId();
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
