package dev.carport.apps.feed.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Map;

/** A kind of file. Immutable. */
public interface RowFile {
    /**
     * Writes a whole file.
     *
     * @param rows values by the columns' names, plain JSON values, without those that are empty; read once
     * @param out stays open
     */
    void write(Iterator<Map<String, Object>> rows, OutputStream out) throws IOException;
}
