package dev.carport.apps.feed.file;

import com.sun.management.ThreadMXBean;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Watches a template at work. A template that loops without writing never comes back by itself, so the watch interrupts its thread; the engine
 * looks for that in every loop. Each row begins the count anew: a large stock is no fault.
 */
final class Watch implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(10);

    private final Bounds bounds;
    private final Thread worker = Thread.currentThread();
    private final Object lock = new Object();
    private long since = System.nanoTime();
    private long allocated = allocated();
    private long written;
    private boolean over;
    private boolean struck;

    Watch(Bounds bounds) {
        this.bounds = bounds;
        Thread.ofVirtual().name("template-watch").start(this::look);
    }

    private void look() {
        try {
            while (true) {
                Thread.sleep(LOOK);
                synchronized (lock) {
                    if (over) {
                        return;
                    }
                    boolean late = System.nanoTime() - since > bounds.silence().toNanos();
                    if (late || allocated() - allocated > bounds.memory()) {
                        struck = true;
                        over = true;
                        worker.interrupt();
                        return;
                    }
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private long allocated() {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                ? Math.max(0, threads.getThreadAllocatedBytes(worker.threadId()))
                : 0;
    }

    /** A row begins. */
    void row() {
        synchronized (lock) {
            since = System.nanoTime();
            allocated = allocated();
            written = 0;
        }
    }

    /** Whether it has stopped the template. */
    boolean struck() {
        synchronized (lock) {
            return struck;
        }
    }

    /** A writer that ends where there is too much. */
    Writer counting(Writer out) {
        return new FilterWriter(out) {
            @Override
            public void write(int c) throws IOException {
                count(1);
                super.write(c);
            }

            @Override
            public void write(char[] text, int from, int length) throws IOException {
                count(length);
                super.write(text, from, length);
            }

            @Override
            public void write(String text, int from, int length) throws IOException {
                count(length);
                super.write(text, from, length);
            }
        };
    }

    private void count(int length) throws IOException {
        synchronized (lock) {
            written += length;
            if (written > bounds.characters()) {
                struck = true;
                throw new IOException("Too much");
            }
        }
    }

    /** Stops watching; an interruption of its own does not stay. */
    @Override
    public void close() {
        synchronized (lock) {
            over = true;
            if (struck) {
                boolean unused = Thread.interrupted();
            }
        }
    }
}
