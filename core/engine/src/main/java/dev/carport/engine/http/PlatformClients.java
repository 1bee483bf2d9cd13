package dev.carport.engine.http;

import dev.carport.api.app.Limits;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** Makes the clients lent to apps, one per account, and closes their idle connections. Thread-safe. */
public final class PlatformClients implements AutoCloseable {
    private static final int CLEANING_SECONDS = 10;

    private final HttpTimes times;
    private final ExchangeRecorder recorder;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private final DnsResolver names;
    private final Set<PlatformClient> open = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor alarm = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("platform-http-alarm").factory());

    /** Clients with production's limits in time. */
    public PlatformClients(ExchangeRecorder recorder, MeterRegistry meters, InstantSource clock) {
        this(HttpTimes.standard(), recorder, meters, clock, SystemDefaultDnsResolver.INSTANCE);
    }

    /** Clients with other limits in time. */
    public PlatformClients(HttpTimes times, ExchangeRecorder recorder, MeterRegistry meters, InstantSource clock) {
        this(times, recorder, meters, clock, SystemDefaultDnsResolver.INSTANCE);
    }

    /** Clients with other limits in time and, for tests, another way to look names up. */
    public PlatformClients(
            HttpTimes times, ExchangeRecorder recorder, MeterRegistry meters, InstantSource clock, DnsResolver names) {
        this.times = times;
        this.recorder = recorder;
        this.meters = meters;
        this.clock = clock;
        this.names = names;
        // else each answered request stays in memory, body and all, until its alarm would have rung
        alarm.setRemoveOnCancelPolicy(true);
        alarm.scheduleWithFixedDelay(
                () -> open.forEach(PlatformClient::closeIdle), CLEANING_SECONDS, CLEANING_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * A client for one account in one environment. Close it when either changes.
     *
     * @param app the app's id, for metrics
     * @param account the account's id, for the history
     * @param policy where it may call
     * @param limits the app's limits: rate and parallel calls
     */
    public PlatformClient open(String app, String account, HostPolicy policy, Limits limits) {
        PlatformClient client = new PlatformClient(this, app, account, policy, limits);
        open.add(client);
        return client;
    }

    void closed(PlatformClient client) {
        open.remove(client);
    }

    HttpTimes times() {
        return times;
    }

    ExchangeRecorder recorder() {
        return recorder;
    }

    MeterRegistry meters() {
        return meters;
    }

    InstantSource clock() {
        return clock;
    }

    DnsResolver names() {
        return names;
    }

    ScheduledExecutorService alarm() {
        return alarm;
    }

    /** Closes all clients. */
    @Override
    public void close() {
        open.forEach(PlatformClient::close);
        alarm.shutdownNow();
    }
}
