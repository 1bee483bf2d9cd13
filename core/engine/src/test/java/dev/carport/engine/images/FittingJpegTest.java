package dev.carport.engine.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class FittingJpegTest {
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    @Test
    void aSmallJpegGoesAsItIs() throws IOException {
        byte[] jpeg = encoded(half(40, 30), "jpeg");

        assertThat(FittingJpeg.of(jpeg, MOST_BYTES).orElseThrow()).isSameAs(jpeg);
    }

    @Test
    void aPngBecomesAJpeg() throws IOException {
        byte[] fitting =
                FittingJpeg.of(encoded(half(40, 30), "png"), MOST_BYTES).orElseThrow();

        assertThat(fitting).startsWith(0xFF, 0xD8);
        assertThat(read(fitting).getWidth()).isEqualTo(40);
    }

    @Test
    void aPictureThatIsTooLargeIsMadeSmaller() throws IOException {
        BufferedImage noise = new BufferedImage(2600, 1950, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < noise.getHeight(); y++) {
            for (int x = 0; x < noise.getWidth(); x++) {
                noise.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        byte[] large = encoded(noise, "jpeg");
        assertThat(large.length).isGreaterThan(MOST_BYTES);

        byte[] fitting = FittingJpeg.of(large, MOST_BYTES).orElseThrow();

        assertThat(fitting.length).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(read(fitting).getWidth()).isLessThanOrEqualTo(1920);
    }

    @Test
    void whatIsNoPictureIsNone() {
        assertThat(FittingJpeg.of("no picture".getBytes(StandardCharsets.UTF_8), MOST_BYTES))
                .isEmpty();
    }

    @Test
    void theOrientationOfACameraIsRead() {
        assertThat(Orientation.of(exif(6))).isEqualTo(6);
        assertThat(Orientation.of(exif(99))).isEqualTo(1);
        assertThat(Orientation.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}))
                .isEqualTo(1);
        assertThat(Orientation.of(new byte[0])).isEqualTo(1);
    }

    @Test
    void aTurnedPictureHasItsCornersInPlace() {
        // stored 40 wide and 30 high, turned by 90 degrees: the stored top left is the upright top right
        var corner = Orientation.upright(6, 40, 30).transform(new Point2D.Double(0, 0), null);
        assertThat(corner.getX()).isEqualTo(30);
        assertThat(corner.getY()).isEqualTo(0);
        var other = Orientation.upright(8, 40, 30).transform(new Point2D.Double(0, 0), null);
        assertThat(other.getX()).isEqualTo(0);
        assertThat(other.getY()).isEqualTo(40);
    }

    private static byte[] exif(int orientation) {
        return new byte[] {
            (byte) 0xFF,
            (byte) 0xD8,
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
    }

    private static BufferedImage half(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
