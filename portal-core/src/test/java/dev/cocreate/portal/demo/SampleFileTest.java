package dev.cocreate.portal.demo;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cocreate.portal.platform.text.PlainText;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleFileTest {
    private static final Sample SAMPLE = SampleFile.read();
    private static final Set<String> STATUSES =
            Set.of("open", "review", "planned", "doing", "shipped", "declined", "retired");

    @Test
    void theSampleShowsEveryStatusAndFiveLanguages() {
        var last = SAMPLE.ideas().stream().map(Sample.Idea::status).collect(toSet());
        assertThat(last).containsExactlyInAnyOrderElementsOf(STATUSES);
        assertThat(SAMPLE.ideas()).hasSizeBetween(28, 36);
        assertThat(SAMPLE.people()).hasSize(24);
        assertThat(SAMPLE.boards()).hasSize(5);
    }

    @Test
    void lengthsAreThoseThePortalAccepts() {
        assertThat(SAMPLE.ideas()).allSatisfy(idea -> {
            assertThat(PlainText.length(idea.title())).isBetween(1, 120);
            assertThat(PlainText.length(idea.text())).isBetween(1, 10_000);
            assertThat(PlainText.length(idea.need())).isBetween(1, 10_000);
            assertThat(idea.comments())
                    .allSatisfy(comment -> assertThat(comment.text()).hasSizeBetween(1, 10_000));
            assertThat(idea.answers())
                    .allSatisfy(answer -> assertThat(answer.text()).hasSizeBetween(1, 10_000));
        });
    }

    @Test
    void everythingIsCleanAsIfSomebodyHadTypedItIn() {
        assertThat(SAMPLE.ideas()).allSatisfy(idea -> {
            assertThat(PlainText.line(idea.title())).isEqualTo(idea.title());
            assertThat(PlainText.block(idea.text())).isEqualTo(idea.text());
        });
    }

    @Test
    void everyNameIsSomebodyAndEveryLabelIsThere() {
        var cast = SAMPLE.people().stream().map(Sample.Person::id).collect(toSet());
        var tags = SAMPLE.tags().stream().map(Sample.Label::slug).collect(toSet());
        assertThat(cast).hasSize(SAMPLE.people().size());
        assertThat(SAMPLE.ideas()).allSatisfy(idea -> {
            assertThat(namesIn(idea)).isSubsetOf(cast);
            assertThat(idea.tags()).isSubsetOf(tags).doesNotHaveDuplicates();
            assertThat(idea.answers()).extracting(Sample.Answer::status).isSubsetOf(STATUSES);
        });
    }

    @Test
    void addressesReachNobody() {
        assertThat(SAMPLE.people()).extracting(Sample.Person::email).allMatch(email -> email.endsWith(".example"));
    }

    @Test
    void onlyTheTeamAnswersAndOnlyCustomersVote() {
        var team = SAMPLE.people().stream()
                .filter(person -> person.role().equals("TEAM"))
                .map(Sample.Person::id)
                .collect(toSet());
        assertThat(team).hasSize(2);
        assertThat(SAMPLE.ideas()).allSatisfy(idea -> {
            assertThat(idea.answers()).extracting(Sample.Answer::by).isSubsetOf(team);
            assertThat(idea.votes().keySet()).doesNotContainAnyElementsOf(team);
        });
    }

    @Test
    void nothingHappensBeforeItsCause() {
        var joined = joined();
        assertThat(SAMPLE.ideas()).allSatisfy(idea -> {
            assertThat(idea.age()).isLessThanOrEqualTo(joined.get(idea.by()));
            assertThat(idea.votes()).allSatisfy((person, age) -> {
                assertThat(age).isLessThanOrEqualTo(idea.age()).isLessThanOrEqualTo(joined.get(person));
            });
            assertThat(ages(idea))
                    .allSatisfy(age -> assertThat(age).isPositive().isLessThan(idea.age()));
            assertThat(idea.answers()).extracting(Sample.Answer::age).isSortedAccordingTo((a, b) -> b.compareTo(a));
        });
    }

    @Test
    void aReplyFollowsTheCommentItAnswers() {
        assertThat(SAMPLE.ideas()).allSatisfy(idea -> {
            Map<String, Sample.Comment> earlier = new HashMap<>();
            for (var comment : idea.comments()) {
                comment.replyTo().ifPresent(parent -> {
                    var answered = Objects.requireNonNull(earlier.get(parent), parent);
                    assertThat(comment.age()).isLessThanOrEqualTo(answered.age());
                    assertThat(answered.replyTo()).isEmpty();
                });
                comment.id()
                        .ifPresent(id -> assertThat(earlier.put(id, comment)).isNull());
            }
        });
    }

    @Test
    void whatVotesMeanIsSaidByThoseWhoVotedAndWhileTheyCould() {
        assertThat(SAMPLE.ideas()).anySatisfy(idea -> assertThat(idea.reasons()).hasSizeGreaterThan(5));
        assertThat(SAMPLE.ideas())
                .allSatisfy(idea -> assertThat(idea.reasons()).allSatisfy(reason -> {
                    assertThat(reason.importance()).isIn("nice", "important", "critical");
                    assertThat(reason.text()).hasSizeLessThanOrEqualTo(500);
                    assertThat(reason.age()).isLessThan(idea.votes().get(reason.by()));
                }));
    }

    @Test
    void somebodyIsAskedWhetherTheyStillNeedIt() {
        var year = Duration.ofDays(365);
        assertThat(SAMPLE.ideas()).anySatisfy(idea -> {
            assertThat(idea.status()).isEqualTo("review");
            assertThat(idea.votes().values()).anyMatch(age -> age.compareTo(year) > 0);
        });
    }

    @Test
    void whenIsSaidOfWhatIsAheadAndOnceWithADay() {
        assertThat(SAMPLE.ideas())
                .allSatisfy(idea -> assertThat(idea.answers()).allSatisfy(answer -> {
                    assertThat(answer.confidence().isEmpty()
                                    || Set.of("planned", "doing").contains(answer.status()))
                            .isTrue();
                    assertThat(answer.dueIn())
                            .satisfiesAnyOf(
                                    due -> assertThat(due).isEmpty(),
                                    due -> assertThat(answer.confidence()).isPresent());
                }));
        assertThat(SAMPLE.ideas())
                .extracting(idea -> idea.answers().stream()
                        .reduce((earlier, later) -> later)
                        .flatMap(Sample.Answer::dueIn)
                        .orElse(0))
                .anyMatch(days -> days > 0);
    }

    @Test
    void peopleMentionAndThankThoseWhoTookPart() {
        assertThat(SAMPLE.ideas()).allSatisfy(idea -> {
            var present = namesIn(idea);
            for (var comment : idea.comments()) {
                assertThat(SampleTalk.mentionedIn(comment.text())).isSubsetOf(present);
                assertThat(comment.reactions().keySet()).isSubsetOf("agree", "thanks", "bright", "same");
                comment.reactions()
                        .values()
                        .forEach(given -> assertThat(given)
                                .isSubsetOf(joined().keySet())
                                .doesNotHaveDuplicates()
                                .doesNotContain(comment.by()));
            }
        });
        assertThat(SAMPLE.ideas().stream().flatMap(idea -> idea.comments().stream()))
                .anyMatch(comment -> !SampleTalk.mentionedIn(comment.text()).isEmpty());
    }

    @Test
    void theChangelogTellsOfWhatHasShipped() {
        assertThat(SAMPLE.changelog()).hasSize(4).allSatisfy(entry -> {
            assertThat(PlainText.length(entry.title())).isBetween(1, 120);
            assertThat(entry.ideas())
                    .isNotEmpty()
                    .allSatisfy(title -> assertThat(SAMPLE.ideas())
                            .filteredOn(idea -> idea.title().equals(title))
                            .singleElement()
                            .satisfies(idea -> {
                                var last = idea.answers().get(idea.answers().size() - 1);
                                assertThat(last.status()).isEqualTo("shipped");
                                assertThat(entry.age()).isLessThan(last.age());
                            }));
        });
    }

    @Test
    void needsRestOnWhatWasSaidBeforeThem() {
        assertThat(SAMPLE.needs()).extracting(Sample.Need::horizon).containsExactly("now", "next", "later");
        assertThat(SAMPLE.needs()).allSatisfy(need -> {
            assertThat(PlainText.length(need.statement())).isBetween(1, 300);
            assertThat(need.ideas())
                    .hasSizeGreaterThan(2)
                    .allSatisfy(title -> assertThat(titled(title).age()).isGreaterThan(need.age()));
            assertThat(need.quotes())
                    .isNotEmpty()
                    .allSatisfy(quote -> assertThat(said(titled(quote.idea()), quote.by()))
                            .anySatisfy((words, age) -> {
                                assertThat(words).contains(quote.words());
                                assertThat(age).isGreaterThan(need.age());
                            }));
        });
    }

    private static Sample.Idea titled(String title) {
        return SAMPLE.ideas().stream()
                .filter(idea -> idea.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** Words of somebody about an idea, and how long ago. */
    private static Map<String, Duration> said(Sample.Idea idea, String by) {
        var said = new HashMap<String, Duration>();
        idea.reasons().stream()
                .filter(reason -> reason.by().equals(by))
                .forEach(reason -> said.put(reason.text(), reason.age()));
        idea.comments().stream()
                .filter(comment -> comment.by().equals(by))
                .forEach(comment -> said.put(comment.text(), comment.age()));
        return said;
    }

    private static Map<String, Duration> joined() {
        return SAMPLE.people().stream().collect(toMap(Sample.Person::id, Sample.Person::age));
    }

    private static Collection<String> namesIn(Sample.Idea idea) {
        var names = new HashSet<>(idea.votes().keySet());
        names.add(idea.by());
        idea.answers().forEach(answer -> names.add(answer.by()));
        idea.comments().forEach(comment -> names.add(comment.by()));
        return names;
    }

    private static Stream<Duration> ages(Sample.Idea idea) {
        return Stream.concat(
                idea.answers().stream().map(Sample.Answer::age),
                idea.comments().stream().map(Sample.Comment::age));
    }
}
