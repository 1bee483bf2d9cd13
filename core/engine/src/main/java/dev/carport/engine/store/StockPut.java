package dev.carport.engine.store;

import dev.carport.engine.ids.IdSource;
import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.engine.stock.FieldChange;
import dev.carport.engine.stock.FieldDiff;
import dev.carport.engine.stock.JsonBytes;
import dev.carport.engine.stock.VehicleInput;
import dev.carport.engine.stock.VehiclePut;
import dev.carport.engine.stock.VehiclePut.Effect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One call of {@link dev.carport.engine.stock.StockStore#putAll}: decides for each vehicle what to do, then writes. */
final class StockPut {

    /** What is known of a vehicle before the change. */
    private record Head(
            String id, String number, @Nullable String vin, long version, String fingerprint, boolean deleted) {}

    private record Write(VehicleInput input, @Nullable Head before, String id, Effect effect) {

        long version() {
            return before == null ? 1 : before.version() + 1;
        }

        boolean documentDiffers() {
            return before == null || !before.fingerprint().equals(input.fingerprint());
        }
    }

    private final Handle handle;
    private final IdSource ids;
    private final String location;
    private final ChangeOrigin origin;
    private final FieldDiff diff;

    StockPut(Handle handle, IdSource ids, String location, ChangeOrigin origin, FieldDiff diff) {
        this.handle = handle;
        this.ids = ids;
        this.location = location;
        this.origin = origin;
        this.diff = diff;
    }

    List<VehiclePut> run(List<VehicleInput> vehicles) {
        List<Write> decided = decide(vehicles);
        List<Write> writes = decided.stream()
                .filter(write -> write.effect() != Effect.UNCHANGED)
                .toList();
        if (!writes.isEmpty()) {
            // before the documents are overwritten
            Map<String, JsonBytes> before = documentsBefore(writes);
            writeVehicles(writes);
            writeDocuments(writes);
            writeImages(writes);
            writeChanges(writes, before);
        }
        return decided.stream()
                .map(write -> new VehiclePut(
                        write.id(),
                        write.input().number(),
                        write.effect() == Effect.UNCHANGED && write.before() != null
                                ? write.before().version()
                                : write.version(),
                        write.effect()))
                .toList();
    }

    private List<Write> decide(List<VehicleInput> vehicles) {
        Set<String> numbers = new HashSet<>();
        for (VehicleInput vehicle : vehicles) {
            if (!numbers.add(vehicle.number())) {
                throw new IllegalArgumentException("The number " + vehicle.number() + " occurs twice");
            }
        }
        Map<String, Head> present = byNumber(heads("number in (<list>) and deleted_at is null", numbers));
        Set<String> absent =
                numbers.stream().filter(number -> !present.containsKey(number)).collect(Collectors.toSet());
        // rising by time of leaving, so the last to leave wins
        Map<String, Head> tombstones =
                byNumber(heads("number in (<list>) and deleted_at is not null order by deleted_at, id", absent));
        Map<String, Head> continued = byId(heads(
                "id in (<list>)",
                vehicles.stream()
                        .map(VehicleInput::continues)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
        // a vehicle whose own number is put too is itself and continued by no other
        continued.values().removeIf(head -> !head.deleted() && numbers.contains(head.number()));

        Set<String> taken = new HashSet<>();
        var writes = new ArrayList<Write>(vehicles.size());
        for (VehicleInput input : vehicles) {
            writes.add(decide(input, present.get(input.number()), continued, tombstones, taken));
        }
        return writes;
    }

    private Write decide(
            VehicleInput input,
            @Nullable Head present,
            Map<String, Head> continued,
            Map<String, Head> tombstones,
            Set<String> taken) {
        if (present != null) {
            boolean same = present.fingerprint().equals(input.fingerprint());
            return new Write(input, present, present.id(), same ? Effect.UNCHANGED : Effect.CHANGED);
        }
        Head other = input.continues() == null ? null : continued.get(input.continues());
        if (other != null && taken.add(other.id())) {
            return new Write(input, other, other.id(), other.deleted() ? Effect.RETURNED : Effect.CHANGED);
        }
        Head tombstone = tombstones.get(input.number());
        if (tombstone != null && Objects.equals(tombstone.vin(), upper(input.vin())) && taken.add(tombstone.id())) {
            return new Write(input, tombstone, tombstone.id(), Effect.RETURNED);
        }
        return new Write(input, null, ids.next(), Effect.CREATED);
    }

    private List<Head> heads(String condition, Collection<String> list) {
        return Chunks.collect(
                list,
                chunk -> handle.createQuery("""
                                select id, number, vin, version, fingerprint, deleted_at is not null as deleted
                                from vehicle where location = :location and
                                """ + condition)
                        .bind("location", location)
                        .bindList("list", chunk)
                        .map((row, context) -> new Head(
                                row.getString("id"),
                                row.getString("number"),
                                row.getString("vin"),
                                row.getLong("version"),
                                row.getString("fingerprint"),
                                row.getBoolean("deleted")))
                        .list());
    }

    private static Map<String, Head> byNumber(List<Head> heads) {
        var map = new HashMap<String, Head>();
        heads.forEach(head -> map.put(head.number(), head));
        return map;
    }

    private static Map<String, Head> byId(List<Head> heads) {
        var map = new HashMap<String, Head>();
        heads.forEach(head -> map.put(head.id(), head));
        return map;
    }

    private Map<String, JsonBytes> documentsBefore(List<Write> writes) {
        List<String> changed = writes.stream()
                .filter(write -> write.before() != null && write.documentDiffers())
                .map(Write::id)
                .toList();
        var documents = new HashMap<String, JsonBytes>();
        for (List<String> chunk : Chunks.of(changed)) {
            handle.createQuery("select vehicle_id, document from vehicle_document where vehicle_id in (<list>)")
                    .bindList("list", chunk)
                    .map((row, context) -> Map.entry(row.getString(1), JsonBytes.of(row.getBytes(2))))
                    .forEach(entry -> documents.put(entry.getKey(), entry.getValue()));
        }
        return documents;
    }

    private void writeVehicles(List<Write> writes) {
        var inserts = handle.prepareBatch("""
                insert into vehicle (id, location, number, vin, version, fingerprint, kind, status, condition, make,
                  model, gross_price_cents, search_text, sort_name, sort_price, first_seen_at, changed_at)
                values (:id, :location, :number, :vin, :version, :fingerprint, :kind, :status, :condition, :make,
                  :model, :grossPriceCents, :searchText, :sortName, :sortPrice, :at, :at)
                """);
        var updates = handle.prepareBatch("""
                update vehicle set number = :number, vin = :vin, version = :version, fingerprint = :fingerprint,
                  kind = :kind, status = :status, condition = :condition, make = :make, model = :model,
                  gross_price_cents = :grossPriceCents, search_text = :searchText, sort_name = :sortName,
                  sort_price = :sortPrice, changed_at = :at, deleted_at = null
                where id = :id
                """);
        for (Write write : writes) {
            VehicleInput input = write.input();
            (write.before() == null ? inserts.bind("location", location) : updates)
                    .bind("id", write.id())
                    .bind("number", input.number())
                    .bind("vin", upper(input.vin()))
                    .bind("version", write.version())
                    .bind("fingerprint", input.fingerprint())
                    .bind("kind", input.kind())
                    .bind("status", input.status())
                    .bind("condition", input.condition())
                    .bind("make", input.make())
                    .bind("model", input.model())
                    .bind("grossPriceCents", input.grossPriceCents())
                    .bind("searchText", SearchText.joined(input.number(), input.vin(), input.make(), input.model()))
                    .bind("sortName", SearchText.joined(input.make(), input.model()))
                    .bind("sortPrice", StockPlace.sortPrice(input.grossPriceCents()))
                    .bind("at", origin.at())
                    .add();
        }
        Batches.execute(inserts);
        Batches.execute(updates);
    }

    private void writeDocuments(List<Write> writes) {
        var inserts = handle.prepareBatch("insert into vehicle_document values (:id, :document)");
        var updates = handle.prepareBatch("update vehicle_document set document = :document where vehicle_id = :id");
        for (Write write : writes) {
            if (write.documentDiffers()) {
                (write.before() == null ? inserts : updates)
                        .bind("id", write.id())
                        .bind("document", write.input().json().utf8())
                        .add();
            }
        }
        Batches.execute(inserts);
        Batches.execute(updates);
    }

    private void writeImages(List<Write> writes) {
        Map<String, Set<String>> linked = new HashMap<>();
        List<String> existing = writes.stream()
                .filter(write -> write.before() != null)
                .map(Write::id)
                .toList();
        for (List<String> chunk : Chunks.of(existing)) {
            handle.createQuery("select vehicle_id, sha256 from vehicle_image where vehicle_id in (<list>)")
                    .bindList("list", chunk)
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(link -> linked.computeIfAbsent(link.getKey(), id -> new HashSet<>())
                            .add(link.getValue()));
        }
        var removals = handle.prepareBatch("delete from vehicle_image where vehicle_id = :id and sha256 = :sha256");
        var inserts = handle.prepareBatch("insert into vehicle_image values (:id, :sha256)");
        for (Write write : writes) {
            Set<String> before = linked.getOrDefault(write.id(), Set.of());
            Set<String> after = write.input().images();
            for (String gone : before) {
                if (!after.contains(gone)) {
                    removals.bind("id", write.id()).bind("sha256", gone).add();
                }
            }
            for (String added : after) {
                if (!before.contains(added)) {
                    inserts.bind("id", write.id()).bind("sha256", added).add();
                }
            }
        }
        Batches.execute(removals);
        Batches.execute(inserts);
    }

    private void writeChanges(List<Write> writes, Map<String, JsonBytes> before) {
        var changes = new StockChanges(handle, origin);
        for (Write write : writes) {
            JsonBytes old = before.get(write.id());
            List<FieldChange> fields =
                    old == null ? List.of() : diff.between(old, write.input().json());
            changes.add(write.id(), write.version(), write.effect().name(), fields);
        }
        changes.write();
    }

    private static @Nullable String upper(@Nullable String vin) {
        return vin == null ? null : JdbiStockStore.upper(vin);
    }
}
