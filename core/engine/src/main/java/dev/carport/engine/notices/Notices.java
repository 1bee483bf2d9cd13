package dev.carport.engine.notices;

import dev.carport.api.app.Messages;
import dev.carport.api.settings.Secret;
import dev.carport.engine.accounts.AccountSecretStore;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.guard.Lock;
import dev.carport.engine.guard.LockStore;
import dev.carport.engine.history.AuditLog;
import dev.carport.engine.ids.IdSource;
import dev.carport.engine.location.Location;
import dev.carport.engine.location.LocationStore;
import dev.carport.engine.tx.StorageException;
import dev.carport.engine.tx.Transactions;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells people and systems of locks. What is owed is written down with the lock, so a crash loses nothing; sending happens apart from any
 * run, at once and then with growing waits for two days. Thread-safe.
 */
public final class Notices implements Alarm, AutoCloseable {
    /** After so many tries it is given up: with doubling waits that is two days. */
    static final int TRIES = 12;

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final Messages TEXTS = Messages.beside(Notices.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int AT_ONCE = 20;
    private static final int SECRET_BYTES = 32;
    private static final String SECRET = "webhook";

    private final NoticeStore store;
    private final ExportStore exports;
    private final LocationStore locations;
    private final LockStore locks;
    private final AppCatalog catalog;
    private final AccountSecretStore secrets;
    private final AuditLog audit;
    private final Transactions transactions;
    private final IdSource ids;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("carport-notices").factory());
    private volatile Outside outside = new Outside(null, null, host -> false);

    /**
     * How the outside is reached.
     *
     * @param mail where letters are handed in; null for nowhere
     * @param publicUrl how browsers reach this server; null when that is not known
     * @param trusted hosts inside the own network that may be told
     */
    private record Outside(
            @Nullable MailServer mail, @Nullable URI publicUrl, Predicate<String> trusted) {}

