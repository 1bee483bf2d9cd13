package dev.carport.engine.delivery;

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
    public List<FeedFile> files(String exportId) {
        return List.of();
    }

    @Override
    public void put(FeedFile file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(String exportId) {
        throw new UnsupportedOperationException();
    }
}
