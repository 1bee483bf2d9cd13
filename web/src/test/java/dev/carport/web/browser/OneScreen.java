package dev.carport.web.browser;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** As {@link Screens} for long walks through many pages: on a phone in German, and everything only on demand. */
final class OneScreen implements ArgumentsProvider {
    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        Stream<? extends Arguments> all = new Screens().provideArguments(parameters, context);
        return Boolean.getBoolean("carport.every.screen") ? all : all.limit(1);
    }
}
