package dev.carport.web.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.WebVisitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient.Redirect;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VehicleImagesTest {

    @TempDir
    static Path folder;

    private static TestCarport carport;
    private static WebVisitor dealer;
    private static String hash;

    @BeforeAll
    static void start() throws Exception {
        carport = TestCarport.start(folder, InstantSource.system());
        dealer = new WebVisitor(carport.base(), Redirect.NEVER);
        dealer.claim();
        byte[] png = png();
        hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png));
        var now = InstantSource.system().instant();
        DealerFixture.fill(carport.carport().engine(), now);
        DealerFixture.put(carport.carport().engine(), now, List.of("""
                        {"number":"P-1","kind":"CAR","condition":"USED","images":[{"data":"%s"}]}""".formatted(
                        Base64.getEncoder().encodeToString(png))));
    }

    @AfterAll
    static void stop() {
        carport.close();
    }

    @Test
    void showsAPictureOfTheVehicle() throws Exception {
        var answer = dealer.get("/at/KS/stock/P-1/images/" + hash);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
    }

    @Test
    void doesNotShowItByWayOfAnotherVehicleOrPlace() throws Exception {
        assertThat(dealer.get("/at/KS/stock/KS-30012/images/" + hash).statusCode())
                .isEqualTo(404);
        assertThat(dealer.get("/at/G%C3%96/stock/P-1/images/" + hash).statusCode())
                .isEqualTo(404);
        assertThat(dealer.get("/at/KS/stock/P-1/images/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void showsNothingWithoutASession() throws Exception {
        var stranger = new WebVisitor(carport.base(), Redirect.NEVER);

        assertThat(stranger.get("/at/KS/stock/P-1/images/" + hash).statusCode()).isNotEqualTo(200);
    }

    private static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
