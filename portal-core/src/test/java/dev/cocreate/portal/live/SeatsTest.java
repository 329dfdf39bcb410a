package dev.cocreate.portal.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.live.Seats.Guest;
import dev.cocreate.portal.platform.problems.BusyProblem;
import dev.cocreate.portal.platform.problems.TooManyProblem;
import dev.cocreate.portal.platform.settings.Operator;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeatsTest {
    @Test
    void aNodeThatIsFullSaysSoUntilSomebodyLeaves() {
        var seats = new Seats(Operator.of(Map.of("COCREATE_LIVE_PAGES", "2")));
        seats.take(Guest.person(1));
        seats.take(Guest.address("192.0.2.1"));

        assertThatThrownBy(() -> seats.take(Guest.person(2))).isInstanceOf(BusyProblem.class);

        seats.giveBack(Guest.person(1));
        seats.take(Guest.person(2));
        assertThat(seats.taken()).isEqualTo(2);
    }

    @Test
    void aPersonIsCrowdedFromHalfTheirSeatsOnAndRefusedWhenAllAreTaken() {
        var seats = new Seats(Operator.of(Map.of()));
        for (var i = 0; i < 20; i++) {
            assertThat(seats.isCrowded(Guest.person(1))).isEqualTo(i > 10);
            seats.take(Guest.person(1));
        }

        assertThatThrownBy(() -> seats.take(Guest.person(1)))
                .isInstanceOfSatisfying(
                        TooManyProblem.class,
                        problem -> assertThat(problem.retryAfter()).isPositive());
        seats.take(Guest.person(2));
    }

    @Test
    void manyPeopleMayShareAnAddress() {
        var seats = new Seats(Operator.of(Map.of()));
        for (var i = 0; i < 200; i++) {
            seats.take(Guest.address("192.0.2.1"));
        }

        assertThatThrownBy(() -> seats.take(Guest.address("192.0.2.1"))).isInstanceOf(TooManyProblem.class);
        seats.take(Guest.address("192.0.2.2"));
    }
}
