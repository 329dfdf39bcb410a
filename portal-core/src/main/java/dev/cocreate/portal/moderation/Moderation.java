package dev.cocreate.portal.moderation;

import dev.cocreate.portal.comments.CommentDraft;
import dev.cocreate.portal.comments.CommentView;
import dev.cocreate.portal.comments.Comments;
import dev.cocreate.portal.ideas.IdeaDraft;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.ideas.Proposals;
import dev.cocreate.portal.people.People;
import dev.cocreate.portal.people.Person;
import dev.cocreate.portal.platform.problems.Fields;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.PersonId;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.trust.Held;
import dev.cocreate.portal.trust.MuteDraft;
import dev.cocreate.portal.trust.Mutes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.OptionalLong;

/** What the team decides about what waits for it, and the only way to decide it. */
@ApplicationScoped
@Transactional
public class Moderation {
    private static final int LONGEST_WORDS = 500;

    private final Held held;
    private final Mutes mutes;
    private final Proposals proposals;
    private final Comments comments;
    private final Ideas ideas;
    private final People people;
    private final ModerationLetters letters;

    @Inject
    Moderation(
            Held held,
            Mutes mutes,
            Proposals proposals,
            Comments comments,
            Ideas ideas,
            People people,
            ModerationLetters letters) {
        this.held = held;
        this.mutes = mutes;
        this.proposals = proposals;
        this.comments = comments;
        this.ideas = ideas;
        this.people = people;
        this.letters = letters;
    }

    /** Lets everybody read what somebody new wrote: as theirs, from now on. Where it stands. */
    public String approve(long id, Visitor team) {
        var waiting = held.take(id);
        var author = person(waiting.person()).visiting();
        var content = waiting.content().orElseThrow();
        var place = waiting.isComment()
                ? comment(new IdeaId(waiting.idea().getAsLong()), content, author)
                : proposals
                        .publish(
                                IdeaDraft.of(content),
                                author,
                                Language.of(waiting.language()).orElse(Language.EN))
                        .path();
        held.approved(waiting, place, team);
        letters.approved(waiting, place);
        return place;
    }

    private String comment(IdeaId meant, JsonObject content, Visitor author) {
        var idea = ideas.viewGoingOn(meant, Optional.of(author)).id();
        var draft = CommentDraft.of(content);
        var written = replied(idea, content, draft, author);
        return CommentView.path(idea, written.id());
    }

    /** What it replied to may have been taken back meanwhile. */
    private CommentView replied(IdeaId idea, JsonObject content, CommentDraft draft, Visitor author) {
        var parent = content.getJsonNumber("parent");
        if (parent == null || !comments.isThere(idea, parent.longValueExact())) {
            return comments.publish(idea, OptionalLong.empty(), draft, author);
        }
        return comments.publish(idea, OptionalLong.of(parent.longValueExact()), draft, author);
    }

    /** Nobody else will read it; its author is told, and why. */
    public void decline(long id, String typed, Visitor team) {
        var fields = new Fields();
        var words = fields.line("words", typed, 1, LONGEST_WORDS);
        fields.done();
        var waiting = held.take(id);
        held.declined(waiting, words, team);
        letters.declined(waiting, words);
    }

    /** Somebody may not speak for now, and is told so. */
    public void mute(PersonId whose, MuteDraft draft, Visitor team) {
        letters.muted(mutes.mute(person(whose).visiting(), draft, team));
    }

    /** Somebody may speak again; with words where they appealed. */
    public void lift(long mute, String words, Visitor team) {
        letters.lifted(mutes.lift(mute, words, team));
    }

    /** The team looked again, and leaves it as it is. */
    public void declineAppeal(long mute, String words, Visitor team) {
        letters.leftAsItIs(mutes.declineAppeal(mute, words, team));
    }

    Person person(PersonId id) {
        return people.find(id).orElseThrow(() -> new NotFoundProblem("person", id));
    }
}
