package dev.carport.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A platform on the loopback interface: takes a body, waits as long as a platform takes, says 200. */
final class Receiver implements AutoCloseable {
    static {
        // the JDK's server closes idle connections beyond 200, which a client with more in flight takes for lost
        // answers
        System.setProperty("sun.net.httpserver.maxIdleConnections", "10000");
    }

    private final HttpServer server;
    final AtomicLong taken = new AtomicLong();
    volatile long lastArrival;

    Receiver(Duration latency) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4096);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            lastArrival = System.nanoTime();
            exchange.getRequestBody().readAllBytes();
            if (!latency.isZero()) {
                LockSupport.parkNanos(latency.toNanos());
            }
            taken.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
