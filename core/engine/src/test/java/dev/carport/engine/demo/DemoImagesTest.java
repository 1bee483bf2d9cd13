package dev.carport.engine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.vehicle.BodyType;
import dev.carport.api.vehicle.Colour;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.engine.stock.ImageHeader;
import dev.carport.engine.stock.IncomingImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoImagesTest {

    private final DemoImages images = new DemoImages();
    private final Vehicle golf = Vehicle.of("1", VehicleKind.CAR, Condition.USED)
            .with(VehicleFields.BODY, BodyType.SMALL_CAR)
            .with(VehicleFields.COLOURS_EXTERIOR, Colour.BLUE);

    @ParameterizedTest
    @EnumSource
    void drawsEveryViewAsAJpegOfTheRightSize(DemoView view) {
        var jpeg = images.jpeg(golf, view);
        assertThat(ImageHeader.of(jpeg)).contains(new ImageHeader("image/jpeg", 1280, 960));
        assertThat(jpeg).hasSizeBetween(25_000, 80_000);
    }

    @ParameterizedTest
    @EnumSource
    void drawsEveryKindOfVehicle(VehicleKind kind) {
        assertThat(images.jpeg(Vehicle.of("1", kind, Condition.USED), DemoView.LEFT))
                .isNotEmpty();
    }

    @Test
    void drawsTheSameBytesForTheSameLook() {
        assertThat(new DemoImages().jpeg(golf, DemoView.LEFT)).isEqualTo(images.jpeg(golf, DemoView.LEFT));
        assertThat(images.jpeg(golf.with(VehicleFields.NUMBER, "2"), DemoView.LEFT))
                .isSameAs(images.jpeg(golf, DemoView.LEFT));
    }

    @Test
    void paintsTheVehicleInItsColour() throws IOException {
        var blue = ImageIO.read(new ByteArrayInputStream(images.jpeg(golf, DemoView.LEFT)));
        var red = ImageIO.read(new ByteArrayInputStream(
                images.jpeg(golf.with(VehicleFields.COLOURS_EXTERIOR, Colour.RED), DemoView.LEFT)));
        int door = blue.getRGB(640, 610);
        assertThat(door & 0xff).isGreaterThan((door >> 16 & 0xff) + 30);
        int redDoor = red.getRGB(640, 610);
        assertThat(redDoor >> 16 & 0xff).isGreaterThan((redDoor & 0xff) + 30);
    }

    @Test
    void goesWithTheVehicleAsIfSomebodyHadSentThem() {
        var vehicle = new DemoVehicle(
                golf.with(VehicleFields.LOCATION, "KS"), List.of(DemoView.LEFT, DemoView.FRONT), Set.of());
        var reading = vehicle.reading(images);
        assertThat(reading.vehicle()).isEqualTo(vehicle.vehicle());
        assertThat(reading.images())
                .extracting(IncomingImage::caption)
                .containsExactly("Seitenansicht links", "Frontansicht");
    }

    @Test
    void areMissingWhereThatIsTheFault() {
        assertThat(new DemoGroup(DemoGroup.SEED, LocalDate.of(2026, 11, 22)).vehicles())
                .filteredOn(vehicle -> vehicle.faults().contains(DemoFault.NO_IMAGES))
                .allSatisfy(vehicle -> assertThat(vehicle.views()).isEmpty());
    }
}
