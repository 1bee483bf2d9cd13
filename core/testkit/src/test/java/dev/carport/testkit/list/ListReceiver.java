package dev.carport.testkit.list;

import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.Outcome;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Whoever gets the lists: keeps all that came, and does once what a test tells it. Not thread-safe; one run at a time delivers. */
public final class ListReceiver {
    private final List<Map<String, Long>> lists = new CopyOnWriteArrayList<>();
    private final Deque<Fault> faults = new ConcurrentLinkedDeque<>();
    private CheckResult.Code code = CheckResult.Code.OK;
    private Map<String, Long> held = Map.of();

    /** What happens at a delivery instead of its plain arrival. */
    @FunctionalInterface
    public interface Fault {
        /** Says how it ends; {@code arrive} makes it arrive. */
        Outcome happen(Supplier<Outcome> arrive);
    }

    /** The next delivery goes like this. */
    public void next(Fault fault) {
        faults.add(fault);
    }

    /** What a check says from now on. */
    public void says(CheckResult.Code answer) {
        code = answer;
    }

    /** All is well from now on. */
    public void heals() {
        faults.clear();
    }

    CheckResult.Code code() {
        return code;
    }

    Outcome take(Map<String, Long> list, String name) {
        Supplier<Outcome> arrive = () -> {
            lists.add(list);
            return Outcome.confirmed(name, null);
        };
        Fault fault = faults.poll();
        return fault == null ? arrive.get() : fault.happen(arrive);
    }

    /** All lists that arrived, prices by number; each asked for once. */
    public List<Map<String, Long>> arrived() {
        List<Map<String, Long>> all = List.copyOf(lists);
        if (!all.isEmpty()) {
            Map<String, Long> last = lists.getLast();
            lists.clear();
            held = last;
        }
        return all;
    }

    /** The list that is there now. */
    public Map<String, Long> held() {
        return lists.isEmpty() ? held : lists.getLast();
    }
}
