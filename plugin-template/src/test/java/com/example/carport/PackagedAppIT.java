package com.example.carport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.app.ExportApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pf4j.DefaultPluginManager;

/** The finished zip, as the host will get it. */
class PackagedAppIT {

    private static final Path ZIP = Path.of(System.getProperty("carport.plugin.zip"));

    @Test
    void theHostFindsTheAppInTheZip(@TempDir Path folder) throws IOException {
        Files.copy(ZIP, folder.resolve("example.zip"));
        DefaultPluginManager plugins = new DefaultPluginManager(folder);
        try {
            plugins.loadPlugins();
            plugins.startPlugins();

            assertThat(plugins.getExtensions(ExportApp.class, "example"))
                    .singleElement()
                    .satisfies(app -> assertThat(app.info().id()).isEqualTo("example"))
                    .satisfies(app -> assertThat(app.getClass().getClassLoader())
                            .isNotSameAs(getClass().getClassLoader()));
        } finally {
            List.copyOf(plugins.getPlugins()).forEach(plugin -> plugins.unloadPlugin(plugin.getPluginId()));
        }
    }

    @Test
    void theZipBringsNothingTheHostHas() throws IOException {
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            assertThat(zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName))
                    .containsExactlyInAnyOrder(
                            "plugin.properties",
                            "lib/" + ZIP.getFileName().toString().replace("-plugin.zip", ".jar"));
        }
    }
}
