package dev.carport.engine.apps;

import dev.carport.api.app.ExportApp;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.pf4j.Extension;

/** Compiles and packs a plugin inside a test. */
final class PluginBuilder {
    private final String id;
    private final String version;
    private String provider = "Test";
    private String requires = ">=0.1.0 & <1.0.0";
    private String dependencies = "";
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> resources = new LinkedHashMap<>();
    private final List<String> extensions = new ArrayList<>();
    private final List<Class<?>> copies = new ArrayList<>();

    private PluginBuilder(String id, String version) {
        this.id = id;
        this.version = version;
    }

    /** A plugin with a whole small app; parts of its class can be replaced. */
    static PluginBuilder app(String id, String version) {
        return new PluginBuilder(id, version).appClass(TinyApp.source(id)).texts(TinyApp.TEXTS, TinyApp.TEXTS);
    }

    PluginBuilder appClass(String source) {
        sources.put("tiny.App", source);
        if (!extensions.contains("tiny.App")) {
            extensions.add("tiny.App");
        }
        return this;
    }

    /** Replaces a piece of the app's source, which must be there. */
    PluginBuilder with(String piece, String other) {
        String source = sources.get("tiny.App");
        if (!source.contains(piece)) {
            throw new IllegalArgumentException("Not in the app's source: " + piece);
        }
        sources.put("tiny.App", source.replace(piece, other));
        return this;
    }

    PluginBuilder source(String className, String source) {
        sources.put(className, source);
        return this;
    }

    PluginBuilder extension(String className) {
        extensions.add(className);
        return this;
    }

    PluginBuilder noExtension() {
        extensions.clear();
        return this;
    }

    PluginBuilder texts(String english, String german) {
        resources.put("tiny/messages.properties", english.getBytes(StandardCharsets.UTF_8));
        resources.put("tiny/messages_de.properties", german.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    PluginBuilder requires(String expression) {
        requires = expression;
        return this;
    }

    PluginBuilder provider(String name) {
        provider = name;
        return this;
    }

    PluginBuilder dependencies(String others) {
        dependencies = others;
        return this;
    }

    /** Packs a copy of a class of the host, as a plugin with a wrong scope would. */
    PluginBuilder bundling(Class<?> type) {
        copies.add(type);
        return this;
    }

    /** Writes the plugin as a zip with {@code plugin.properties} and {@code lib/*.jar}. */
    Path zip(Path file) throws IOException {
        String properties =
                "plugin.id=%s\nplugin.version=%s\nplugin.provider=%s\nplugin.requires=%s\nplugin.dependencies=%s\n"
                        .formatted(id, version, provider, requires, dependencies);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "plugin.properties", properties.getBytes(StandardCharsets.UTF_8));
            ByteArrayOutputStream jar = new ByteArrayOutputStream();
            jar(jar, new Manifest());
            entry(zip, "lib/app.jar", jar.toByteArray());
        }
        return file;
    }

    /** Writes the plugin as one jar with a plugin manifest. */
    Path jar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Plugin-Id", id);
        attributes.putValue("Plugin-Version", version);
        attributes.putValue("Plugin-Provider", provider);
        attributes.putValue("Plugin-Requires", requires);
        try (OutputStream out = Files.newOutputStream(file)) {
            jar(out, manifest);
        }
        return file;
    }

    private void jar(OutputStream out, Manifest manifest) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, byte[]> type : compile().entrySet()) {
                entry(jar, type.getKey().replace('.', '/') + ".class", type.getValue());
            }
            for (Map.Entry<String, byte[]> resource : resources.entrySet()) {
                entry(jar, resource.getKey(), resource.getValue());
            }
            for (Class<?> copy : copies) {
                String name = copy.getName().replace('.', '/') + ".class";
                entry(jar, name, copy.getClassLoader().getResourceAsStream(name).readAllBytes());
            }
            if (!extensions.isEmpty()) {
                entry(
                        jar,
                        "META-INF/extensions.idx",
                        String.join("\n", extensions).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(zip instanceof JarOutputStream ? new JarEntry(name) : new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private Map<String, byte[]> compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            standard.setLocation(
                    javax.tools.StandardLocation.CLASS_PATH,
                    List.of(
                            place(ExportApp.class),
                            place(Extension.class),
                            place(Nullable.class),
                            place(org.slf4j.Logger.class)));
            InMemory files = new InMemory(standard);
            List<Source> units = sources.entrySet().stream()
                    .map(entry -> new Source(entry.getKey(), entry.getValue()))
                    .toList();
            List<String> options = List.of("-proc:none", "-parameters", "--release", "21");
            if (!compiler.getTask(complaints, files, null, options, null, units).call()) {
                throw new IllegalArgumentException(complaints.toString());
            }
            return files.classes();
        }
    }

    private static File place(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException odd) {
            throw new IllegalStateException(odd);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();

        InMemory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + className.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    written.put(className, bytes);
                    return bytes;
                }
            };
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new LinkedHashMap<>();
            written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return classes;
        }
    }
}