    /** Notices over these parts. */
    public Notices(
            NoticeStore store,
            ExportStore exports,
            LocationStore locations,
            LockStore locks,
            AppCatalog catalog,
            AccountSecretStore secrets,
            AuditLog audit,
            Transactions transactions,
            IdSource ids,
            RandomGenerator random,
            InstantSource clock) {
        this.store = store;
        this.exports = exports;
        this.locations = locations;
        this.locks = locks;
        this.catalog = catalog;
        this.secrets = secrets;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Says how the outside is reached.
     *
     * @param mail where letters are handed in; null for nowhere: then nobody can be told by mail
     * @param publicUrl how browsers reach this server; null when that is not known: then notices carry no link
     * @param trusted hosts inside the own network that may be told, without encryption too
     */
    public void reach(@Nullable MailServer mail, @Nullable URI publicUrl, Predicate<String> trusted) {
        outside = new Outside(mail, publicUrl, trusted);
    }

    /** True when letters can be sent. */
    public boolean mails() {
        return outside.mail() != null;
    }

    /** Who is told of locks of a location. */
    public List<NoticeTarget> targets(String location) {
        return store.targets(location);
    }

    /** What became of adding a target. */
    public sealed interface Added {
        /**
         * It is told from now on.
         *
         * @param secret by which requests to it are signed, shown this once; null for mail
         */
        record Done(NoticeTarget target, @Nullable Secret secret) implements Added {}

        /** It was told before. */
        record Known() implements Added {}

        /** The address is none that can be told. */
        record Unusable() implements Added {}
    }

    /** Adds somebody who is told of locks of a location. */
    public Added add(String location, NoticeTarget.Kind kind, String address) {
        if (!usable(kind, address)) {
            return new Added.Unusable();
        }
        NoticeTarget target = new NoticeTarget(ids.next(), location, kind, address);
        return transactions.inTransaction(() -> {
            if (!store.add(target)) {
                return new Added.Known();
            }
            Secret secret = kind == NoticeTarget.Kind.WEBHOOK ? fresh() : null;
            if (secret != null) {
                secrets.keep(target.id(), SECRET, secret);
            }
            audit.note("notice.add", location, "notice", target.id(), null, facts(target));
            return new Added.Done(target, secret);
        });
    }

    private Secret fresh() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private boolean usable(NoticeTarget.Kind kind, String address) {
        return switch (kind) {
            case MAIL -> address.length() <= 254 && address.matches("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\"]+");
            case WEBHOOK -> webAddress(address).isPresent();
        };
    }

    private Optional<URI> webAddress(String address) {
        try {
            URI uri = URI.create(address);
            boolean fit = uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme())
                                    && outside.trusted().test(uri.getHost()));
            return address.length() <= 1000 && fit ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Takes somebody out who was told. Nothing happens when there is none. */
    public void remove(String location, String id) {
        transactions.runInTransaction(() -> store.remove(location, id).ifPresent(target -> {
            secrets.removeAll(target.id());
            audit.note("notice.remove", location, "notice", target.id(), facts(target), null);
        }));
    }

    private static Map<String, Object> facts(NoticeTarget target) {
        return Map.of("kind", target.kind(), "address", target.address());
    }

    @Override
    public void locked(Lock lock, String location) {
        store.owe(lock, location, clock.instant());
        transactions.afterCommit(this::wake);
    }

    private void wake() {
        try {
            thread.execute(() -> {
                try {
                    send();
                } catch (StorageException later) {
                    LOG.atWarn().setCause(later).log("Notices are sent later");
                }
            });
        } catch (RejectedExecutionException closed) {
            // it is due, and sent after the next start
            LOG.atDebug().log("A notice is sent after the next start");
        }
    }

    /** Sends what is due; call it every minute. */
    public void send() {
        Instant now = clock.instant();
        List<Notice> due;
        do {
            // whoever dies over it leaves it due again a while later
            due = store.take(now, now.plus(Duration.ofMinutes(10)), AT_ONCE);
            due.forEach(this::send);
        } while (due.size() == AT_ONCE);
    }

    private void send(Notice notice) {
        Optional<Lock> lock = locks.open(notice.exportId(), notice.operation())
                .filter(open -> open.since().equals(notice.since()));
        Optional<Export> export = exports.find(notice.exportId());
        if (lock.isEmpty() || export.isEmpty()) {
            // it was decided before anybody could be told
            store.done(notice);
            return;
        }
        try {
            tell(notice.target(), export.get(), lock.get());
            store.done(notice);
        } catch (MessagingException | IOException | RuntimeException failed) {
            boolean over = notice.attempts() >= TRIES;
            LOG.atWarn()
                    .addKeyValue("location", export.get().location())
                    .addKeyValue("kind", notice.target().kind())
                    .addKeyValue("reason", failed.getMessage())
                    .log(over ? "A notice is given up" : "A notice did not arrive; it is repeated");
            if (over) {
                store.done(notice);
            } else {
                store.again(notice, clock.instant().plus(FIRST_WAIT.multipliedBy(1L << (notice.attempts() - 1))));
            }
        }
    }

    private void tell(NoticeTarget target, Export export, Lock lock) throws MessagingException, IOException {
        Outside now = outside;
        switch (target.kind()) {
            case MAIL -> {
                if (now.mail() == null) {
                    throw new IOException("There is no mail server");
                }
                new Mail(now.mail(), clock).send(target.address(), letter(export, lock, now.publicUrl()));
            }
            case WEBHOOK ->
                new Webhook(now.trusted(), clock)
                        .send(
                                URI.create(target.address()),
                                secrets.get(target.id(), SECRET).orElseThrow(),
                                json(export, lock, now.publicUrl()));
        }
    }

    private Letter letter(Export export, Lock lock, @Nullable URI publicUrl) {
        Optional<Location> location = locations.get(export.location());
        Locale language = Locale.forLanguageTag(location.map(Location::language).orElse("de"));
        String app = catalog.app(export.app())
                .map(known -> known.texts().name(language))
                .orElse(export.app());
        String place = location.map(Location::name).orElse(export.location());
        String kind = lock.operation().name().toLowerCase(Locale.ROOT);
        String link = publicUrl == null ? "" : link(export, publicUrl);
        return new Letter(
                text(language, "notice." + kind + ".subject", lock.waiting(), app, place),
                text(language, "notice." + kind + ".text", lock.waiting(), app, place, lock.limit(), lock.present())
                        + "\n\n" + text(language, link.isEmpty() ? "notice.decide" : "notice.decide.link", link)
                        + "\n");
    }

    private static String text(Locale language, String key, Object... arguments) {
        return TEXTS.text(language, key, arguments).orElseThrow();
    }

    private static String link(Export export, URI publicUrl) {
        return publicUrl + "/at/" + encode(export.location()) + "/exports/" + encode(export.app());
    }

    private static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String json(Export export, Lock lock, @Nullable URI publicUrl) {
        Map<String, Object> values = new HashMap<>();
        values.put("event", "export-locked");
        values.put("location", export.location());
        values.put("app", export.app());
        values.put("operation", lock.operation().name().toLowerCase(Locale.ROOT));
        values.put("since", lock.since().toString());
        values.put("waiting", lock.waiting());
        values.put("present", lock.present());
        values.put("limit", lock.limit());
        if (lock.eachCents() != null) {
            values.put("eachCents", lock.eachCents());
        }
        if (publicUrl != null) {
            values.put("link", link(export, publicUrl));
        }
        return JSON.writeValueAsString(new TreeMap<>(values));
    }

    /** Ends the sending after what is under way. */
    @Override
    public void close() {
        thread.close();
    }
}
