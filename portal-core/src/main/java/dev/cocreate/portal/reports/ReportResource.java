package dev.cocreate.portal.reports;

import dev.cocreate.portal.comments.CommentView;
import dev.cocreate.portal.comments.Threads;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.text.Markdown;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code /ideas/<id>/report}: asking the team to look at an idea, or with {@code comment} at a comment on it. */
@Path("/ideas/{id: [0-9][^/]*}/report")
public class ReportResource {
    private static final int EXCERPT = 220;

    private final Ideas ideas;
    private final Threads threads;
    private final Reports reports;
    private final Markdown markdown;
    private final Pages pages;
    private final Visit visit;

    @Inject
    ReportResource(Ideas ideas, Threads threads, Reports reports, Markdown markdown, Pages pages, Visit visit) {
        this.ideas = ideas;
        this.threads = threads;
        this.reports = reports;
        this.markdown = markdown;
        this.pages = pages;
        this.visit = visit;
    }

    /** The form; whoever has sent it is thanked here. */
    @GET
    public Response show(@PathParam("id") String id, @QueryParam("comment") @DefaultValue("") String comment) {
        if (visit.visitor().isEmpty()) {
            var idea = ideas.view(IdeaId.parse(id), visit.visitor());
            return Response.seeOther(URI.create(pages.shell().signIn(idea.path())))
                    .build();
        }
        return page(200, IdeaId.parse(id), comment(comment), ReportDraft.empty(), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(
            @PathParam("id") String id,
            @FormParam("comment") @DefaultValue("") String typed,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("words") @DefaultValue("") String words) {
        var reporter = visit.signedIn();
        var idea = ideas.view(IdeaId.parse(id), visit.visitor()).id();
        var comment = comment(typed);
        var draft = new ReportDraft(reason, words);
        try {
            reports.make(idea, comment, draft, reporter);
            return Response.seeOther(URI.create(address(idea, comment))).build();
        } catch (InvalidProblem invalid) {
            return page(422, idea, comment, draft, invalid.errors());
        }
    }

    private static OptionalLong comment(String typed) {
        if (typed.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!typed.matches("\\d{1,18}")) {
            throw new NotFoundProblem("comment", typed);
        }
        return OptionalLong.of(Long.parseLong(typed));
    }

    private static String address(IdeaId idea, OptionalLong comment) {
        return "/ideas/" + idea + "/report" + (comment.isPresent() ? "?comment=" + comment.getAsLong() : "");
    }

    private Response page(int status, IdeaId id, OptionalLong comment, ReportDraft draft, List<FieldError> errors) {
        var visitor = visit.signedIn();
        var idea = ideas.view(id, visit.visitor());
        var reported = comment.isPresent()
                ? Optional.of(threads.comment(id, comment.getAsLong(), Optional.of(visitor)))
                : Optional.<CommentView>empty();
        var back = reported.map(found -> CommentView.path(id, found.id())).orElse(idea.path());
        var words = reported.map(found -> markdown.excerpt(found.text().typed("…"), EXCERPT));
        var sent = reports.isMade(id, comment, visitor);
        return pages.show(status, "reports/new.jte", new ReportPage(idea, comment, back, words, sent, draft, errors));
    }

    /**
     * Asks what is wrong, or thanks for it.
     *
     * @param words beginning of the comment, if it is about one
     * @param sent whether this reader did report it
     */
    public record ReportPage(
            IdeaView idea,
            OptionalLong comment,
            String back,
            Optional<String> words,
            boolean sent,
            ReportDraft draft,
            List<FieldError> errors) {

        public Concern[] concerns() {
            return Concern.values();
        }
    }
}
