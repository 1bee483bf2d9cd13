package dev.carport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.web.api.ApiClient.Answer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageApiTest {

    private static final String IMAGES = "/locations/KS/images";

    @TempDir
    static Path folder;

    static ApiServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new ApiServer(folder).location("KS");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void refusesAnImageThatIsNoImage() throws Exception {
        Answer text = upload("image/png", "<html>not an image</html>".getBytes());
        Answer nothing = upload("image/png", new byte[0]);

        assertThat(text.status()).isEqualTo(422);
        assertThat(text.problem()).isEqualTo("no-image");
        assertThat(nothing.problem()).isEqualTo("no-image");
    }

    @Test
    void refusesAnImageThatIsTooLarge() throws Exception {
        assertThat(upload("image/png", new byte[20_000_001]).problem()).isEqualTo("too-large");
    }

    @Test
    void refusesAVehicleWithAnImageNobodyUploaded() throws Exception {
        String unknown = "0".repeat(64);

        Answer answer = server.admin.put("/locations/KS/vehicles/I-1", carWith("I-1", unknown));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.findings()).containsExactly("images image.unknown");
        assertThat(server.admin.get(IMAGES + "/" + unknown).problem()).isEqualTo("unknown-image");
    }

    @Test
    void keepsAnImageOnceAndGivesItBack() throws Exception {
        byte[] png = png(40, 30);

        Answer first = upload("image/png", png);
        Answer again = upload("application/octet-stream", png);
        String hash = first.json().path("hash").asString();

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().path("width").asInt()).isEqualTo(40);
        assertThat(first.json().path("mediaType").asString()).isEqualTo("image/png");
        assertThat(again.json().path("hash").asString()).isEqualTo(hash);
        assertThat(server.admin.get(IMAGES + "/" + hash).header("Content-Type")).isEqualTo("image/png");
        assertThat(server.admin
                        .put("/locations/KS/vehicles/I-2", carWith("I-2", hash))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void saysWhichImagesNeedNotBeUploaded() throws Exception {
        String kept = upload("image/png", png(7, 5)).json().path("hash").asString();

        Answer answer = server.admin.get(IMAGES + "?hash=" + "f".repeat(64) + "&hash=" + kept + "&hash=nonsense");

        assertThat(answer.json().path("images").size()).isEqualTo(1);
        assertThat(answer.json().path("images").get(0).path("hash").asString()).isEqualTo(kept);
    }

    private static Answer upload(String type, byte[] bytes) throws IOException, InterruptedException {
        return server.admin.send("POST", IMAGES, BodyPublishers.ofByteArray(bytes), "Content-Type", type);
    }

    private static String carWith(String number, String hash) {
        String car = ApiServer.car(number, 5000);
        return car.substring(0, car.length() - 1) + ",\"images\":[{\"hash\":\"" + hash + "\"}]}";
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
