package dev.carport.engine.notices;

import dev.carport.engine.guard.Lock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps who is told, and what is still to be told. Methods join the transaction of their thread. */
public interface NoticeStore {
    /** Who is told of locks of a location, in the order of their addresses. */
    List<NoticeTarget> targets(String location);

    /** Adds a target; false when there is one with its address already. */
    boolean add(NoticeTarget target);

    /** Takes a target of a location out, with all it was to be told. */
    Optional<NoticeTarget> remove(String location, String id);

    /** Everybody of this location is to be told of this lock, each once. */
    void owe(Lock lock, String location, Instant now);

    /**
     * Takes notices that are due, so that nobody else, on any node, takes them before a time.
     *
     * @param until when they are due again unless they are {@linkplain #done done}
     */
    List<Notice> take(Instant now, Instant until, int limit);

    /** A notice has arrived, or is given up: it is not due again. */
    void done(Notice notice);

    /** A notice has not arrived. */
    void again(Notice notice, Instant at);
}
