package dev.cocreate.portal;

import dev.cocreate.portal.comments.CommentDraft;
import dev.cocreate.portal.comments.Comments;
import dev.cocreate.portal.ideas.AnswerDraft;
import dev.cocreate.portal.ideas.Answers;
import dev.cocreate.portal.ideas.IdeaDraft;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Proposals;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;

/** What people do in the tests inside the portal, and what the database says afterwards. */
@ApplicationScoped
public class Story {
    private final Proposals proposals;
    private final Comments comments;
    private final Answers answers;
    private final Jdbi jdbi;

    @Inject
    Story(Proposals proposals, Comments comments, Answers answers, Jdbi jdbi) {
        this.proposals = proposals;
        this.comments = comments;
        this.answers = answers;
        this.jdbi = jdbi;
    }

    public IdeaId propose(Visitor author) {
        return proposals.propose(draft("Export invoices"), author, Language.EN).id();
    }

    public void edit(IdeaId idea, Visitor author) {
        proposals.edit(idea, draft("Export all invoices"), author, Language.EN);
    }

    public void comment(IdeaId idea, Visitor author) {
        comments.write(idea, OptionalLong.empty(), CommentDraft.of("As a table, please."), author);
    }

    public void answer(IdeaId idea, String status, Visitor team) {
        answers.give(idea, AnswerDraft.of(status, "In spring."), team);
    }

    private static IdeaDraft draft(String title) {
        return new IdeaDraft(title, "", "", Optional.empty(), List.of());
    }

    /** What a query finds about an idea, its {@code :id}. */
    public <T> List<T> find(Class<T> type, String query, IdeaId idea) {
        return jdbi.withHandle(handle ->
                handle.createQuery(query).bind("id", idea.value()).mapTo(type).list());
    }

    public int count(String query, IdeaId idea) {
        return find(Integer.class, query, idea).get(0);
    }
}
