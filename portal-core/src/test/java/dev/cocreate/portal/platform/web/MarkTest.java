package dev.cocreate.portal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.platform.problems.MalformedProblem;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkTest {
    private static final Mark MARK = new Mark(Instant.parse("2026-03-02T09:00:00.123456Z"), 42);

    @Test
    void itComesBackFromTheAddressAsItWas() {
        assertThat(Mark.parse(MARK.toString())).contains(MARK);
        assertThat(Mark.parse(" ")).isEmpty();
    }

    /** The last two say {@code x|1} and {@code +1000000000-12-31T23:59:59.999999999Z|1}. */
    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "%", "MTIz", "eHwx", "KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTkuOTk5OTk5OTk5WnwxMjM"})
    void whatNoListGaveIsRefused(String text) {
        assertThatThrownBy(() -> Mark.parse(text)).isInstanceOf(MalformedProblem.class);
    }

    @Test
    void aPageEndsWithTheMarkOfItsLastItem() {
        var slice = Slice.of(List.of(1L, 2L, 3L), 2, id -> new Mark(Instant.EPOCH, id));

        assertThat(slice.items()).containsExactly(1L, 2L);
        assertThat(slice.next()).contains(new Mark(Instant.EPOCH, 2));
        assertThat(slice.address("/outcomes?kind=waiting"))
                .get()
                .asString()
                .startsWith("/outcomes?kind=waiting&after=");
        assertThat(Slice.of(List.of(1L, 2L), 2, id -> MARK).next()).isEmpty();
    }
}
