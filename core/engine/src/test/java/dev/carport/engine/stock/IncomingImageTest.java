package dev.carport.engine.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.Finding;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingImageTest {

    private static final String HASH = "a".repeat(64);

    @ParameterizedTest
    @CsvSource({"jpg, image/jpeg", "png, image/png"})
    void findsOutKindAndSizeFromTheBytes(String format, String mediaType) throws IOException {
        assertThat(ImageHeader.of(drawn(format, 40, 30))).contains(new ImageHeader(mediaType, 40, 30));
    }

    @ParameterizedTest
    @CsvSource({
        // Headers of the three forms of WebP: lossy, lossless, extended; 40 x 30 each.
        "52494646 24000000 57454250 56503820 18000000 30010 0 9d012a 2800 1e00, lossy",
        "52494646 24000000 57454250 5650384c 18000000 2f 27 40 07 00 0000000000000000, lossless",
        "52494646 24000000 57454250 56503858 0a000000 00000000 270000 1d0000, extended"
    })
    void findsOutTheSizeOfAWebp(String hex, String form) {
        var bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        assertThat(ImageHeader.of(bytes)).as(form).contains(new ImageHeader("image/webp", 40, 30));
    }

    @Test
    void takesNothingElseForAnImage() throws IOException {
        assertThat(ImageHeader.of(drawn("gif", 40, 30))).isEmpty();
        assertThat(ImageHeader.of(drawn("bmp", 40, 30))).isEmpty();
        assertThat(ImageHeader.of(new byte[0])).isEmpty();
        assertThat(ImageHeader.of("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void refusesAnImageCutOffBeforeItsSize(String format) throws IOException {
        var whole = drawn(format, 40, 30);
        for (int length = 0; length < 20; length++) {
            assertThat(ImageHeader.of(Arrays.copyOf(whole, length))).isEmpty();
        }
    }

    @Test
    void readsImagesByHashBytesAndAddressInOrder() throws IOException {
        var data = drawn("png", 4, 3);
        var reading = read("[{\"hash\":\"" + HASH + "\",\"caption\":\"Front\"},{\"data\":\"" + base64(data)
                + "\",\"blocked\":true},{\"url\":\"https://example.com/ä.jpg?x=1\"}]");

        var images = ((Reading.Accepted) reading).images();
        assertThat(images).hasSize(3);
        assertThat(images.get(0)).isEqualTo(new IncomingImage.Stored(HASH, false, "Front"));
        assertThat(images.get(1)).isInstanceOfSatisfying(IncomingImage.Inline.class, inline -> {
            assertThat(inline.bytes()).isEqualTo(data);
            assertThat(inline.header()).isEqualTo(new ImageHeader("image/png", 4, 3));
            assertThat(inline.blocked()).isTrue();
        });
        assertThat(images.get(2))
                .isEqualTo(new IncomingImage.Remote(URI.create("https://example.com/ä.jpg?x=1"), false, null));
    }

    @Test
    void takesAnImageBackAsItWasGivenOut() {
        var reading = read("[{\"hash\":\"" + HASH
                + "\",\"mediaType\":\"image/png\",\"size\":10,\"width\":4,\"height\":3,\"blocked\":false}]");
        assertThat(((Reading.Accepted) reading).images()).containsExactly(new IncomingImage.Stored(HASH, false, null));
    }

    @Test
    void takesADataAddressAsABrowserMakesIt() throws IOException {
        var reading = read("[{\"data\":\"data:image/gif;base64," + base64(drawn("jpg", 4, 3)) + "\"}]");
        assertThat(((Reading.Accepted) reading).images())
                .singleElement()
                .isInstanceOfSatisfying(
                        IncomingImage.Inline.class,
                        inline -> assertThat(inline.header().mediaType()).isEqualTo("image/jpeg"));
    }

    @Test
    void tellsNoImagesFromNothingSaidAboutImages() {
        assertThat(((Reading.Accepted) read("[]")).images()).isEmpty();
        assertThat(((Reading.Accepted) read("null")).images()).isNull();
    }

    @Test
    void keepsTheFirstOfTwoEqualImages() throws IOException {
        var data = "{\"data\":\"" + base64(drawn("png", 4, 3)) + "\"}";
        var reading = (Reading.Accepted) read("[" + data + ",{\"hash\":\"" + HASH + "\"}," + data + "]");
        assertThat(reading.images()).hasSize(2);
        assertThat(reading.findings()).containsExactly(Finding.warning("images[2]", "stock.image-twice"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{}]                                         | images[0] stock.image-source",
                "[{\"hash\":\"abc\"}]                         | images[0].hash stock.form-hash",
                "[{\"hash\":\"abc\",\"url\":\"https://x.de\"}]| images[0] stock.image-source",
                "[{\"data\":\"*\"}]                           | images[0].data stock.image-base64",
                "[{\"data\":\"SGVsbG8=\"}]                    | images[0].data stock.image-content",
                "[{\"data\":7}]                               | images[0].data stock.not-text",
                "[{\"url\":\"https://\"}]                     | images[0].url stock.form-url",
                "[{\"url\":\"https://a b\"}]                  | images[0].url stock.form-url",
                "[{\"url\":\"javascript:alert(1)\"}]          | images[0].url stock.form-url",
                "[{\"size\":1,\"name\":\"x\"}]                | images[0].name stock.unknown-field",
                "[7]                                          | images[0] stock.not-object",
                "{}                                           | images stock.not-list"
            })
    void refusesWhatIsNoImage(String images, String finding) {
        assertThat(read(images).findings())
                .extracting(f -> f.field() + " " + f.code())
                .contains(finding);
        assertThat(read(images)).isInstanceOf(Reading.Refused.class);
    }

    private static Reading read(String images) {
        return Examples.READER.read(
                ("{\"number\":\"1\",\"kind\":\"CAR\",\"condition\":\"USED\",\"images\":" + images + "}")
                        .getBytes(StandardCharsets.UTF_8),
                "KS",
                null);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] drawn(String format, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(List.of(ImageIO.getWriterFormatNames())).contains(format);
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
