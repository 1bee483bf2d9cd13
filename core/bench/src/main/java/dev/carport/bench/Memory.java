package dev.carport.bench;

import java.lang.management.ManagementFactory;

/** The heap. */
final class Memory {
    private Memory() {}

    /** What is still reachable. */
    static double megabytesInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }
}
