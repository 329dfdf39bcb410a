package dev.cocreate.portal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.cocreate.portal.Cast;
import dev.cocreate.portal.PortalInPayara;
import dev.cocreate.portal.Story;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.votes.Votes;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
class EventLogIT {
    @Inject
    Votes votes;

    @Inject
    Events events;

    @Inject
    Notebook notebook;

    @Inject
    Diary diary;

    @Inject
    Jdbi jdbi;

    @Inject
    DataSource dataSource;

    @Inject
    Cast cast;

    @Inject
    Story story;

    @Resource
    UserTransaction transaction;

    @Deployment
    static WebArchive portal() {
        return PortalInPayara.with(EventLogIT.class, Notebook.class, Diary.class, SomethingHappened.class);
    }

    @BeforeEach
    void nothingFails() {
        notebook.failAt(event -> false);
    }

    @Test
    void everyChangeAppendsItsEvent() {
        var idea = story.propose(cast.ben());
        story.edit(idea, cast.ben());
        votes.cast(idea, cast.chen());
        votes.cast(idea, cast.chen());
        votes.withdraw(idea, cast.chen());
        story.comment(idea, cast.chen());
        story.answer(idea, "planned", cast.ada());

        assertThat(kinds(idea))
                .containsExactly(
                        "IdeaProposed", "IdeaEdited", "VoteCast", "VoteWithdrawn", "CommentWritten", "IdeaAnswered");
    }

    @Test
    void whatWasUndoneLeavesNoEvent() throws Exception {
        transaction.begin();
        var idea = story.propose(cast.ben());
        story.comment(idea, cast.chen());
        votes.cast(idea, cast.chen());
        transaction.rollback();

        assertThat(kinds(idea)).isEmpty();
        assertThat(story.find(Long.class, "select id from idea where id = :id", idea))
                .isEmpty();
    }

    @Test
    void anEventWithoutAChangeIsRefused() {
        assertThatThrownBy(() -> events.append(new SomethingHappened(cast.ben())))
                .isInstanceOf(TransactionalException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update event set kind = 'X'", "delete from event where id = 1", "truncate event"})
    void theLogIsAppendOnly(String change) {
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(change)))
                .hasMessageContaining("append-only");
    }

    @Test
    void factsHoldNothingThatAPersonWrote() {
        var idea = story.propose(cast.ben());
        story.comment(idea, cast.chen());
        story.answer(idea, "planned", cast.ada());

        var log = jdbi.withHandle(handle -> handle.createQuery("select string_agg(event::text, ' ') from event")
                .mapTo(String.class)
                .one());
        assertThat(log).doesNotContainIgnoringCase("Ada", "Ben", "Chen", "@", "invoices", "table", "spring");
    }

    @Test
    void aConsumerHearsOfEveryEventInTheOrderOfItsIdea() {
        var ideas = List.of(story.propose(cast.ben()), story.propose(cast.ben()), story.propose(cast.ben()));
        for (var customer : cast.customers(20)) {
            ideas.forEach(idea -> votes.cast(idea, customer));
        }

        for (var idea : ideas) {
            await().untilAsserted(() ->
                    assertThat(notebook.idsAbout(idea.value())).hasSize(21).isEqualTo(idsInLog(idea)));
        }
    }

    @Test
    void aConsumerThatFailsIsToldAgainAndHoldsUpNobody() {
        var idea = story.propose(cast.ben());
        notebook.failAt(event -> event.kind().equals("CommentWritten") && notebook.failures() < 2);
        story.comment(idea, cast.chen());
        votes.cast(idea, cast.chen());
        var ids = idsInLog(idea);

        await().until(() -> notebook.failures() == 1);
        assertThat(notebook.idsAbout(idea.value())).isEqualTo(ids.subList(0, 1));
        await().until(() -> diary.knows(ids.get(2)));
        await().untilAsserted(() -> assertThat(notebook.idsAbout(idea.value())).isEqualTo(ids));
        assertThat(notebook.failures()).isEqualTo(2);
    }

    @Test
    void whatCommitsLateIsNotSkipped() throws Exception {
        var slow = story.propose(cast.ben());
        var quick = story.propose(cast.ben());
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            append(connection, slow);
            votes.cast(quick, cast.chen());
            await().during(Duration.ofMillis(1500))
                    .until(() -> !notebook.idsAbout(quick.value())
                            .contains(idsInLog(quick).get(1)));
            connection.commit();
        }

        for (var idea : List.of(slow, quick)) {
            await().untilAsserted(() ->
                    assertThat(notebook.idsAbout(idea.value())).hasSize(2).isEqualTo(idsInLog(idea)));
        }
    }

    @Test
    void aConsumerWorksOnOneNodeAtATime() {
        var here = new ConsumerPlace(jdbi, "test-place", Set.of());
        var elsewhere = new ConsumerPlace(jdbi, "test-place", Set.of());
        here.make();
        elsewhere.make();

        assertThat(here.take()).isTrue();
        assertThat(elsewhere.take()).isFalse();
        here.release();
        assertThat(elsewhere.take()).isTrue();
    }

    private static void append(Connection connection, IdeaId idea) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("insert into event (kind, idea_id) values ('SomethingHappened', " + idea + ")");
        }
    }

    private List<String> kinds(IdeaId idea) {
        return story.find(String.class, "select kind from event where idea_id = :id order by id", idea);
    }

    private List<Long> idsInLog(IdeaId idea) {
        return story.find(Long.class, "select id from event where idea_id = :id order by id", idea);
    }
}
