package dev.carport.engine.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Reads a file and, at its end, makes sure that the bytes were those of the hash. */
final class VerifyingInputStream extends FilterInputStream {

    private static final int SKIP_STEP = 8 * 1024;

    private final String expected;
    private final MessageDigest digest;
    private boolean finished;

    VerifyingInputStream(InputStream in, String expectedSha256, MessageDigest freshSha256) {
        super(in);
        this.expected = expectedSha256;
        this.digest = freshSha256;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int count = super.read(target, from, length);
        if (count > 0) {
            digest.update(target, from, count);
        } else if (count < 0) {
            finish();
        }
        return count;
    }

    private void finish() throws IOException {
        if (!finished) {
            finished = true;
            if (!HexFormat.of().formatHex(digest.digest()).equals(expected)) {
                throw new IOException("The stored image " + expected + " is damaged");
            }
        }
    }

    /** Skipped bytes count for the hash too. */
    @Override
    public long skip(long wanted) throws IOException {
        byte[] passed = new byte[(int) Math.min(Math.max(wanted, 0), SKIP_STEP)];
        return passed.length == 0 ? 0 : Math.max(0, read(passed, 0, passed.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
