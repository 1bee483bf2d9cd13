package dev.carport.engine.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Nothing lies at any address. */
final class NoFeeds implements FeedStore {
    @Override
    public Optional<String> tokenHash(String exportId) {
        return Optional.empty();
    }

    @Override
    public void putToken(String exportId, String tokenHash) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<FeedFile> find(String tokenHash, String name) {
        return Optional.empty();
    }

    @Override
    public List<FeedFile> documents(String exportId, int limit) {
        return List.of();
    }

    @Override
    public List<FeedFile> files(String exportId) {
        return List.of();
    }

    @Override
    public Optional<FeedFile> file(String exportId, String name) {
        return Optional.empty();
    }

    @Override
    public boolean uses(String exportId, String sha256) {
        return false;
    }

    @Override
    public void put(FeedFile file, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<FeedFile> files(String exportId, Collection<String> names) {
        return List.of();
    }

    @Override
    public void named(String exportId, Collection<String> names, Instant now, Instant last) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int forgetNotNamedSince(String exportId, Instant since) {
        return 0;
    }
}
