package dev.carport.engine.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps what lies at feed addresses, without the content. Methods join the transaction of their thread. */
public interface FeedStore {
    /** The hash of an export's secret word; empty when it has no address yet. */
    Optional<String> tokenHash(String exportId);

    /** Gives an export a secret word, in place of the one before. */
    void putToken(String exportId, String tokenHash);

    /** A file by the hash of the secret word and its name. */
    Optional<FeedFile> find(String tokenHash, String name);

    /** All files of an export, by name. */
    List<FeedFile> files(String exportId);

    /** Files of an export that are no pictures, by name: those a person names to the receiver. There may be many thousand pictures. */
    List<FeedFile> documents(String exportId, int limit);

    /** A file of an export by its name. */
    Optional<FeedFile> file(String exportId, String name);

    /** Whether any file of an export has this content. */
    boolean uses(String exportId, String sha256);

    /**
     * Keeps a file in place of the one with its name.
     *
     * @param now the delivery that brings it
     */
    void put(FeedFile file, Instant now);

    /** Files of an export by their names; those that are not there are left out. */
    List<FeedFile> files(String exportId, Collection<String> names);

    /**
     * A delivery has named these files, which lie there already.
     *
     * @param last writes nothing for files that were named after this
     */
    void named(String exportId, Collection<String> names, Instant now, Instant last);

    /**
     * Forgets the files of an export that no delivery has named since, and that they were delivered.
     *
     * @return how many
     */
    int forgetNotNamedSince(String exportId, Instant since);
}
