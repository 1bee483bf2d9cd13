package dev.carport.apps.autoscout24.sandbox;

import static dev.carport.apps.autoscout24.sandbox.Training.jpeg;
import static dev.carport.apps.autoscout24.sandbox.Training.png;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImagesTest {
    private final Training training = new Training();
    private final String vehicle = training.newVehicle();

    @AfterEach
    void stop() {
        training.close();
    }

    @Test
    void givesImagesUuids() {
        var id = upload(1);

        assertThat(UUID.fromString(id)).hasToString(id);
    }

    @Test
    void appendsImagesInTheOrderOfTheirUpload() {
        var first = upload(1);
        var second = upload(2);

        assertThat(order()).containsExactly(first, second);
    }

    @Test
    void answersTheSamePictureWithTheSameId() {
        var first = upload(1);
        var again = training.upload(vehicle, "other-name.jpeg", jpeg(1));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.objectId()).isEqualTo(first);
        assertThat(order()).containsExactly(first);
    }

    @Test
    void takesTheSamePictureAgainWhenTheVehicleIsFull() {
        var first = upload(0);
        for (var i = 1; i < 30; i++) {
            upload(i);
        }

        assertThat(training.upload(vehicle, "0.jpg", jpeg(0)).objectId()).isEqualTo(first);
        assertThat(training.upload(vehicle, "30.jpg", jpeg(30)).codes()).containsExactly(50084);
        assertThat(order()).hasSize(30);
    }

    @Test
    void givesTheSamePictureAnotherIdOnAnotherVehicle() {
        var other = training.newVehicle();

        assertThat(training.upload(other, "1.jpg", jpeg(1)).objectId()).isNotEqualTo(upload(1));
    }

    @Test
    void changesTheOrder() {
        var first = upload(1);
        var second = upload(2);

        training.put(vehicle + "/imageorder", "[\"" + second + "\",\"" + first + "\"]");

        assertThat(order()).containsExactly(second, first);
        assertThat(training.get(vehicle + "/images")
                        .data("images")
                        .path(0)
                        .path("id")
                        .stringValue())
                .isEqualTo(second);
    }

    @Test
    void refusesAnOrderWithMissingForeignOrRepeatedIds() {
        var first = upload(1);
        var second = upload(2);

        for (var order : List.of("[]", ids(first), ids(first, first), ids(first, second, second), ids(first, "x"))) {
            assertThat(training.put(vehicle + "/imageorder", order).codes())
                    .as(order)
                    .containsExactly(50081);
        }
        assertThat(training.put(vehicle + "/imageorder", "{}").codes()).containsExactly(50028);
        assertThat(order()).containsExactly(first, second);
    }

    @Test
    void removesADeletedImageFromTheOrder() {
        var first = upload(1);
        var second = upload(2);

        training.delete(vehicle + "/images/" + first);

        assertThat(order()).containsExactly(second);
        assertThat(training.get(vehicle + "/images/" + first).codes()).containsExactly(50080);
    }

    @Test
    void servesThePictureWhereTheAnswerSays() {
        var id = training.upload(vehicle, "a.png", png()).objectId();
        var shown = training.get(vehicle + "/images/" + id).data("image");

        var picture =
                training.call("GET", path(shown.path("href").stringValue())).send();

        assertThat(shown.path("type").stringValue()).isEqualTo("image/png");
        assertThat(picture.header("Content-Type")).isEqualTo("image/png");
        assertThat(picture.response().body()).isEqualTo(png());
    }

    @Test
    void keepsThePictureUntilTheLastVehicleThatShowsItHasGone() {
        var other = training.newVehicle();
        upload(1);
        var id = training.upload(other, "1.jpg", jpeg(1)).objectId();
        var href =
                training.get(other + "/images/" + id).data("image").path("href").stringValue();

        training.delete(vehicle);
        assertThat(training.call("GET", path(href)).send().status()).isEqualTo(200);
        training.delete(other);

        assertThat(training.call("GET", path(href)).send().status()).isEqualTo(404);
        assertThat(training.sandbox.platform().listings().pictures().count()).isZero();
    }

    @Test
    void showsADrawingWhereBytesAreNotKept() {
        try (var bench = new Training(builder -> builder.limits(Limits.usual().withoutPictures()))) {
            var listed = bench.newVehicle();
            var id = bench.upload(listed, "1.jpg", jpeg(1)).objectId();
            var href = bench.get(listed + "/images/" + id)
                    .data("image")
                    .path("href")
                    .stringValue();

            assertThat(bench.call("GET", path(href)).send().header("Content-Type"))
                    .isEqualTo("image/svg+xml");
        }
    }

    @Test
    void judgesAFileByContentAndName() {
        assertThat(training.upload(vehicle, "a.jpg", png()).status()).isEqualTo(201);
        assertThat(training.upload(vehicle, "without-ending", jpeg(1)).status()).isEqualTo(201);
        assertThat(training.upload(vehicle, "a.gif", jpeg(2)).codes()).containsExactly(50022);
        assertThat(training.upload(vehicle, "a.jpg", "%PDF".getBytes(StandardCharsets.US_ASCII))
                        .codes())
                .containsExactly(50022);
    }

    @Test
    void refusesABodyThatIsNoMultipart() {
        var images = vehicle + "/images";

        assertThat(training.call("POST", images)
                        .bytes(jpeg(1))
                        .header("Content-Type", "image/jpeg")
                        .send()
                        .codes())
                .containsExactly(50201);
        assertThat(training.call("POST", images)
                        .bytes(jpeg(1))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .send()
                        .codes())
                .containsExactly(99905);
    }

    private String upload(int picture) {
        return training.upload(vehicle, picture + ".jpg", jpeg(picture)).objectId();
    }

    private List<String> order() {
        return StreamSupport.stream(
                        training.get(vehicle + "/imageorder").data("imageOrder").spliterator(), false)
                .map(id -> id.stringValue())
                .toList();
    }

    private static String ids(String... ids) {
        return "[\"" + String.join("\",\"", ids) + "\"]";
    }

    private static String path(String href) {
        var uri = URI.create(href);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
