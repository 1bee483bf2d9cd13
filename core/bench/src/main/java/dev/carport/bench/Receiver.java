package dev.carport.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A platform on the loopback interface: takes a body, waits as long as a platform takes, says 200. Bare sockets with a thread per
 * connection, so that the two cores belong to the client that is measured and not to a server.
 */
final class Receiver implements AutoCloseable {
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final String LENGTH = "\r\ncontent-length:";
    private static final int MOST = 256 * 1024;

    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Duration latency;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    /** What has come for one account. */
    static final class Line {
        final AtomicLong taken = new AtomicLong();
        volatile long lastArrival;
    }

    Receiver(Duration latency) throws IOException {
        this.latency = latency;
        server = new ServerSocket(0, 4096, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("receiver").start(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** What has come for this account, the first part of a request's path. */
    Line line(String account) {
        return lines.computeIfAbsent(account, key -> new Line());
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofPlatform().daemon().name("receiver-connection").start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            byte[] buffer = new byte[MOST];
            for (Line line = takeOne(in, buffer); line != null; line = takeOne(in, buffer)) {
                if (!latency.isZero()) {
                    LockSupport.parkNanos(latency.toNanos());
                }
                line.taken.incrementAndGet();
                out.write(ANSWER);
            }
        } catch (SocketException gone) {
            // the client has closed its connections
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } finally {
            open.remove(socket);
        }
    }

    /** Reads one request; null at the end of the connection. Clients here send the next one only after the answer. */
    private @Nullable Line takeOne(InputStream in, byte[] buffer) throws IOException {
        Line line = null;
        int filled = 0;
        int whole = MOST;
        while (filled < whole) {
            int read = in.read(buffer, filled, MOST - filled);
            if (read <= 0) {
                return null;
            }
            if (line == null) {
                long arrival = System.nanoTime();
                line = line(account(buffer, read));
                line.lastArrival = arrival;
            }
            filled += read;
            if (whole == MOST) {
                int head = headEnd(buffer, filled);
                whole = head < 0 ? MOST : head + length(buffer, head);
            }
        }
        return line;
    }

    /** The first part of the path. */
    private static String account(byte[] buffer, int length) {
        String start = new String(buffer, 0, Math.min(length, 200), StandardCharsets.US_ASCII);
        int from = start.indexOf('/') + 1;
        int to = start.indexOf('/', from);
        return from > 0 && to > 0 ? start.substring(from, to) : "";
    }

    private static int headEnd(byte[] buffer, int filled) {
        for (int i = 3; i < filled; i++) {
            if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n' && buffer[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }

    private static int length(byte[] buffer, int head) {
        String lines = new String(buffer, 0, head, StandardCharsets.US_ASCII);
        for (int at = 0; at + LENGTH.length() < lines.length(); at++) {
            if (lines.regionMatches(true, at, LENGTH, 0, LENGTH.length())) {
                int from = at + LENGTH.length();
                return Integer.parseInt(
                        lines.substring(from, lines.indexOf('\r', from)).strip());
            }
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
