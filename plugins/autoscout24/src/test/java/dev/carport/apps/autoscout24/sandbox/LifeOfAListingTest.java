package dev.carport.apps.autoscout24.sandbox;

import static dev.carport.apps.autoscout24.sandbox.Training.jpeg;
import static dev.carport.apps.autoscout24.sandbox.Training.sample;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifeOfAListingTest {
    private final Training training = new Training();

    @AfterEach
    void stop() {
        training.close();
    }

    @Test
    void isVisibleOnlyWhileItIsPublished() {
        var vehicle = training.newVehicle();
        training.post(vehicle + "/publications/AS24");
        var page = page(vehicle);
        assertThat(training.get(page).status()).isEqualTo(200);

        training.delete(vehicle + "/publications/AS24");

        assertThat(training.get(page).status()).isEqualTo(404);
        assertThat(training.get(vehicle).status()).isEqualTo(200);
        training.post(vehicle + "/publications/AS24");
        assertThat(page(vehicle)).isEqualTo(page);
    }

    @Test
    void losesEverythingWithTheVehicle() {
        var vehicle = complete();
        var page = page(vehicle);
        var image = "/pictures/"
                + training.sandbox.vehicles(dealer()).getFirst().imageIds().getFirst() + ".jpg";

        training.delete(vehicle);

        assertThat(training.get(vehicle).codes()).containsExactly(50094);
        assertThat(training.get(page).status()).isEqualTo(404);
        assertThat(training.get(image).status()).isEqualTo(404);
        assertThat(training.get("/vehicles").data("vehicles")).isEmpty();
        assertThat(training.delete(vehicle).status()).isEqualTo(403);
    }

    @Test
    void clearsWhatAnUpdateLeavesOut() {
        var vehicle = training.newVehicle();

        training.put(vehicle, Training.vehicle(it -> it.remove("description")));

        assertThat(training.get(vehicle).data("vehicle").path("description").isNull())
                .isTrue();
    }

    @Test
    void keepsEverythingElseOverAnUpdate() {
        var vehicle = complete();
        var before = training.sandbox.vehicles(dealer()).getFirst();

        training.put(vehicle, Training.vehicle(it -> it.put("mileage", 20_001)));

        var after = training.sandbox.vehicles(dealer()).getFirst();
        assertThat(after.imageIds()).isEqualTo(before.imageIds());
        assertThat(after.channels()).containsExactly("AS24");
        assertThat(after.productId()).isEqualTo("T30");
        assertThat(after.financing()).isTrue();
        assertThat(after.videoUrl()).isEqualTo("https://www.youtube.com/watch?v=wnKJnWRa_Ks");
    }

    @Test
    void givesEachVehicleItsOwnId() {
        var first = training.newVehicle();
        var second = training.newVehicle();

        assertThat(first).isNotEqualTo(second);
        var id = first.substring("/vehicles/".length());
        assertThat(UUID.fromString(id)).hasToString(id);
        assertThat(training.get(first)
                        .data("vehicle")
                        .path("identifier")
                        .path("vehicleId")
                        .stringValue())
                .isEqualTo(id);
    }

    @Test
    void leavesTheVehicleAloneWhenAnUpdateIsRefused() {
        var vehicle = training.newVehicle();
        var before = training.get(vehicle).text();

        training.put(vehicle, Training.vehicle(it -> it.put("doors", 10).put("mileage", 1)));

        assertThat(training.get(vehicle).text()).isEqualTo(before);
    }

    @Test
    void hidesTheVehiclesOfOtherDealers() {
        training.newVehicle();

        training.as(DemoDealers.GOETTINGEN);

        assertThat(training.get("/vehicles").data("vehicles")).isEmpty();
    }

    @Test
    void showsTheBasicAdWhereNothingIsBooked() {
        var products = training.get(training.newVehicle() + "/products").data("products");

        assertThat(products.path(0).path("productId").stringValue()).isEqualTo("T10");
    }

    @Test
    void pointsToTheMarketplaceOfTheLanguage() {
        var vehicle = training.newVehicle();
        training.post(vehicle + "/publications/AS24");

        var austrian = training.call("GET", vehicle + "/publications")
                .header("Accept-Language", "de-AT")
                .send();

        assertThat(austrian.data("publicationchannels").path(0).path("url").stringValue())
                .contains("/at/classified/");
    }

    @Test
    void outlivesARestart(@TempDir Path directory) throws Exception {
        String held;
        String image;
        try (var before = new Training(builder -> builder.directory(directory))) {
            complete(before);
            held = before.sandbox.vehicles(dealer()).toString();
            image = before.sandbox.vehicles(dealer()).getFirst().imageIds().getFirst();
        }
        Files.writeString(directory.resolve("vehicles").resolve("killed.json.part"), "{\"id\":");
        Files.writeString(directory.resolve("images").resolve("orphan"), "x");

        try (var after = new Training(builder -> builder.directory(directory))) {
            assertThat(after.sandbox.vehicles(dealer())).hasToString(held);
            assertThat(after.get("/pictures/" + image + ".jpg").response().body())
                    .isEqualTo(jpeg(1));
            assertThat(page(
                            after,
                            "/vehicles/"
                                    + after.sandbox
                                            .vehicles(dealer())
                                            .getFirst()
                                            .vehicleId()))
                    .endsWith("979814201");
            assertThat(directory.resolve("vehicles").resolve("killed.json.part"))
                    .doesNotExist();
            assertThat(directory.resolve("images").resolve("orphan")).doesNotExist();
        }
    }

    @Test
    void leavesNoFileBehindWhenItIsDeleted(@TempDir Path directory) throws Exception {
        try (var kept = new Training(builder -> builder.directory(directory))) {
            kept.delete(complete(kept));

            try (var files = Files.walk(directory)) {
                assertThat(files.filter(Files::isRegularFile)
                                .map(file -> file.getFileName().toString()))
                        .containsExactly("tokens.json");
            }
        }
    }

    private String complete() {
        return complete(training);
    }

    private static String complete(Training training) {
        var vehicle = training.newVehicle();
        training.upload(vehicle, "a.jpg", jpeg(1));
        training.upload(vehicle, "b.jpg", jpeg(2));
        training.post(vehicle + "/videos", sample("video-create-request.json").toString());
        training.post(vehicle + "/products", sample("product-book-request.json").toString());
        training.post(
                vehicle + "/financingoffers",
                sample("financingoffer-create-request.json").toString());
        training.post(vehicle + "/publications/AS24");
        return vehicle;
    }

    private String page(String vehicle) {
        return page(training, vehicle);
    }

    private static String page(Training training, String vehicle) {
        var url = training.get(vehicle + "/publications")
                .data("publicationchannels")
                .path(0)
                .path("url")
                .stringValue();
        return URI.create(url).getPath();
    }

    private static String dealer() {
        return DemoDealers.KASSEL.customerNumber();
    }
}
