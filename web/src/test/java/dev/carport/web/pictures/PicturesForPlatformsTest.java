package dev.carport.web.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.Engine;
import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.toy.ToyApp;
import dev.carport.web.toy.ToyMarket;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a platform gets that fetches pictures, over HTTP and without a session. */
class PicturesForPlatformsTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Instant now = Instant.parse("2026-11-24T09:00:00Z");

    @TempDir
    Path folder;

    private TestCarport carport;
    private byte[] picture;
    private String hash;

    @BeforeEach
    void start() throws Exception {
        open();
        DealerFixture.fill(engine(), now);
        picture = png(8);
        hash = hash(picture);
        put("P-1", picture, false);
        sandbox();
    }

    private void open() {
        carport = TestCarport.start(folder, InstantSource.system(), new ToyApp(new ToyMarket()));
    }

    private void sandbox() {
        var app = engine().catalog().apps().iterator().next();
        assertThat(engine().environments().set(app, "sandbox", null, Map.of())).isEmpty();
    }

    @AfterEach
    void stop() {
        carport.close();
    }

    private Engine engine() {
        return carport.carport().engine();
    }

    private void put(String number, byte[] image, boolean blocked) {
        DealerFixture.put(
                engine(), now, List.of("""
                {"number":"%s","kind":"CAR","condition":"USED","images":[{"data":"%s","blocked":%s}]}""".formatted(number, Base64.getEncoder().encodeToString(image), blocked)));
    }

    private URI base(String location) {
        String app = engine().catalog().apps().iterator().next().id();
        URI base = engine().pictures().base(app, location);
        assertThat(base).isNotNull();
        return base;
    }

    private HttpResponse<byte[]> get(URI address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private int status(URI address) throws IOException, InterruptedException {
        return get(address).statusCode();
    }

    @Test
    void servesAPictureUnderTheAddressThatMappingsSend() throws Exception {
        URI address = base("KS").resolve(hash + ".png");

        HttpResponse<byte[]> answer = get(address);

        assertThat(address.toString()).startsWith(carport.base() + "/pictures/");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(picture);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(address, "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
    }

    @Test
    void leadsNowhereElse() throws Exception {
        URI base = base("KS");
        String name = hash + ".png";

        assertThat(status(base.resolve(hash + ".jpg"))).isEqualTo(404);
        assertThat(status(base.resolve(hash))).isEqualTo(404);
        assertThat(status(base.resolve("0".repeat(64) + ".png"))).isEqualTo(404);
        assertThat(status(base.resolve("..%2F" + name))).isIn(400, 404);
        assertThat(status(base("GÖ").resolve(name))).isEqualTo(404);
        assertThat(status(carport.at("/pictures/KS/" + name))).isEqualTo(404);
        assertThat(status(carport.at("/pictures/" + "a".repeat(40) + "/" + name)))
                .isEqualTo(404);
        assertThat(base("KS")).isNotEqualTo(base("GÖ"));
    }

    @Test
    void showsNoPictureThatIsBlockedOrWhoseVehicleHasLeft() throws Exception {
        byte[] other = png(9);
        URI address = base("KS").resolve(hash(other) + ".png");
        put("P-2", other, true);
        assertThat(status(address)).isEqualTo(404);

        put("P-2", other, false);
        assertThat(status(address)).isEqualTo(200);

        engine().stock().delete("KS", List.of("P-2"), new ChangeOrigin(ChangeOrigin.Source.API, "test", now));
        assertThat(status(address)).isEqualTo(404);
    }

    @Test
    void aPictureWhoseFileIsMissingIsNotKeptAsMissing() throws Exception {
        URI address = base("KS").resolve(hash + ".png");
        try (var files = Files.walk(folder)) {
            files.filter(file -> file.getFileName().toString().startsWith(hash))
                    .forEach(file -> file.toFile().delete());
        }

        HttpResponse<byte[]> answer = get(address);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .isNotEqualTo(Optional.of("public, max-age=31536000, immutable"));
    }

    @Test
    void theSecretWordStaysOverARestart() {
        String before = base("KS").getPath();
        carport.close();

        open();

        assertThat(base("KS").getPath()).isEqualTo(before);
        assertThat(before).matches("/pictures/[0-9a-f]{40}/");
    }

    @Test
    void withoutAPublicAddressOnlySimulatorsOnThisMachineReachUs() {
        var app = engine().catalog().apps().iterator().next();
        engine().environments().set(app, "production", null, Map.of());
        assertThat(engine().pictures().base(app.id(), "KS")).isNull();
        engine().environments().set(app, "custom", "https://test.platform.example", Map.of());
        assertThat(engine().pictures().base(app.id(), "KS")).isNull();
        engine().environments().set(app, "custom", "http://127.0.0.1:8089", Map.of());
        assertThat(base("KS")).hasHost("127.0.0.1");

        engine().pictures().reachedAt(URI.create("https://carport.dealer.example"), URI.create("http://127.0.0.1:1"));
        engine().environments().set(app, "production", null, Map.of());
        assertThat(base("KS").toString()).startsWith("https://carport.dealer.example/pictures/");
    }

    private static String hash(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static byte[] png(int width) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 6, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
