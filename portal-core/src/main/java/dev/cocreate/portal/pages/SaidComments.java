package dev.cocreate.portal.pages;

import dev.cocreate.portal.comments.CommentView;
import dev.cocreate.portal.comments.Threads;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.text.Html;
import dev.cocreate.portal.platform.text.Markdown;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Comments as a page shows them to its reader. */
@ApplicationScoped
class SaidComments {
    private final Threads threads;
    private final Markdown markdown;
    private final Pages pages;
    private final Visit visit;

    @Inject
    SaidComments(Threads threads, Markdown markdown, Pages pages, Visit visit) {
        this.threads = threads;
        this.markdown = markdown;
        this.pages = pages;
        this.visit = visit;
    }

    /** A page of threads; {@code after} is the last one before it. */
    Page page(IdeaId idea, long after) {
        var found = threads.page(idea, after, Threads.SHOWN + 1, visit.visitor());
        var shown = found.subList(0, Math.min(found.size(), Threads.SHOWN));
        var next = found.size() > shown.size()
                ? Optional.of("/ideas/" + idea + "?after="
                        + shown.get(shown.size() - 1).id())
                : Optional.<String>empty();
        return new Page(shown.stream().map(this::of).toList(), next);
    }

    /** The address of a comment on the page that shows it. */
    String address(IdeaId idea, long comment) {
        var before = threads.before(idea, comment);
        return "/ideas/" + idea + (before > 0 ? "?after=" + before : "") + "#comment-" + comment;
    }

    private IdeaDetails.Comment of(CommentView comment) {
        var nobody = pages.shell().say("common.somebody");
        return new IdeaDetails.Comment(
                comment,
                comment.text().html(markdown, nobody),
                comment.gone()
                        .flatMap(gone -> gone.words())
                        .map(words -> words.html(markdown, nobody))
                        .orElse(new Html("")),
                comment.replies().stream().map(this::of).toList());
    }

    /** Some threads; {@code next} is the address of those after them. */
    record Page(List<IdeaDetails.Comment> comments, Optional<String> next) {}
}
