package dev.carport.web.upload;

import dev.carport.engine.imports.ImportRun;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being taken over, or was.
 *
 * @param href address of this page
 * @param name of the file
 * @param read how many vehicles have been read so far
 * @param done what was changed; null while it is under way
 */
public record RunView(String href, String name, int read, ImportRun.@Nullable Done done) {}
