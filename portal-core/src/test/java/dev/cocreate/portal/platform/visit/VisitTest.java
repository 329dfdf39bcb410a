package dev.cocreate.portal.platform.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cocreate.portal.platform.problems.ForbiddenProblem;
import dev.cocreate.portal.platform.problems.UnknownVisitorProblem;
import org.junit.jupiter.api.Test;

class VisitTest {
    private final Visit visit = new Visit();

    @Test
    void nobodyIsAskedToSignIn() {
        assertThatThrownBy(visit::signedIn).isInstanceOf(UnknownVisitorProblem.class);
        assertThatThrownBy(visit::team).isInstanceOf(UnknownVisitorProblem.class);
        assertThatThrownBy(visit::administrator).isInstanceOf(UnknownVisitorProblem.class);
    }

    @Test
    void aCustomerIsNotOfTheTeam() {
        var ben = givenVisitor("Ben", Role.CUSTOMER);

        assertThat(visit.signedIn()).isEqualTo(ben);
        assertThatThrownBy(visit::team).isInstanceOf(ForbiddenProblem.class);
    }

    @Test
    void aTeamMemberIsNoAdministrator() {
        var ada = givenVisitor("Ada", Role.TEAM);

        assertThat(visit.team()).isEqualTo(ada);
        assertThatThrownBy(visit::administrator).isInstanceOf(ForbiddenProblem.class);
    }

    @Test
    void anAdministratorMayDoWhatEverybodyMay() {
        var dalia = givenVisitor("Dalia", Role.ADMINISTRATOR);

        assertThat(visit.team()).isEqualTo(dalia);
        assertThat(visit.administrator()).isEqualTo(dalia);
    }

    private Visitor givenVisitor(String name, Role role) {
        var visitor = new Visitor(new PersonId(1), name, role);
        visit.signIn(visitor, "");
        return visitor;
    }
}
