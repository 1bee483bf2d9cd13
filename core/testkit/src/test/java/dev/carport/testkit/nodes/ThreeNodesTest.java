package dev.carport.testkit.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.carport.engine.exports.Export;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.tx.StorageException;
import dev.carport.testkit.PostgresqlServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nodes on one PostgreSQL work for four accounts while the stock changes; nodes are killed, or held and let go, or their connections
 * cut, at random. Nothing
 * is lost, nothing is listed twice, and nothing is sent without need. {@code -Dcarport.kills=200} runs the whole.
 */
@Timeout(value = 6, unit = TimeUnit.HOURS)
class ThreeNodesTest {
    private static final int FAULTS = Integer.getInteger("carport.kills", 4);
    private static final long SEED = Long.getLong("carport.seed", 20261122);
    private static final int NODES = 3;
    private static final int ACCOUNTS = 4;
    private static final int CARS = 15;

    /** Longer than a node may be silent before it is taken for dead. */
    private static final Duration TAKEN_FOR_DEAD = Duration.ofSeconds(9);

    private final Random random = new Random(SEED);
    private final String database = PostgresqlServer.running().database();
    private final Jdbi sql = Jdbi.create(database);
    private final List<String> locations = new ArrayList<>();
    private final Map<String, TreeMap<String, Integer>> stock = new HashMap<>();
    private final List<Long> takeovers = new ArrayList<>();
    private int made;

    @TempDir
    Path folder;

    @Test
    void nothingIsLostOrDoubledOrNeedlessWhateverHappensToTheNodes() throws IOException, InterruptedException {
        List<NodeProcess> nodes = new ArrayList<>();
        try (Bazaar bazaar = new Bazaar(25);
                Node desk = new Node(NodeProcess.stores(folder, database), "desk")) {
            desk.worksAt(bazaar.baseUrl());
            Map<String, Export> exports = new TreeMap<>();
            for (int i = 0; i < ACCOUNTS; i++) {
                String location = "L" + i;
                locations.add(location);
                stock.put(location, new TreeMap<>());
                exports.put(location, desk.goOnline(location, "number-" + i));
                for (int car = 0; car < CARS; car++) {
                    change(desk, location);
                }
            }
            for (int i = 0; i < NODES; i++) {
                nodes.add(NodeProcess.begin(folder, database, "node" + i));
            }
            for (NodeProcess node : nodes) {
                node.awaitUp();
            }
            for (int fault = 0; fault < FAULTS; fault++) {
                changes(desk, 40);
                meet(nodes, fault, desk);
            }
            for (String location : locations) {
                Export export = exports.get(location);
                await().atMost(Duration.ofMinutes(2)).until(() -> rightAt(desk, bazaar, export, location));
            }
            int before = bazaar.requests();
            // every account is looked at once more, and finds nothing to do
            exports.values().forEach(export -> desk.engine().reconciler().wake(export.accountId()));
            await().until(() -> lookedAgain(exports.size()));

            int expected = stock.values().stream().mapToInt(Map::size).sum();
            long right = locations.stream()
                    .flatMap(location -> stock.get(location).entrySet().stream()
                            .filter(car -> shows(desk, bazaar, location, car.getKey(), car.getValue())))
                    .count();
            int needless = bazaar.needless(recorded()) + bazaar.requests() - before;
            Collections.sort(takeovers);
            System.out.printf(
                    "%d faults on %d nodes, %d requests: lost %d, doubled %d, needless %d; takeover of %d accounts in p50 %d ms,"
                            + " longest %d ms (seed %d)%n",
                    FAULTS,
                    NODES,
                    bazaar.requests(),
                    expected - right,
                    bazaar.doubled(),
                    needless,
                    takeovers.size(),
                    takeovers.isEmpty() ? 0 : takeovers.get(takeovers.size() / 2),
                    takeovers.isEmpty() ? 0 : takeovers.getLast(),
                    SEED);
            assertThat(expected - right).as("lost").isZero();
            assertThat(bazaar.ads()).as("listings of cars that are gone").hasSize(expected);
            assertThat(bazaar.doubled()).as("doubled").isZero();
            assertThat(needless).as("needless").isZero();
            assertThat(takeovers).as("milliseconds to a takeover").allMatch(millis -> millis < 20_000);
        } finally {
            nodes.forEach(NodeProcess::close);
        }
    }

