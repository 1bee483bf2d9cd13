package dev.carport.engine.delivery;

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

    /** Keeps a file in place of the one with its name. */
    void put(FeedFile file);

    /** Forgets everything of an export. */
    void remove(String exportId);
}
