package dev.carport.engine.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class UploadFolderTest {

    @TempDir
    Path directory;

    private Instant now = Instant.parse("2030-01-01T12:00:00Z");

    @Test
    void keepsAFileForItsPersonAndLocationOnly() throws Exception {
        UploadFolder folder = folder();
        Upload upload = keep(folder, "jutta", "stock.csv");

        assertThat(folder.find(upload.token(), "jutta", "KS")).contains(upload);
        assertThat(folder.find(upload.token(), "ben", "KS")).isEmpty();
        assertThat(folder.find(upload.token(), "jutta", "GÖ")).isEmpty();
        try (InputStream content = folder.open(upload)) {
            assertThat(content.readAllBytes()).asString().isEqualTo("number");
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void keepsOtherUsersOfTheMachineOut() throws Exception {
        keep(folder(), "jutta", "stock.csv");

        assertThat(Files.getPosixFilePermissions(directory.resolve("uploads")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void findsAFileAgainAfterARestart() throws Exception {
        Upload upload = keep(folder(), "jutta", "stock.csv");

        assertThat(folder().find(upload.token(), "jutta", "KS")).contains(upload);
    }

    @Test
    void takesNoPathForAToken() throws Exception {
        Files.writeString(directory.resolve("secret.json"), "{}");

        assertThat(folder().find("../secret", "jutta", "KS")).isEmpty();
    }

    @Test
    void keepsTheNameAndNotTheWayToIt() throws Exception {
        assertThat(keep(folder(), "jutta", "C:\\Users\\jutta\\stock.csv").name())
                .isEqualTo("stock.csv");
    }

    @Test
    void forgetsAFileAfterAnHour() throws Exception {
        UploadFolder folder = folder();
        Upload upload = keep(folder, "jutta", "stock.csv");
        now = now.plus(Duration.ofMinutes(61));

        assertThat(folder.find(upload.token(), "jutta", "KS")).isEmpty();
        assertThat(folder.tidy()).isEqualTo(2);
        assertThat(files()).isEmpty();
    }

    @Test
    void keepsOnlyTheLastFewFilesOfAPerson() throws Exception {
        UploadFolder folder = folder();
        List<Upload> own = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            now = now.plusSeconds(1);
            own.add(keep(folder, "jutta", i + ".csv"));
        }
        Upload other = keep(folder, "ben", "other.csv");

        assertThat(own.stream()
                        .filter(upload ->
                                folder.find(upload.token(), "jutta", "KS").isPresent())
                        .map(Upload::name))
                .containsExactly("2.csv", "3.csv", "4.csv", "5.csv", "6.csv");
        assertThat(folder.find(other.token(), "ben", "KS")).isPresent();
    }

    @Test
    void keepsNothingOfAFileThatIsTooLarge() throws Exception {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return length;
            }
        };

        assertThatThrownBy(() -> folder().keep("jutta", "KS", ImportMode.ADD, "endless.csv", endless))
                .isInstanceOf(UploadTooLarge.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void keepsNothingOfAFileThatBreaksOff() throws Exception {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is dead");
            }
        };

        assertThatThrownBy(() -> folder().keep("jutta", "KS", ImportMode.ADD, "broken.csv", broken))
                .hasMessage("the line is dead");
        assertThat(files()).isEmpty();
    }

    private UploadFolder folder() {
        return new UploadFolder(directory.resolve("uploads"), new Random(4), () -> now);
    }

    private static Upload keep(UploadFolder folder, String person, String name) throws Exception {
        return folder.keep(
                person,
                "KS",
                ImportMode.ADD,
                name,
                new ByteArrayInputStream("number".getBytes(StandardCharsets.UTF_8)));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("uploads"))) {
            return files.toList();
        }
    }
}
