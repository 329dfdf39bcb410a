package dev.cocreate.portal.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.portal.ideas.Limits.Room;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {
    @ParameterizedTest
    @CsvSource({"2, 0, 2, true", "2, 1, 1, true", "2, 1, 2, false", "2, 2, 1, false", "2, 5, 0, true", "1, 0, 1, true"})
    void thereIsRoomUntilTheLimitIsReached(int most, int inside, int newcomers, boolean enough) {
        assertThat(new Room(most, inside, List.of(), List.of(1L, 2L).subList(0, newcomers)).isEnough())
                .isEqualTo(enough);
    }

    @Test
    void theRefusalNamesWhatIsInside() {
        var refusal = new Room(2, 2, List.of("A", "B"), List.of(3L)).refusal();

        assertThat(refusal.field()).isEqualTo("status");
        assertThat(refusal.facts()).containsEntry("count", 2).containsEntry("ideas", "“A”, “B”");
        assertThat(new Room(2, 9, List.of("A"), List.of(3L)).refusal().facts()).containsEntry("ideas", "“A”, …");
    }
}
