package dev.carport.engine.apps;

import java.nio.file.Path;
import org.pf4j.CompoundPluginLoader;
import org.pf4j.DefaultPluginLoader;
import org.pf4j.DefaultPluginManager;
import org.pf4j.DefaultPluginStatusProvider;
import org.pf4j.JarPluginLoader;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginLoader;
import org.pf4j.PluginManager;
import org.pf4j.PluginStatusProvider;
import org.pf4j.PluginWrapper;

/**
 * PF4J for exactly one plugin. A manager of its own for each keeps one plugin's faults from stopping the others (PF4J resolves and
 * stops all plugins of a manager together), and lets go of everything at once. Not thread-safe, as PF4J is not.
 */
final class OnePluginManager extends DefaultPluginManager {
    private static final ClassLoader CONTRACT_ONLY =
            new ContractOnlyClassLoader(OnePluginManager.class.getClassLoader());

    OnePluginManager(Path plugin, String contractVersion) {
        super(plugin.toAbsolutePath().getParent());
        setSystemVersion(contractVersion);
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new CompoundPluginLoader()
                .add(new JarPluginLoader(this) {
                    @Override
                    public ClassLoader loadPlugin(Path path, PluginDescriptor descriptor) {
                        PluginClassLoader loader = new HostFirst(pluginManager, descriptor);
                        loader.addFile(path.toFile());
                        return loader;
                    }
                })
                .add(new DefaultPluginLoader(this) {
                    @Override
                    protected PluginClassLoader createPluginClassLoader(Path path, PluginDescriptor descriptor) {
                        return new HostFirst(pluginManager, descriptor);
                    }
                });
    }

    // which apps are on is the host's business, not that of a text file beside the plugins
    @Override
    protected PluginStatusProvider createPluginStatusProvider() {
        return new DefaultPluginStatusProvider(getPluginsRoot()) {
            @Override
            public boolean isPluginDisabled(String pluginId) {
                return false;
            }
        };
    }

    @Override
    protected PluginWrapper loadPluginFromPath(Path path) {
        PluginWrapper wrapper = super.loadPluginFromPath(path);
        if (wrapper == null) {
            throw new IllegalStateException("PF4J did not load " + path.getFileName());
        }
        return wrapper;
    }

    /** Classes of the contract always come from the host; else a plugin that packs them too would implement a stranger's interface. */
    private static final class HostFirst extends PluginClassLoader {
        HostFirst(PluginManager manager, PluginDescriptor descriptor) {
            super(manager, descriptor, CONTRACT_ONLY);
        }

        @Override
        protected boolean shouldDelegateToParent(String className) {
            return ContractOnlyClassLoader.shows(className);
        }
    }
}
