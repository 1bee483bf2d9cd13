package dev.carport.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Time and this process's processor time since it was made. */
final class Stopwatch {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final long start = System.nanoTime();
    private final long processor = SYSTEM.getProcessCpuTime();

    Speed per(int items) {
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Speed(items / seconds, (SYSTEM.getProcessCpuTime() - processor) / 1000.0 / items);
    }
}
