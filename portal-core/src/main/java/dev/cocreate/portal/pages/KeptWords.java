package dev.cocreate.portal.pages;

import dev.cocreate.portal.ideas.IdeaDraft;
import dev.cocreate.portal.people.Pending;
import dev.cocreate.portal.platform.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What somebody typed before they signed in and could not be kept as it was, for the form that offers it again. */
@ApplicationScoped
class KeptWords {
    private final Pending pending;
    private final Visit visit;

    @Inject
    KeptWords(Pending pending, Visit visit) {
        this.pending = pending;
        this.visit = visit;
    }

    /** An idea; or a comment whose idea is gone, which may be worth an idea of its own. */
    Optional<IdeaDraft> idea(String token) {
        return visit.visitor()
                .flatMap(visitor -> pending.offered(token, PendingIdea.KIND, visitor)
                        .map(PendingIdea::draft)
                        .or(() ->
                                comment(token).map(text -> new IdeaDraft("", text, "", Optional.empty(), List.of()))));
    }

    /** The form for comments, with the words in it. */
    IdeaDetails.CommentForm commentForm(String token) {
        return comment(token)
                .map(text -> new IdeaDetails.CommentForm(text, OptionalLong.empty(), List.of()))
                .orElseGet(IdeaDetails.CommentForm::empty);
    }

    private Optional<String> comment(String token) {
        return visit.visitor()
                .flatMap(visitor -> pending.offered(token, PendingComment.KIND, visitor))
                .map(content -> content.getString("text"));
    }
}
