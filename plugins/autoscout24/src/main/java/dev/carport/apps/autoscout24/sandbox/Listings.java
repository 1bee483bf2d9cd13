package dev.carport.apps.autoscout24.sandbox;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * All vehicles of all dealers. Changes to one vehicle happen one after the other, changes to different vehicles in
 * parallel; a change is on disk before it can be seen.
 */
final class Listings {
    private static final long FIRST_NUMBER = 979_814_201;

    private final InstantSource clock;
    private final Ids ids;
    private final ListingFiles files;
    private final Pictures pictures;
    private final AtomicLong nextNumber = new AtomicLong(FIRST_NUMBER);
    private final Map<String, Slot> byId = new ConcurrentHashMap<>();
    private final Map<String, SortedMap<Long, Slot>> byDealer = new ConcurrentHashMap<>();
    private final Map<Long, Slot> byNumber = new ConcurrentHashMap<>();
    private final Map<String, Slot> byImage = new ConcurrentHashMap<>();

    /** Reads what is kept below the directory; null lives in memory. */
    Listings(InstantSource clock, Ids ids, @Nullable Path directory, boolean keepPictures) {
        this.clock = clock;
        this.ids = ids;
        this.files = new ListingFiles(directory);
        var kept = files.readAll();
        this.pictures = new Pictures(
                directory,
                keepPictures,
                kept.stream()
                        .flatMap(listing -> listing.images().stream())
                        .map(Listing.Image::md5)
                        .toList());
        for (var listing : kept) {
            index(new Slot(listing));
            nextNumber.accumulateAndGet(listing.number() + 1, Math::max);
        }
    }

    /** Stores a new vehicle under a new id. */
    Listing create(String customerNumber, ObjectNode vehicle) {
        var now = clock.instant();
        var listing = new Listing(
                ids.uuid(),
                nextNumber.getAndIncrement(),
                customerNumber,
                now,
                now,
                vehicle,
                List.of(),
                null,
                null,
                null,
                List.of());
        files.write(listing);
        index(new Slot(listing));
        return listing;
    }

    /** Changes a vehicle; empty when it has gone meanwhile. The change may throw to leave everything as it was. */
    Optional<Listing> change(String id, UnaryOperator<Listing> change) {
        return inSlot(id, slot -> {
            var before = slot.listing;
            var after = change.apply(before).changedAt(clock.instant());
            files.write(after);
            slot.listing = after;
            reindexImages(slot, before, after);
            return after;
        });
    }

    /**
     * Adds a picture unless the vehicle has it already; gives the new or the existing image, empty when the vehicle has
     * gone. The last argument sees the vehicle only when the picture is new, and may throw to refuse it.
     */
    Optional<Listing.Image> addImage(String id, byte[] bytes, String md5, String type, Consumer<Listing> beforeAdding) {
        return inSlot(id, slot -> {
            var existing = slot.listing.imageWithMd5(md5);
            if (existing.isPresent()) {
                return existing.get();
            }
            beforeAdding.accept(slot.listing);
            var image = new Listing.Image(ids.uuid(), md5, bytes.length, type);
            pictures.add(md5, bytes);
            var after = slot.listing.withImages(slot.listing.imagesPlus(image)).changedAt(clock.instant());
            files.write(after);
            slot.listing = after;
            byImage.put(image.id(), slot);
            return image;
        });
    }

    /** Removes a vehicle with everything it has; empty when it has gone already. */
    Optional<Listing> delete(String id) {
        return inSlot(id, slot -> {
            var listing = slot.listing;
            files.delete(id);
            slot.deleted = true;
            byId.remove(id);
            byNumber.remove(listing.number());
            dealer(listing.customerNumber()).remove(listing.number());
            listing.images().forEach(image -> {
                byImage.remove(image.id());
                pictures.remove(image.md5());
            });
            return listing;
        });
    }

    Optional<Listing> withId(String id) {
        return Optional.ofNullable(byId.get(id)).map(slot -> slot.listing);
    }

    Optional<Listing> withNumber(long number) {
        return Optional.ofNullable(byNumber.get(number)).map(slot -> slot.listing);
    }

    Optional<Listing> withImage(String imageId) {
        return Optional.ofNullable(byImage.get(imageId)).map(slot -> slot.listing);
    }

    /** A dealer's vehicles in the order in which they were created. */
    List<Listing> of(String customerNumber) {
        return dealer(customerNumber).values().stream()
                .map(slot -> slot.listing)
                .toList();
    }

    int count() {
        return byId.size();
    }

    Pictures pictures() {
        return pictures;
    }

    /** Stores a vehicle as it is, also one that today's rules would refuse. */
    void restore(Listing listing) {
        files.write(listing);
        index(new Slot(listing));
        nextNumber.accumulateAndGet(listing.number() + 1, Math::max);
    }

    private <T> Optional<T> inSlot(String id, Function<Slot, T> action) {
        var slot = byId.get(id);
        if (slot == null) {
            return Optional.empty();
        }
        slot.lock.lock();
        try {
            return slot.deleted ? Optional.empty() : Optional.of(action.apply(slot));
        } finally {
            slot.lock.unlock();
        }
    }

    private void index(Slot slot) {
        var listing = slot.listing;
        byId.put(listing.id(), slot);
        byNumber.put(listing.number(), slot);
        dealer(listing.customerNumber()).put(listing.number(), slot);
        listing.images().forEach(image -> byImage.put(image.id(), slot));
    }

    private void reindexImages(Slot slot, Listing before, Listing after) {
        for (var image : before.images()) {
            if (after.image(image.id()).isEmpty()) {
                byImage.remove(image.id());
                pictures.remove(image.md5());
            }
        }
        after.images().forEach(image -> byImage.put(image.id(), slot));
    }

    private SortedMap<Long, Slot> dealer(String customerNumber) {
        return byDealer.computeIfAbsent(customerNumber, number -> new ConcurrentSkipListMap<>());
    }

    private static final class Slot {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile Listing listing;
        private volatile boolean deleted;

        private Slot(Listing listing) {
            this.listing = listing;
        }
    }
}
