package dev.cocreate.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.visit.PersonId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopLinksTest {
    private static final PersonId BEN = new PersonId(42);
    private final StopLinks links = with("a secret of this portal");

    @Test
    void aLinkIsOfItsReader() {
        assertThat(links.reader(token(links))).isEqualTo(BEN);
        assertThat(with("a secret of this portal").reader(token(links))).isEqualTo(BEN);
    }

    @Test
    void aLinkOfAnotherPortalIsNone() {
        assertThatThrownBy(() -> with("another secret").reader(token(links))).isInstanceOf(NotFoundProblem.class);
    }

    @Test
    void nobodyMakesALinkOfSomebodyElse() {
        var other = token(links).replaceFirst("42", "43");

        assertThatThrownBy(() -> links.reader(other)).isInstanceOf(NotFoundProblem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "42-", "42-AAAAAAAAAAAAAAAAAAAAAAAA", "-1-x", "99999999999999999999-x", "42-é"})
    void whatIsNoLinkIsNotFound(String token) {
        assertThatThrownBy(() -> links.reader(token)).isInstanceOf(NotFoundProblem.class);
    }

    private static StopLinks with(String secret) {
        return new StopLinks(Operator.of(Map.of("COCREATE_SECRET", secret)));
    }

    private static String token(StopLinks links) {
        var path = links.path(BEN);
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
