package dev.cocreate.portal.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NetworksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void neighboursShareANetworkAndNobodyElseDoes() {
        var home = Networks.hash("192.0.2.7", TODAY, "secret");

        assertThat(home).hasSize(9).isEqualTo(Networks.hash("192.0.2.200", TODAY, "secret"));
        assertThat(home).isNotEqualTo(Networks.hash("192.0.3.7", TODAY, "secret"));
        assertThat(Networks.hash("2001:db8:1::7", TODAY, "secret"))
                .isEqualTo(Networks.hash("2001:db8:1:ff::1", TODAY, "secret"))
                .isNotEqualTo(Networks.hash("2001:db8:2::7", TODAY, "secret"));
    }

    @Test
    void itIsAnotherOneEachDayAndForEachPortal() {
        var home = Networks.hash("192.0.2.7", TODAY, "secret");

        assertThat(home).isNotEqualTo(Networks.hash("192.0.2.7", TODAY.plusDays(1), "secret"));
        assertThat(home).isNotEqualTo(Networks.hash("192.0.2.7", TODAY, "another"));
    }

    @Test
    void whatIsNoAddressIsNoNetwork() {
        assertThat(Networks.hash("localhost", TODAY, "secret")).isNull();
    }
}
