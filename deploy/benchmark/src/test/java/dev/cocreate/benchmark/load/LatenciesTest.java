package dev.cocreate.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void sharesAreExactToThreePercent() {
        var latencies = new Latencies();
        for (var i = 1; i <= 1000; i++) {
            latencies.add(i * 1_000L);
        }
        assertThat(latencies.within(0.5).toNanos()).isBetween(500_000L, 516_000L);
        assertThat(latencies.within(0.99).toNanos()).isBetween(990_000L, 1_021_000L);
        assertThat(latencies.count()).isEqualTo(1000);
    }

    @Test
    void theShortestAndTheLongestFindTheirPlace() {
        var latencies = new Latencies();
        latencies.add(0);
        assertThat(latencies.within(1)).isLessThan(Duration.ofNanos(3));
        latencies.add(Duration.ofHours(1).toNanos());
        assertThat(latencies.within(1)).isBetween(Duration.ofMinutes(60), Duration.ofMinutes(62));
    }

    @Test
    void nothingSeenIsNoTime() {
        assertThat(new Latencies().within(0.99)).isZero();
    }
}
