package dev.carport.engine.apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.carport.api.app.Connection;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.http.NoAnswerException;
import dev.carport.api.http.NotSentException;
import dev.carport.api.json.Content;
import dev.carport.api.mapping.Input;
import dev.carport.api.mapping.MappingResult;
import dev.carport.api.mapping.PartValue;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.CheckRequest;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.ListingKey;
import dev.carport.api.platform.LookupAnswer;
import dev.carport.api.platform.OneByOne;
import dev.carport.api.platform.Outcome;
import dev.carport.api.platform.Progress;
import dev.carport.api.platform.RemoteListing;
import dev.carport.api.reference.References;
import dev.carport.api.settings.CustomerNumber;
import dev.carport.api.settings.Secret;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.engine.apps.sample.ClassPathApp;
import dev.carport.engine.apps.sample.FakePlatform;
import dev.carport.engine.http.Errand;
import dev.carport.engine.settings.SettingsResult;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class AppCallsTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(600);
    private static final Duration GRACE = Duration.ofMillis(50);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AppCalls calls = new AppCalls(meters, Deadlines.of(LONG, GRACE));
    /** For calls that hang on purpose. */
    private final AppCalls hasty =
            new AppCalls(meters, new Deadlines(LONG, SHORT, SHORT, SHORT, SHORT, LONG, GRACE, LONG));

    private final FakePlatform fake = new FakePlatform();
    private final ClassPathApp app = new ClassPathApp().platform(connection -> fake);
    private final AppCatalog catalog = AppCatalog.of(app);
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void letHangingCallsGo() {
        never.countDown();
        catalog.close();
    }

    @SuppressWarnings("unchecked") // the catalog holds this one app
    private InstalledApp<ClassPathApp.Shop> installed() {
        return (InstalledApp<ClassPathApp.Shop>) catalog.app("class-path").orElseThrow();
    }

    private GuardedPlatform connected() {
        return connected(calls, "class-path/4711");
    }

    @SuppressWarnings("NullAway") // the fakes do not look at the connection
    private GuardedPlatform connected(AppCalls with, String account) {
        return with.connect(installed(), account, (Connection) null);
    }

    private static Input<ClassPathApp.Shop> input(String number) {
        return new Input<>(
                "ref-" + number,
                Vehicle.of(number, VehicleKind.CAR, Condition.USED),
                new ClassPathApp.Shop(new CustomerNumber("4711")),
                References.NONE,
                Map.of(),
                Locale.GERMAN,
                Instant.EPOCH,
                ZoneOffset.UTC);
    }

    private static Change change(String reference) {
        PartValue after = new PartValue.Present(Content.of(Map.of("a", 1)));
        return new Change(
                "key-" + reference,
                Change.Intent.CREATE,
                reference,
                reference,
                null,
                Map.of("data", new Change.Part(Change.Before.NOTHING, after)));
    }

    /** What the host's ledger would keep. */
    private static final class Recorded implements Progress {
        final Map<String, Outcome> outcomes = Collections.synchronizedMap(new HashMap<>());
        final List<String> reports = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void identified(Change change, String remoteId) {
            reports.add(change.reference() + " is " + remoteId);
        }

        @Override
        public void confirmed(Change change, String part, String remembered) {
            reports.add(change.reference() + " has " + part);
        }

        @Override
        public void outcome(Change change, Outcome outcome) {
            assertThat(outcomes.put(change.reference(), outcome)).isNull();
        }
    }

    private final Recorded ledger = new Recorded();

    private static void sleepForEver(CountDownLatch latch) {
        boolean ended = false;
        while (!ended) {
            try {
                latch.await();
                ended = true;
            } catch (InterruptedException ignored) {
                // a bad app takes no notice
            }
        }
    }

    // ---- mapping

    @Test
    void mapsVehiclesInTheirOrder() {
        List<MappingResult> results = calls.map(installed(), List.of(input("1"), input("2")));

        assertThat(results.stream().map(result -> result.parts().get("data").toString()))
                .containsExactly("Present[content={\"number\":\"1\"}]", "Present[content={\"number\":\"2\"}]");
    }

    @Test
    void blamesTheAppForOneVehicleAndGoesOnWithTheOthers() {
        app.mapped(scope -> switch (scope.vehicle().number()) {
            case "2" -> throw new IllegalStateException("oh");
            case "3" -> overflow(0);
            case "4" -> throw new AssertionError("error");
            default -> "fine";
        });

        List<MappingResult> results = calls.map(
                installed(),
                IntStream.rangeClosed(1, 5).mapToObj(i -> input("" + i)).toList());

        assertThat(results.stream().map(MappingResult::blocked)).containsExactly(false, true, true, true, false);
        assertThat(results.get(1).findings().getFirst().code()).isEqualTo(StandardCodes.APP_DEFECT);
        assertThat(results.get(1).findings().getFirst().detail())
                .startsWith("java.lang.IllegalStateException oh at dev.carport.engine.apps.AppCallsTest");
        assertThat(results.get(1).parts()).isEmpty();
    }

    private static String overflow(int depth) {
        return depth + overflow(depth + 1);
    }

    @Test
    void goesOnAfterAVehicleThatHangs() {
        app.mapped(scope -> {
            if (scope.vehicle().number().equals("2")) {
                sleepForEver(never);
            }
            return scope.vehicle().number();
        });

        List<MappingResult> results = hasty.map(installed(), List.of(input("1"), input("2"), input("3")));

        assertThat(results.stream().map(MappingResult::blocked)).containsExactly(false, true, false);
        assertThat(results.get(1).reviewAt())
                .as("the machine may have hung, not the app")
                .isEqualTo(input("2").now().plus(Duration.ofMinutes(10)));
        assertThat(installed().threads().abandoned()).isEqualTo(1);
    }

    @Test
    void givesUpOnABatchWhenManyVehiclesHang() {
        app.mapped(scope -> {
            sleepForEver(never);
            return "late";
        });

        List<MappingResult> results = hasty.map(
                installed(), IntStream.range(0, 50).mapToObj(i -> input("" + i)).toList());

        assertThat(results).hasSize(50).allMatch(MappingResult::blocked);
        assertThat(installed().threads().abandoned()).isEqualTo(3);
    }

    @Test
    void aSpinningAppTakesNothingButItsOwnThreads() {
        AtomicBoolean stop = new AtomicBoolean();
        app.mapped(scope -> {
            while (!stop.get()) {
                Thread.onSpinWait();
            }
            return "late";
        });

        hasty.map(installed(), input("1"));
        hasty.map(installed(), input("2"));
        hasty.map(installed(), input("3"));

        // more spinning threads than this machine may have cores: virtual threads of the host must still run
        assertThat(Thread.ofVirtual().start(() -> {}))
                .satisfies(
                        thread -> assertThat(thread.join(Duration.ofSeconds(5))).isTrue());
        stop.set(true);
    }

    @Test
    void mapsManyOneByOneOnOneThread() {
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        app.mapped(scope -> {
            threads.add(Thread.currentThread());
            return scope.vehicle().number();
        });

        List<Boolean> blocked = calls.together(
                installed(),
                () -> IntStream.range(0, 100)
                        .mapToObj(i -> calls.map(installed(), input("" + i)).blocked())
                        .toList());

        assertThat(blocked).hasSize(100).containsOnly(false);
        assertThat(new java.util.HashSet<>(threads)).hasSize(1).doesNotContain(Thread.currentThread());
    }

    @Test
    void mapsTheOthersWhenOneOfManyHangs() {
        app.mapped(scope -> {
            if (scope.vehicle().number().equals("2")) {
                sleepForEver(never);
            }
            return scope.vehicle().number();
        });

        List<Boolean> blocked = hasty.together(
                installed(),
                () -> IntStream.range(0, 4)
                        .mapToObj(i -> hasty.map(installed(), input("" + i)).blocked())
                        .toList());

        assertThat(blocked).containsExactly(false, false, true, false);
    }

    @Test
    void whatTheHostThrowsWhileMappingManyComesOut() {
        assertThatThrownBy(() -> calls.together(installed(), () -> {
                    throw new UnsupportedOperationException("ours");
                }))
                .isExactlyInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void explainsOneVehicle() {
        assertThat(calls.explain(installed(), input("7")).getFirst().sent()).isEqualTo("\"7\"");
    }

    // ---- transmitting

    @Test
    void passesReportsAndOutcomesOn() {
        fake.transmit = (changes, progress) -> {
            for (Change change : changes) {
                progress.identified(change, "r1");
                progress.confirmed(change, "data", "");
                progress.outcome(change, Outcome.confirmed("r1", null));
            }
        };

        GuardedPlatform.Transmitted end = connected().transmit(List.of(change("a")), ledger);

        assertThat(end.failure()).isNull();
        assertThat(ledger.reports).containsExactly("a is r1", "a has data");
        assertThat(ledger.outcomes).containsOnlyKeys("a").containsValue(Outcome.confirmed("r1", null));
    }

    @Test
    void aChangeWithoutOutcomeIsInDoubtWhenSomethingMayHaveLeft() {
        fake.transmit = (changes, progress) -> {
            Errand.current().orElseThrow().noteChange();
            progress.outcome(changes.getFirst(), Outcome.confirmed("r1", null));
        };

        GuardedPlatform.Transmitted end = connected().transmit(List.of(change("a"), change("b")), ledger);

        assertThat(ledger.outcomes.get("b")).isEqualTo(Outcome.inDoubt("The app gave no outcome"));
        assertThat(end.faults()).isEqualTo(1);
    }

    @Test
    void aChangeWithoutOutcomeIsTheAppsFaultWhenNothingLeft() {
        connected().transmit(List.of(change("a")), ledger);

        assertThat(((Outcome.Refused) ledger.outcomes.get("a"))
                        .findings()
                        .getFirst()
                        .code())
                .isEqualTo(StandardCodes.APP_DEFECT);
    }

    @Test
    void aChangeOverWhichTheAppFailsDoesNotHoldUpTheOthersOfItsBatch() {
        List<String> given = new ArrayList<>();
        fake.transmit = (changes, progress) -> {
            given.add(changes.stream().map(Change::reference).collect(Collectors.joining()));
            if (changes.stream().anyMatch(change -> change.reference().equals("d"))) {
                throw new IllegalStateException("oh");
            }
            changes.forEach(change -> progress.outcome(change, Outcome.confirmed("r", null)));
        };

        GuardedPlatform.Transmitted end =
                connected().transmit(List.of(change("a"), change("b"), change("c"), change("d"), change("e")), ledger);

        assertThat(given).containsExactly("abcde", "ab", "cde", "c", "de", "d", "e");
        assertThat(ledger.outcomes.get("d")).isInstanceOf(Outcome.Refused.class);
        assertThat(ledger.outcomes).hasSize(5);
        assertThat(ledger.outcomes.values().stream().filter(Outcome.Confirmed.class::isInstance))
                .hasSize(4);
        assertThat(end.failure().kind()).isEqualTo(AppFailure.Kind.APP_DEFECT);
        assertThat(end.faults()).isZero();
    }

    @Test
    void aBatchIsNeverGivenAgainOnceSomethingMayHaveHappened() {
        AtomicInteger calls = new AtomicInteger();
        fake.transmit = (changes, progress) -> {
            calls.incrementAndGet();
            Errand.current().ifPresent(Errand::noteChange);
            throw new IllegalStateException("oh");
        };

        connected().transmit(List.of(change("a"), change("b")), ledger);

        assertThat(calls).hasValue(1);
        assertThat(ledger.outcomes.values()).allMatch(Outcome.InDoubt.class::isInstance);
    }

    @Test
    void aLostAnswerAnywhereAmongTheCausesMeansInDoubt() {
        fake.transmit = (changes, progress) -> {
            throw new IllegalStateException("wrapped", new RuntimeException(new NoAnswerException("hung up", null)));
        };

        GuardedPlatform.Transmitted end = connected().transmit(List.of(change("a")), ledger);

        assertThat(end.failure().kind()).isEqualTo(AppFailure.Kind.NO_ANSWER);
        assertThat(ledger.outcomes.get("a")).isInstanceOf(Outcome.InDoubt.class);
    }

    @Test
    void whatWasNotSentIsTriedAgain() {
        fake.transmit = (changes, progress) -> {
            throw new NotSentException("refused", null);
        };

        connected().transmit(List.of(change("a")), ledger);

        assertThat(ledger.outcomes.get("a")).isEqualTo(Outcome.retry("NotSentException: refused"));
    }

    @Test
    void whatWasNotSentAfterSomethingElseLeftIsInDoubt() {
        fake.transmit = (changes, progress) -> {
            Errand.current().orElseThrow().noteChange();
            throw new NotSentException("refused", null);
        };

        connected().transmit(List.of(change("a")), ledger);

        assertThat(ledger.outcomes.get("a")).isInstanceOf(Outcome.InDoubt.class);
    }

    @Test
    void keepsOutcomesGivenBeforeTheAppFailed() {
        fake.transmit = (changes, progress) -> {
            changes.stream()
                    .filter(change -> change.reference().equals("a"))
                    .forEach(change -> progress.outcome(change, Outcome.confirmed("r1", null)));
            throw new IllegalStateException("bug");
        };

        GuardedPlatform.Transmitted end = connected().transmit(List.of(change("a"), change("b")), ledger);

        assertThat(end.failure().kind()).isEqualTo(AppFailure.Kind.APP_DEFECT);
        assertThat(ledger.outcomes.get("a")).isInstanceOf(Outcome.Confirmed.class);
        assertThat(ledger.outcomes.get("b")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void ignoresASecondOutcomeAndCountsIt() {
        fake.transmit = (changes, progress) -> {
            progress.outcome(changes.getFirst(), Outcome.confirmed("r1", null));
            progress.outcome(changes.getFirst(), Outcome.retry("changed my mind"));
        };

        GuardedPlatform.Transmitted end = connected().transmit(List.of(change("a")), ledger);

        assertThat(end.faults()).isEqualTo(1);
        assertThat(ledger.outcomes.get("a")).isInstanceOf(Outcome.Confirmed.class);
    }

    @Test
    void givesUpOnAHangingTransmissionAndTakesNothingFromItAnyMore() throws InterruptedException {
        CountDownLatch late = new CountDownLatch(1);
        AtomicReference<Throwable> refused = new AtomicReference<>();
        AtomicBoolean maySend = new AtomicBoolean(true);
        fake.transmit = (changes, progress) -> {
            sleepForEver(never);
            maySend.set(!Errand.current().orElseThrow().revoked());
            try {
                progress.outcome(changes.getFirst(), Outcome.confirmed("late", null));
            } catch (IllegalStateException over) {
                refused.set(over);
            }
            late.countDown();
        };

        GuardedPlatform.Transmitted end = connected(hasty, "a").transmit(List.of(change("a")), ledger);
        assertThat(end.failure().kind()).isEqualTo(AppFailure.Kind.TIMED_OUT);
        assertThat(ledger.outcomes.get("a")).isInstanceOf(Outcome.Retry.class);
        assertThat(installed().threads().abandoned()).isEqualTo(1);

        never.countDown();
        late.await();
        assertThat(refused.get()).hasMessageContaining("over");
        assertThat(maySend).isFalse();
    }

    @Test
    void saysNothingOfWhatAnUnrecordedCallThrows() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(AppCalls.class);
        logger.addAppender(log);
        try {
            assertThatThrownBy(() -> calls.call(installed(), "a", "orders", LONG, LONG, Errand.unrecorded(), () -> {
                        throw new IllegalStateException("Kim", new IllegalArgumentException("Kim"));
                    }))
                    .isInstanceOf(AppFailure.class)
                    .satisfies(failed -> assertThat(stackTrace(failed)).doesNotContain("Kim"));
        } finally {
            logger.detachAppender(log);
        }
        assertThat(log.list)
                .singleElement()
                .satisfies(line -> assertThat(ThrowableProxyUtil.asString(line.getThrowableProxy()))
                        .contains("IllegalStateException", "IllegalArgumentException", "AppCallsTest")
                        .doesNotContain("Kim"));
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void waitsLongerWhileTheAppShowsSignsOfLife() {
        AppCalls patient =
                new AppCalls(meters, new Deadlines(LONG, LONG, LONG, Duration.ofSeconds(1), LONG, LONG, GRACE, LONG));
        fake.transmit = (changes, progress) -> {
            for (int i = 0; i < 8; i++) {
                pause(Duration.ofMillis(200));
                progress.confirmed(changes.getFirst(), "data", "");
            }
            progress.outcome(changes.getFirst(), Outcome.confirmed("r", null));
        };
        GuardedPlatform platform = connected(patient, "a");

        assertThat(platform.transmit(List.of(change("a")), ledger).failure()).isNull();
    }

    private static void pause(Duration time) {
        try {
            new CountDownLatch(1).await(time.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aFailureOfTheHostIsNotTakenForTheApps() {
        AtomicInteger reported = new AtomicInteger();
        fake.transmit = (changes, progress) -> {
            for (int i = 0; i < 3; i++) {
                try {
                    progress.identified(changes.getFirst(), "r");
                } catch (RuntimeException swallowed) {
                    reported.incrementAndGet();
                }
            }
        };
        Progress full = new Progress() {
            @Override
            public void identified(Change change, String remoteId) {
                throw new IllegalStateException("disk full");
            }

            @Override
            public void confirmed(Change change, String part, String remembered) {}

            @Override
            public void outcome(Change change, Outcome outcome) {}
        };

        assertThatThrownBy(() -> connected().transmit(List.of(change("a")), full))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("disk full");
        assertThat(reported).hasValue(3);
    }

    @Test
    void leavesNoOtherChangeInDoubtOnAOneByOnePlatform() {
        app.platform(connection -> new SingleChanges());

        GuardedPlatform.Transmitted end =
                connected().transmit(List.of(change("a"), change("lost"), change("c")), ledger);

        assertThat(end.failure().kind()).isEqualTo(AppFailure.Kind.NO_ANSWER);
        assertThat(ledger.outcomes.get("a")).isInstanceOf(Outcome.Confirmed.class);
        assertThat(ledger.outcomes.get("lost")).isInstanceOf(Outcome.InDoubt.class);
        assertThat(ledger.outcomes.get("c")).isInstanceOf(Outcome.Retry.class);
    }

    private static final class SingleChanges implements OneByOne {
        @Override
        public Outcome transmit(Change change, Progress progress) {
            if (change.reference().equals("lost")) {
                throw new NoAnswerException("hung up", null);
            }
            return Outcome.confirmed("r-" + change.reference(), null);
        }

        @Override
        public CheckResult check(CheckRequest request) {
            return CheckResult.ok(null, Map.of());
        }

        @Override
        public List<LookupAnswer> lookup(List<ListingKey> keys) {
            return List.of();
        }

        @Override
        public Stream<RemoteListing> inventory() {
            return Stream.empty();
        }
    }

    // ---- other calls

    @Test
    void aFailingCheckMeansThePlatformIsDown() {
        fake.check = () -> {
            throw new IllegalStateException("502");
        };

        CheckResult result = connected().check(new CheckRequest("4711"));

        assertThat(result.code()).isEqualTo(CheckResult.Code.PLATFORM_DOWN);
        assertThat(result.detail()).isEqualTo("IllegalStateException: 502");
    }

    @Test
    void refusesALookUpWithTooFewAnswers() {
        AppFailure failure = catchThrowableOfType(
                AppFailure.class, () -> connected().lookup(List.of(new ListingKey("r", "n", null, null))));

        assertThat(failure.kind()).isEqualTo(AppFailure.Kind.APP_DEFECT);
        assertThat(failure).hasMessageContaining("0 answers for 1 keys");
    }

    @Test
    void readsTheInventoryToItsEndAndClosesIt() {
        AtomicBoolean closed = new AtomicBoolean();
        fake.inventory =
                () -> IntStream.range(0, 5).mapToObj(AppCallsTest::listing).onClose(() -> closed.set(true));
        List<String> found = new ArrayList<>();

        connected().inventory(listing -> found.add(listing.remoteId()));

        assertThat(found).containsExactly("0", "1", "2", "3", "4");
        assertThat(closed).isTrue();
    }

    private static RemoteListing listing(int id) {
        return new RemoteListing("" + id, null, null, null, "", true, null);
    }

    @Test
    void whatTheReaderOfAnInventoryThrowsComesOut() {
        fake.inventory = () -> IntStream.range(0, 5).mapToObj(AppCallsTest::listing);

        assertThatThrownBy(() -> connected().inventory(listing -> {
                    throw new UnsupportedOperationException("ours");
                }))
                .isExactlyInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void tellsTheKindOfAFailedCall() {
        fake.inventory = () -> {
            throw new NotSentException("no route", null);
        };

        AppFailure failure =
                catchThrowableOfType(AppFailure.class, () -> connected().inventory(listing -> {}));

        assertThat(failure.kind()).isEqualTo(AppFailure.Kind.NOT_SENT);
        assertThat(failure.call()).isEqualTo("inventory");
    }

    @Test
    void nullFromAnAppIsItsFault() {
        app.platform(connection -> null);

        AppFailure failure = catchThrowableOfType(AppFailure.class, this::connected);

        assertThat(failure.kind()).isEqualTo(AppFailure.Kind.APP_DEFECT);
    }

    @Test
    void stopsTryingAfterSeveralCallsWithoutAnAnswerAndStillChecks() {
        AtomicInteger tried = new AtomicInteger();
        fake.transmit = (changes, progress) -> {
            tried.incrementAndGet();
            throw new NotSentException("no route", null);
        };
        GuardedPlatform platform = connected();
        for (int i = 0; i < 7; i++) {
            platform.transmit(List.of(change("c" + i)), ledger);
        }

        assertThat(tried).hasValue(5);
        assertThat(((Outcome.Retry) ledger.outcomes.get("c6")).after()).isPositive();
        assertThat(platform.check(new CheckRequest(null)).code()).isEqualTo(CheckResult.Code.OK);
    }

    @Test
    void aBreakerIsPerAccount() {
        fake.transmit = (changes, progress) -> {
            throw new NotSentException("no route", null);
        };
        GuardedPlatform down = connected();
        for (int i = 0; i < 6; i++) {
            down.transmit(List.of(change("c" + i)), ledger);
        }
        fake.lookup = keys -> List.of(new LookupAnswer.NotThere());
        GuardedPlatform other = connected(calls, "class-path/other");

        assertThat(other.lookup(List.of(new ListingKey("r", "n", null, null)))).hasSize(1);
    }

    @Test
    void refusesAnAppThatHangsTooOften() {
        fake.check = () -> {
            sleepForEver(never);
            return CheckResult.ok(null, Map.of());
        };
        Duration blink = Duration.ofMillis(20);
        AppCalls hastier =
                new AppCalls(meters, new Deadlines(LONG, LONG, blink, LONG, LONG, LONG, Duration.ZERO, LONG));
        GuardedPlatform platform = connected(hastier, "a");
        for (int i = 0; i < 20; i++) {
            platform.check(new CheckRequest(null));
        }

        assertThat(installed().threads().abandoned()).isEqualTo(16);
        assertThat(platform.check(new CheckRequest(null)).detail()).contains("hang");
    }

    @Test
    void closesOnceAndNeverThrows() {
        AtomicInteger closed = new AtomicInteger();
        fake.close = () -> {
            closed.incrementAndGet();
            throw new IllegalStateException("oh");
        };
        GuardedPlatform platform = connected();

        platform.close();
        platform.close();

        assertThat(closed).hasValue(1);
    }

    @Test
    void givesTheAppItsClassLoaderAndLogContextAndTakesThemBack() {
        List<String> seen = new ArrayList<>();
        fake.check = () -> {
            seen.add(MDC.get("appId") + " " + MDC.get("account") + " " + MDC.get("run"));
            seen.add(String.valueOf(Thread.currentThread().getContextClassLoader()
                    == app.getClass().getClassLoader()));
            seen.add(String.valueOf(Thread.currentThread().isVirtual()));
            return CheckResult.ok(null, Map.of());
        };
        MDC.put("run", "7");
        try {
            connected().check(new CheckRequest(null));
        } finally {
            MDC.remove("run");
        }

        assertThat(seen).containsExactly("class-path class-path/4711 7", "true", "false");
    }

    @Test
    void measuresCallsByTheirEnd() {
        fake.inventory = () -> {
            throw new IllegalStateException("bug");
        };
        GuardedPlatform platform = connected();
        platform.check(new CheckRequest(null));
        catchThrowableOfType(AppFailure.class, () -> platform.inventory(listing -> {}));

        assertThat(meters.get("carport.app.call")
                        .tags("call", "check", "end", "ok")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("carport.app.call")
                        .tags("call", "inventory", "end", "app-defect")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    // ---- for the test that a plugin leaves nothing behind

    static <S extends Record> void useOnce(InstalledApp<S> app) {
        AppCalls calls = new AppCalls(new SimpleMeterRegistry());
        var parsed = app.settings()
                .parse(JsonMapper.shared().readTree("{\"customerNumber\": \"1\"}"), Map.<String, Secret>of());
        S settings = ((SettingsResult.Valid<S>) parsed).settings();
        Input<S> input = new Input<>(
                "r",
                Vehicle.of("1", VehicleKind.CAR, Condition.USED),
                settings,
                References.NONE,
                Map.of(),
                Locale.GERMAN,
                Instant.EPOCH,
                ZoneOffset.UTC);
        assertThat(calls.map(app, input).blocked()).isFalse();
        @SuppressWarnings("NullAway") // the app does not look at the connection
        GuardedPlatform platform = calls.connect(app, "a", (Connection) null);
        platform.check(new CheckRequest("1"));
        platform.transmit(List.of(change("a")), new Recorded());
        platform.close();
    }
}
