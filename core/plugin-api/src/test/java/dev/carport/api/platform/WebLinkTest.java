package dev.carport.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://market.example/1", "HTTP://market.example/1"})
    void keepsAnAddressOfAWebPage(String address) {
        assertThat(new Outcome.Confirmed("r", URI.create(address), List.of()).link())
                .hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "/relative", "https:opaque"})
    void dropsAnyOther(String address) {
        assertThat(new Outcome.Confirmed("r", URI.create(address), List.of()).link())
                .isNull();
        assertThat(new RemoteListing("r", null, null, null, "", true, URI.create(address)).link())
                .isNull();
    }

    @Test
    void doesWithoutOne() {
        assertThat(new RemoteListing("r", null, null, null, "", true, null).link())
                .isNull();
    }
}
