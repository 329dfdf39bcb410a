package dev.cocreate.portal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.portal.platform.settings.Operator;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {
    private final TrustedProxies proxies =
            new TrustedProxies(Operator.of(Map.of("TRUSTED_PROXIES", "10.0.0.0/8, 192.0.2.1, fd00::/8")));

    @Test
    void whoeverConnectsDirectlyIsTheClientWhateverTheyClaim() {
        assertThat(proxies.client("203.0.113.9", "1.2.3.4")).isEqualTo("203.0.113.9");
    }

    @Test
    void aTrustedProxySpeaksForItsClient() {
        assertThat(proxies.client("10.1.2.3", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(proxies.client("fd00::1", "2001:db8::7")).isEqualTo("2001:db8::7");
    }

    @Test
    void theFirstAddressThatIsNotTrustedIsTheClientReadFromTheEnd() {
        assertThat(proxies.client("10.1.2.3", "6.6.6.6, 203.0.113.9, 192.0.2.1"))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void whatIsNoAddressIsNotBelieved() {
        assertThat(proxies.client("10.1.2.3", "evil.example, unknown")).isEqualTo("10.1.2.3");
    }
}
