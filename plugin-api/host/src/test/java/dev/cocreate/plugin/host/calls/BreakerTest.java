package dev.cocreate.plugin.host.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private final AtomicLong now = new AtomicLong();
    private final Breaker breaker = new Breaker(3, Duration.ofNanos(100), now::get);

    @Test
    void threeFailuresInARowOpenIt() {
        breaker.failed();
        breaker.failed();
        assertThat(breaker.allows()).isTrue();
        breaker.failed();
        assertThat(breaker.allows()).isFalse();
        assertThat(breaker.isOpen()).isTrue();
    }

    @Test
    void aSuccessBetweenStartsTheCountAgain() {
        breaker.failed();
        breaker.failed();
        breaker.succeeded();
        breaker.failed();
        breaker.failed();
        assertThat(breaker.allows()).isTrue();
    }

    @Test
    void afterThePauseOneCallTries() {
        breaker.failed();
        breaker.failed();
        breaker.failed();
        now.addAndGet(100);
        assertThat(breaker.allows()).isTrue();
        assertThat(breaker.allows()).isFalse();
    }

    @Test
    void pausesInARowAreCountedAndForgottenAfterASuccess() {
        breaker.failed();
        breaker.failed();
        assertThat(breaker.failed()).isEqualTo(1);
        assertThat(breaker.failed()).isEqualTo(2);
        breaker.succeeded();
        assertThat(breaker.failed()).isZero();
    }
}
