package dev.carport.apps.feed.file;

import dev.carport.apps.feed.layout.TextEncoding;
import java.io.IOException;
import java.io.OutputStream;

/** Writes texts in a file's encoding, with characters it lacks as {@link CharacterSet} says. Not thread-safe. */
final class Fitting {
    private final OutputStream out;
    private final TextEncoding encoding;
    private final CharacterSet characters;

    Fitting(OutputStream out, TextEncoding encoding) throws IOException {
        this.out = out;
        this.encoding = encoding;
        this.characters = new CharacterSet(encoding);
        if (encoding.mark()) {
            write("\uFEFF");
        }
    }

    /** The characters there are. */
    CharacterSet characters() {
        return characters;
    }

    void write(String text) throws IOException {
        out.write(characters.fit(text).getBytes(encoding.charset()));
    }
}
