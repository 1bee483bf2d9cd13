package dev.carport.apps.autoscout24.platform;

import static dev.carport.api.vehicle.VehicleFields.IMAGES;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.usedCar;
import static dev.carport.testkit.Pictures.broken;
import static dev.carport.testkit.Pictures.first;
import static dev.carport.testkit.Pictures.image;
import static dev.carport.testkit.Pictures.images;
import static dev.carport.testkit.Pictures.md5;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.http.Request;
import dev.carport.api.platform.Outcome;
import dev.carport.api.vehicle.Image;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.apps.autoscout24.fixtures.Mapped;
import dev.carport.apps.autoscout24.mapping.As24Mapping;
import dev.carport.sandbox.FaultRule;
import dev.carport.testkit.RecordedProgress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which requests a change of images takes, and what the platform shows afterwards. */
class ImagesTest {
    private final Account account = new Account();

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void aNewImageAtTheEndIsOneUpload() {
        var listing = account.online(with(images(1, 2)));

        account.transmit(with(images(1, 2, 3)), listing);

        assertThat(account.requests()).containsExactly("POST /vehicles/{id}/images 201");
        assertThat(shown()).containsExactly(md5(1), md5(2), md5(3));
    }

    @Test
    void aNewMainImageIsOneUploadAndTheOrder() {
        var listing = account.online(with(images(1, 2)));

        account.transmit(with(images(3, 1, 2)), listing);

        assertThat(account.requests())
                .containsExactly("POST /vehicles/{id}/images 201", "PUT /vehicles/{id}/imageorder 200");
        assertThat(shown()).containsExactly(md5(3), md5(1), md5(2));
    }

    @Test
    void aRemovedImageIsOneDeletion() {
        var listing = account.online(with(images(1, 2, 3)));

        account.transmit(with(images(1, 3)), listing);

        assertThat(account.requests()).containsExactly("DELETE /vehicles/{id}/images/{id} 200");
        assertThat(shown()).containsExactly(md5(1), md5(3));
    }

    @Test
    void anotherOrderIsOneRequest() {
        var listing = account.online(with(images(1, 2, 3)));

        account.transmit(with(images(3, 2, 1)), listing);

        assertThat(account.requests()).containsExactly("PUT /vehicles/{id}/imageorder 200");
        assertThat(shown()).containsExactly(md5(3), md5(2), md5(1));
    }

    @Test
    void aReplacedImageIsNeverMissed() {
        var listing = account.online(with(images(1, 2)));

        account.transmit(with(images(3, 2)), listing);

        assertThat(account.requests())
                .containsExactly(
                        "POST /vehicles/{id}/images 201",
                        "PUT /vehicles/{id}/imageorder 200",
                        "DELETE /vehicles/{id}/images/{id} 200");
        assertThat(shown()).containsExactly(md5(3), md5(2));
    }

    @Test
    void allImagesGoWhenTheVehicleHasNone() {
        var listing = account.online(with(images(1, 2)));

        account.transmit(usedCar(), listing);

        assertThat(account.requests())
                .containsExactly("DELETE /vehicles/{id}/images/{id} 200", "DELETE /vehicles/{id}/images/{id} 200");
        assertThat(shown()).isEmpty();
    }

    @Test
    void withThirtyImagesRoomIsMadeBeforeTheUpload() {
        var listing = account.online(with(first(30)));
        List<Image> changed = new ArrayList<>(first(30));
        changed.set(29, image(31));

        var outcome = account.transmit(with(changed), listing);

        assertThat(outcome).isInstanceOf(Outcome.Confirmed.class);
        assertThat(account.requests())
                .containsExactly("DELETE /vehicles/{id}/images/{id} 200", "POST /vehicles/{id}/images 201");
        assertThat(shown()).hasSize(30).endsWith(md5(31));
    }

    @Test
    void thirtyOtherImagesReplaceThirty() {
        var listing = account.online(with(first(30)));
        var others = images(IntStream.rangeClosed(41, 70).toArray());

        assertThat(account.transmit(with(others), listing)).isInstanceOf(Outcome.Confirmed.class);

        assertThat(shown())
                .containsExactlyElementsOf(IntStream.rangeClosed(41, 70)
                        .mapToObj(number -> md5(number))
                        .toList());
    }