    /** One node is killed, or stands still for a short or a long time, in the middle of its work. */
    private void meet(List<NodeProcess> nodes, int fault, Node desk) throws IOException, InterruptedException {
        NodeProcess victim = victim(nodes);
        // the first ones of each kind, so that the smallest sample has all of them
        switch (fault < 4 ? fault : random.nextInt(4)) {
            case 0 -> {
                victim.kill();
                takeover(victim.name(), desk);
                victim.again();
                victim.awaitUp();
            }
            case 1 -> {
                victim.hold();
                takeover(victim.name(), desk);
                pass(TAKEN_FOR_DEAD, desk);
                victim.goOn();
            }
            case 2 -> cutConnections();
            default -> {
                victim.hold();
                pass(Duration.ofMillis(random.nextInt(2000)), desk);
                victim.goOn();
            }
        }
    }

    /** As when the server is restarted: of the nodes and of the desk. */
    private void cutConnections() {
        sql.useHandle(handle -> handle.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()"));
    }

    /** Mostly one that has accounts in its hands, so that somebody must take over. */
    private NodeProcess victim(List<NodeProcess> nodes) {
        List<NodeProcess> busy =
                nodes.stream().filter(node -> !held(node.name()).isEmpty()).toList();
        List<NodeProcess> candidates = busy.isEmpty() || random.nextInt(5) == 0 ? nodes : busy;
        return candidates.get(random.nextInt(candidates.size()));
    }

    /** The stock changes for so long. */
    private void pass(Duration time, Node desk) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            changes(desk, 1);
        }
    }

    /** Waits until nothing is in the hands of a node any more, and notes how long each account took. */
    private void takeover(String victim, Node desk) {
        long start = System.nanoTime();
        List<String> left = held(victim);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    changes(desk, 1);
                    List<String> still = held(victim);
                    int taken = left.size() - still.size();
                    left.retainAll(still);
                    for (int i = 0; i < taken; i++) {
                        takeovers.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
                    }
                    return left.isEmpty();
                });
    }

    /** Whoever sends the stock repeats what was not taken. */
    private static void untilTaken(Runnable change) {
        try {
            change.run();
        } catch (StorageException cut) {
            await().ignoreExceptionsInstanceOf(StorageException.class).until(() -> {
                change.run();
                return true;
            });
        }
    }

    private List<String> held(String node) {
        return new ArrayList<>(sql.withHandle(handle -> handle.createQuery(
                        "select task_instance from scheduled_tasks where task_name = 'reconcile' and picked and picked_by = :node")
                .bind("node", node)
                .mapTo(String.class)
                .list()));
    }

    private boolean lookedAgain(int accounts) {
        return sql.withHandle(handle -> handle.createQuery(
                                "select count(*) from scheduled_tasks where task_name = 'reconcile' and not picked"
                                        + " and execution_time > now()")
                        .mapTo(Integer.class)
                        .one())
                == accounts;
    }

    private Map<String, Integer> recorded() {
        return sql.withHandle(handle -> handle.createQuery(
                        "select vehicle_id, count(*) as n from transmission where result = 'CONFIRMED' group by vehicle_id")
                .reduceRows(new HashMap<>(), (all, row) -> {
                    all.put(row.getColumn("vehicle_id", String.class), row.getColumn("n", Integer.class));
                    return all;
                }));
    }

    private boolean rightAt(Node desk, Bazaar bazaar, Export export, String location) {
        return desk.engine().ledger().nextDue(List.of(export.id())).isEmpty()
                && desk.engine().ledger().counts(export.id()).getOrDefault(ListingState.ONLINE, 0)
                        == stock.get(location).size();
    }

    private static boolean shows(Node desk, Bazaar bazaar, String location, String number, int price) {
        String id = desk.engine().stock().find(location, number).orElseThrow().id();
        return bazaar.shows(id, "{\"price\":" + price + "}");
    }

    private void changes(Node desk, int count) {
        for (int i = 0; i < count; i++) {
            change(desk, locations.get(random.nextInt(locations.size())));
        }
    }

    private void change(Node desk, String location) {
        TreeMap<String, Integer> cars = stock.get(location);
        List<String> numbers = List.copyOf(cars.keySet());
        int what = random.nextInt(10);
        if (cars.size() < CARS / 2 || what == 0) {
            String number = "C-" + ++made;
            cars.put(number, 10_000);
            untilTaken(() -> desk.put(location, Map.of(number, 10_000)));
        } else if (what == 1) {
            String number = numbers.get(random.nextInt(numbers.size()));
            cars.remove(number);
            untilTaken(() -> desk.remove(location, number));
        } else {
            String number = numbers.get(random.nextInt(numbers.size()));
            int price = 5_000 + random.nextInt(20_000);
            cars.put(number, price);
            untilTaken(() -> desk.put(location, Map.of(number, price)));
        }
    }
}
