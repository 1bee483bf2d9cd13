package com.example.carport;

import dev.carport.testkit.TextLaws;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleTextsTest {

    private static final TextLaws TEXTS = TextLaws.of(new ExampleApp());

    @Test
    void everyTextStandsInBothLanguages() {
        TEXTS.assertComplete();
    }

    @Test
    void everyRefusalOfTheMarketplaceIsExplained() {
        TEXTS.assertOwnFindings(List.of("refused"));
    }
}
