package dev.carport.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pf4j.DefaultVersionManager;

class ContractVersionTest {

    @Test
    void isThreeNumbersWithoutASuffix() {
        assertThat(ContractVersion.current()).matches("[0-9]+\\.[0-9]+\\.[0-9]+");
    }

    @Test
    void satisfiesAnAppBuiltForIt() {
        assertThat(new DefaultVersionManager()
                        .checkVersionConstraint(ContractVersion.current(), ">=" + ContractVersion.current()))
                .isTrue();
    }
}
