package dev.cocreate.portal.boards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Role;
import dev.cocreate.portal.platform.visit.Visitor;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SightTest {
    private static final Board OPEN = new Board(1, "general", "General", Access.EVERYONE);
    private static final Board LAB = new Board(7, "lab", "Lab", Access.MEMBERS);
    private static final Optional<Visitor> BEN = Optional.of(new Visitor(new PersonId(42), "Ben", Role.CUSTOMER));

    @Test
    void whoSeesEverythingAsksAsIfThereWereNoSights() {
        assertThat(Sight.everything().condition()).isEmpty();
        assertThat(Sight.everything().withOwn(BEN)).isEqualTo(Sight.everything());
        assertThat(Sight.everything().sees(LAB)).isTrue();
    }

    @Test
    void othersSeeTheirBoardsAlone() {
        var sight = Sight.of(Set.of(1L, 3L));

        assertThat(sight.sees(OPEN)).isTrue();
        assertThat(sight.sees(LAB)).isFalse();
        assertThat(sight.condition()).isEqualTo(" and (i.board_id in (1, 3))");
    }

    @Test
    void whoSeesNoBoardSeesNoIdea() {
        assertThat(Sight.of(Set.of()).condition()).isEqualTo(" and (false)");
    }

    @Test
    void onesOwnIdeasAreSeenWhereverTheyAre() {
        assertThat(Sight.of(Set.of(1L)).withOwn(BEN).condition())
                .isEqualTo(" and (i.board_id in (1) or i.author_id = 42)");
        assertThat(Sight.of(Set.of()).withOwn(BEN).condition()).isEqualTo(" and (false or i.author_id = 42)");
        assertThat(Sight.of(Set.of(1L)).withOwn(Optional.empty())).isEqualTo(Sight.of(Set.of(1L)));
    }

    @Test
    void whoSeesTheSameHasAnEqualSight() {
        assertThat(Sight.of(Set.of(3L, 1L))).isEqualTo(Sight.of(Set.of(1L, 3L)));
    }
}
