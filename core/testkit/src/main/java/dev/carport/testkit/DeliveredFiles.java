package dev.carport.testkit;

import dev.carport.api.files.Destination;
import dev.carport.api.files.FileDelivery;
import dev.carport.api.files.OutgoingFile;
import dev.carport.api.platform.CheckResult;
import dev.carport.api.platform.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what an app delivers in memory, by the rules of the host: whole files only, and none whose version has arrived already. Thread-safe. */
public final class DeliveredFiles implements FileDelivery {
    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private final Map<String, String> versions = new LinkedHashMap<>();
    private final List<String> order = new ArrayList<>();
    private CheckResult.Code code = CheckResult.Code.OK;
    private @Nullable Destination last;
    private @Nullable Outcome end;
    private int endAfter;

    /** What a check says from now on. */
    public synchronized void says(CheckResult.Code answer) {
        code = answer;
    }

    /** The next delivery ends like this after so many files have arrived. */
    public synchronized void endNext(int after, Outcome outcome) {
        endAfter = after;
        end = outcome;
    }

    /** Names of the files that arrived, in the order of arriving; a file that was replaced stands there again. */
    public synchronized List<String> arrived() {
        return List.copyOf(order);
    }

    /**
     * The content of the file that lies under a name now.
     *
     * @throws IllegalArgumentException when there is none
     */
    public synchronized byte[] bytes(String name) {
        byte[] content = contents.get(name);
        if (content == null) {
            throw new IllegalArgumentException("Not delivered: " + name + "; there are " + contents.keySet());
        }
        return content.clone();
    }

    /** As {@link #bytes}, as UTF-8. */
    public String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** Where the app wanted to deliver or check last. */
    public synchronized Optional<Destination> destination() {
        return Optional.ofNullable(last);
    }

    @Override
    public synchronized CheckResult check(Destination destination) {
        last = destination;
        return code == CheckResult.Code.OK ? CheckResult.ok(null, Map.of()) : CheckResult.problem(code, null);
    }

    @Override
    public synchronized Outcome deliver(Destination destination, List<OutgoingFile> files) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to deliver");
        }
        last = destination;
        int count = 0;
        for (OutgoingFile file : files) {
            Outcome early = end;
            if (early != null && count++ == endAfter) {
                end = null;
                return early;
            }
            if (file.version() == null || !file.version().equals(versions.get(file.name()))) {
                take(file);
            }
        }
        return Outcome.confirmed(files.getLast().name(), null);
    }

    private void take(OutgoingFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            file.content().to(out);
        } catch (IOException ofTheApp) {
            throw new UncheckedIOException("The file " + file.name() + " could not be written", ofTheApp);
        }
        contents.put(file.name(), out.toByteArray());
        order.add(file.name());
        if (file.version() == null) {
            versions.remove(file.name());
        } else {
            versions.put(file.name(), file.version());
        }
    }
}
