package dev.carport.web.browser;

import dev.carport.web.browser.Chromium.Screen;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * Language, screen and darkness a page is looked at with: the hardest of each, which is German on a phone and English on
 * a desktop; with {@code -Dcarport.every.screen=true} all of them.
 */
final class Screens implements ArgumentsProvider {
    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        Stream<Arguments> hardest =
                Stream.of(Arguments.of("de", Screen.PHONE, true), Arguments.of("en", Screen.DESKTOP, false));
        return Boolean.getBoolean("carport.every.screen")
                ? Stream.concat(
                        hardest,
                        Stream.of(Arguments.of("de", Screen.DESKTOP, false), Arguments.of("en", Screen.PHONE, true)))
                : hardest;
    }
}
