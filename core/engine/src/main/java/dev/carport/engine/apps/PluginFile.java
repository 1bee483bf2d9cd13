package dev.carport.engine.apps;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.pf4j.DefaultVersionManager;

/**
 * A plugin's file and what it says about itself.
 *
 * @param path the file
 * @param bundled true when it came with the product
 * @param zip true for a zip that must be unpacked, false for a jar
 * @param id the plugin's id
 * @param version semantic version
 * @param provider who made it; may be empty
 * @param requires versions of the contract it runs on; may be empty
 * @param hash lower-case hex SHA-256 of the file
 */
record PluginFile(
        Path path,
        boolean bundled,
        boolean zip,
        String id,
        String version,
        String provider,
        String requires,
        String hash) {
    private static final DefaultVersionManager VERSIONS = new DefaultVersionManager();
    /** Of equal versions the one a person added comes before the one that came with the product. */
    static final Comparator<PluginFile> NEWEST_FIRST = Comparator.comparing(
                    PluginFile::version, VERSIONS::compareVersions)
            .reversed()
            .thenComparing(PluginFile::bundled);

    private static final int MOST_DESCRIPTOR_BYTES = 64 * 1024;

    static boolean looksLikeOne(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (name.endsWith(".zip") || name.endsWith(".jar"));
    }

    static PluginFile read(Path path, boolean bundled) throws BrokenAppException {
        try (ZipFile archive = new ZipFile(path.toFile())) {
            ZipEntry properties = archive.getEntry("plugin.properties");
            ZipEntry manifest = archive.getEntry("META-INF/MANIFEST.MF");
            if (properties != null) {
                Properties texts = new Properties();
                try (InputStream stream = archive.getInputStream(properties)) {
                    texts.load(new ByteArrayInputStream(stream.readNBytes(MOST_DESCRIPTOR_BYTES)));
                }
                return of(path, bundled, true, key -> texts.getProperty("plugin." + key, ""));
            }
            if (manifest != null) {
                try (InputStream stream = archive.getInputStream(manifest)) {
                    Attributes texts = new Manifest(new ByteArrayInputStream(stream.readNBytes(MOST_DESCRIPTOR_BYTES)))
                            .getMainAttributes();
                    return of(path, bundled, false, key -> {
                        String value = texts.getValue(
                                "Plugin-" + key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1));
                        return value == null ? "" : value;
                    });
                }
            }
            throw new BrokenAppException(AppProblem.of("no-descriptor"));
        } catch (IOException | IllegalArgumentException corrupt) {
            throw new BrokenAppException(AppProblem.of("corrupt").because(corrupt));
        }
    }

    /** Reads one of id, version, provider, requires, dependencies. */
    private interface Descriptor {
        String get(String key);
    }

    private static PluginFile of(Path path, boolean bundled, boolean zip, Descriptor descriptor)
            throws BrokenAppException, IOException {
        String id = descriptor.get("id").strip();
        String version = descriptor.get("version").strip();
        if (id.isEmpty() || version.isEmpty()) {
            throw new BrokenAppException(AppProblem.of("no-descriptor"));
        }
        if (!id.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new BrokenAppException(AppProblem.of("bad-id", id));
        }
        if (!isVersion(version)) {
            throw new BrokenAppException(AppProblem.of("version", version));
        }
        String dependencies = descriptor.get("dependencies").strip();
        if (!dependencies.isEmpty()) {
            throw new BrokenAppException(AppProblem.of("depends", dependencies));
        }
        return new PluginFile(
                path,
                bundled,
                zip,
                id,
                version,
                descriptor.get("provider").strip(),
                descriptor.get("requires").strip(),
                hash(path));
    }

    private static boolean isVersion(String version) {
        try {
            return VERSIONS.compareVersions(version, version) == 0;
        } catch (RuntimeException notOne) {
            return false;
        }
    }

    private static String hash(Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path);
                DigestInputStream digest = new DigestInputStream(stream, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /** Refuses a plugin made for another version of the contract. */
    void checkRequires(String contractVersion) throws BrokenAppException {
        // PF4J reads a plain version as "at least"
        String constraint = requires.matches("\\d+\\.\\d+\\.\\d+") ? ">=" + requires : requires;
        boolean fits;
        try {
            fits = VERSIONS.checkVersionConstraint(contractVersion, constraint);
        } catch (RuntimeException notOne) {
            throw new BrokenAppException(AppProblem.of("bad-requires", requires));
        }
        if (!fits) {
            throw new BrokenAppException(AppProblem.of("requires", requires, contractVersion));
        }
    }

    boolean sameVersion(PluginFile other) {
        return VERSIONS.compareVersions(version, other.version) == 0;
    }

    String fileName() {
        return path.getFileName().toString();
    }
}
