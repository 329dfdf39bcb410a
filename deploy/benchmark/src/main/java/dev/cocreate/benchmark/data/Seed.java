package dev.cocreate.benchmark.data;

import java.util.SplittableRandom;

/** Where all chance comes from. Each thing has a source of its own, so that it does not matter in which order they are made. */
record Seed(long value) {
    SplittableRandom of(String purpose) {
        return of(purpose, 0);
    }

    SplittableRandom of(String purpose, int index) {
        return new SplittableRandom(
                value * 0x9E3779B97F4A7C15L + purpose.hashCode() * 0xC2B2AE3D27D4EB4FL + index * 0x165667B19E3779F9L);
    }
}
