package dev.carport.engine.imports;

import dev.carport.api.finding.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Text of a file whose character set nobody tells: UTF-8 or UTF-16 by their marks, else UTF-8 until the first byte that
 * cannot be UTF-8. When everything before it was plain ASCII the file is taken for Windows-1252 from there, as German
 * programs write it; otherwise it is broken.
 */
final class CsvText extends Reader {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 16_384;

    private final InputStream bytes;
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer out = CharBuffer.allocate(BUFFER).flip();
    private CharsetDecoder decoder;
    private final boolean marked;
    private boolean onlyAscii = true;
    private boolean ended;
    private long line = 1;

    CsvText(InputStream file) throws IOException {
        var pushback = new PushbackInputStream(file, 3);
        var mark = markedBy(pushback);
        this.bytes = pushback;
        this.marked = mark != null;
        this.decoder = strict(mark == null ? StandardCharsets.UTF_8 : mark);
    }

    private static @Nullable Charset markedBy(PushbackInputStream bytes) throws IOException {
        var start = bytes.readNBytes(3);
        int first = start.length > 1 ? (start[0] & 0xff) << 8 | start[1] & 0xff : 0;
        if (first == 0xefbb && start.length == 3 && start[2] == (byte) 0xbf) {
            return StandardCharsets.UTF_8;
        }
        if (first == 0xfffe || first == 0xfeff) {
            bytes.unread(start, 2, start.length - 2);
            return first == 0xfffe ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        bytes.unread(start);
        return null;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        while (!out.hasRemaining()) {
            if (ended) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, out.remaining());
        out.get(target, offset, count);
        return count;
    }

    private void decode() throws IOException {
        in.compact();
        int count = bytes.read(in.array(), in.position(), in.remaining());
        boolean end = count < 0;
        in.position(in.position() + Math.max(0, count)).flip();
        out.clear();
        var result = decoder.decode(in, out, end);
        if (result.isError()) {
            out.flip();
            remember();
            out.compact();
            fallBack();
            result = decoder.decode(in, out, end);
        }
        if (end && result.isUnderflow()) {
            decoder.flush(out);
            ended = true;
        }
        out.flip();
        remember();
    }

    private void remember() {
        for (int i = out.position(); i < out.limit(); i++) {
            if (out.get(i) == '\n') {
                line++;
            } else if (out.get(i) >= 0x80) {
                onlyAscii = false;
            }
        }
    }

    private void fallBack() {
        if (marked || !onlyAscii || decoder.charset().equals(WINDOWS_1252)) {
            throw new BrokenFile(line, Finding.error("", ImportCodes.CHARACTER_SET));
        }
        decoder = WINDOWS_1252
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    @Override
    public void close() {
        // The file belongs to the caller, who closes it.
    }
}
