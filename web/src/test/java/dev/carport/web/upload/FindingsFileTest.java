package dev.carport.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingsFileTest {

    @Test
    void makesNoFormulaOfWhatStoodInTheFile() {
        assertThat(FindingsFile.cell("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(FindingsFile.cell("@sum")).isEqualTo("\"'@sum\"");
        assertThat(FindingsFile.cell("KS-1")).isEqualTo("\"KS-1\"");
        assertThat(FindingsFile.cell(null)).isEmpty();
    }
}
