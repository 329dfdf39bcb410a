package dev.cocreate.plugin.host;

import org.jspecify.annotations.Nullable;

/** What plugins answer, looked at before anybody relies on it: their compiler may not know of {@code @NullMarked}. */
final class Answers {

    private Answers() {}

    static <T> T notNull(@Nullable T answer, String method) {
        if (answer == null) {
            throw new NullPointerException(method + "() answered null");
        }
        return answer;
    }
}