    @Test
    void onAnAdoptedListingForeignImagesGiveWay() {
        var theirs = account.online(with(images(11, 1, 12)));
        var adopted = new RecordedProgress(Mapped.REFERENCE);
        adopted.adopt(theirs.remoteId(), Mapped.mapping().parts());

        account.transmit(with(images(1, 2)), adopted);

        assertThat(shown()).containsExactly(md5(1), md5(2));
        assertThat(adopted.remembered(As24Mapping.IMAGES)).contains(image(1).hash(), image(2).hash());
        account.requests();
        account.transmit(with(images(1, 2)), adopted);
        assertThat(account.requests()).isEmpty();
    }

    @Test
    void onAnAdoptedListingThatIsFullForeignImagesGiveWay() {
        var theirs = account.online(with(images(IntStream.rangeClosed(41, 70).toArray())));
        var adopted = new RecordedProgress(Mapped.REFERENCE);
        adopted.adopt(theirs.remoteId(), Mapped.mapping().parts());

        assertThat(account.transmit(with(first(30)), adopted)).isInstanceOf(Outcome.Confirmed.class);

        assertThat(shown()).hasSize(30).startsWith(md5(1)).endsWith(md5(30));
    }

    @Test
    void imagesChangedAtThePlatformAreLookedAtAnew() {
        var listing = account.online(with(images(1, 2, 3)));
        deleteAtThePlatform(account.onlyOne().imageIds().getFirst());
        account.requests();

        var outcome = account.transmit(with(images(3, 2, 1)), listing);

        assertThat(outcome).isInstanceOf(Outcome.Confirmed.class);
        assertThat(account.requests())
                .startsWith("PUT /vehicles/{id}/imageorder 400", "GET /vehicles/{id}/imageorder 200");
        assertThat(shown()).containsExactly(md5(3), md5(2), md5(1));
    }

    @Test
    void anImageGoneAtThePlatformCountsAsDeleted() {
        var listing = account.online(with(images(1, 2, 3)));
        deleteAtThePlatform(account.onlyOne().imageIds().getLast());
        account.requests();

        var outcome = account.transmit(with(images(1, 2)), listing);

        assertThat(outcome).isInstanceOf(Outcome.Confirmed.class);
        assertThat(account.requests()).containsExactly("DELETE /vehicles/{id}/images/{id} 400");
    }

    @Test
    void aPictureThePlatformRefusesIsLeftOutWithAWarning() {
        var outcome = (Outcome.Confirmed)
                account.transmit(with(List.of(image(1), broken(), image(2))), new RecordedProgress(Mapped.REFERENCE));

        assertThat(shown()).containsExactly(md5(1), md5(2));
        assertThat(outcome.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo("images[1]");
            assertThat(finding.code()).isEqualTo("as24.50022");
            assertThat(finding.blocks()).isFalse();
        });
        assertThat(account.onlyOne().channels()).contains("AS24");
    }

    @Test
    void aPictureTheStockHasLostIsLeftOutWithAWarning() {
        var lost = new Image("0".repeat(64), "image/jpeg", 5, 10, 10, false, null);

        var outcome = (Outcome.Confirmed)
                account.transmit(with(List.of(lost, image(1))), new RecordedProgress(Mapped.REFERENCE));

        assertThat(outcome.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("image-missing"));
        assertThat(shown()).containsExactly(md5(1));
    }

    @Test
    void anAnswerLostAfterAnUploadDoesNotDoubleThePicture() {
        var listing = account.online(with(images(1)));
        account.sandbox
                .faults()
                .add(FaultRule.close().afterCommitting().onMethod("POST").onPath(".*/images"));

        assertThat(account.transmit(with(images(1, 2, 3)), listing)).isInstanceOf(Outcome.Retry.class);
        assertThat(account.transmit(with(images(1, 2, 3)), listing)).isInstanceOf(Outcome.Confirmed.class);

        assertThat(shown()).containsExactly(md5(1), md5(2), md5(3));
    }

    private List<String> shown() {
        return account.onlyOne().imageMd5s();
    }

    private static Vehicle with(List<Image> images) {
        return usedCar().with(IMAGES, images);
    }

    private void deleteAtThePlatform(String imageId) {
        var path = "/vehicles/" + account.onlyOne().vehicleId() + "/images/" + imageId;
        var token = new Tokens(account.connection, new TokenEndpoint(account.connection)).valid();
        account.connection
                .http()
                .send(Request.delete(URI.create(account.sandbox.baseUrl() + path))
                        .with("X-AS24-Version", "1.1")
                        .with("Authorization", "Bearer " + token));
    }
}
