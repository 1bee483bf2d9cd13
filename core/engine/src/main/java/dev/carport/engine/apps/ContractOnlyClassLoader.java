package dev.carport.engine.apps;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parent of every app's class loader: of the host it shows the contract and its libraries, besides that only the JDK. */
final class ContractOnlyClassLoader extends ClassLoader {
    private static final List<String> SHOWN = List.of("dev.carport.api.", "org.slf4j.", "org.pf4j.", "org.jspecify.");

    private final ClassLoader host;

    ContractOnlyClassLoader(ClassLoader host) {
        super("contract-only", ClassLoader.getPlatformClassLoader());
        this.host = host;
    }

    /** Whether the class always comes from the host, even when the app brings its own copy. */
    static boolean shows(String className) {
        return SHOWN.stream().anyMatch(className::startsWith);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return shows(name) ? host.loadClass(name) : super.loadClass(name, resolve);
    }

    @Override
    public @Nullable URL getResource(String name) {
        // the contract's own message files
        return name.startsWith("dev/carport/api/") ? host.getResource(name) : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.startsWith("dev/carport/api/") ? host.getResources(name) : super.getResources(name);
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        return Collections.emptyEnumeration();
    }
}
