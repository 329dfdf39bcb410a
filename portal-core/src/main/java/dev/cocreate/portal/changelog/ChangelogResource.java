package dev.cocreate.portal.changelog;

import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.text.Html;
import dev.cocreate.portal.platform.text.Markdown;
import dev.cocreate.portal.platform.text.PlainText;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.visit.Visitor;
import dev.cocreate.portal.platform.web.AnonymousPages;
import dev.cocreate.portal.platform.web.Mark;
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

/** {@code /changelog}: what is new, for everybody; and where the team writes it. */
@Path("/changelog")
public class ChangelogResource {
    private static final int LIMIT = 10;

    private final Changelog changelog;
    private final Boards boards;
    private final Markdown markdown;
    private final AnonymousPages anonymous;
    private final Pages pages;
    private final Visit visit;

    @Inject
    ChangelogResource(
            Changelog changelog, Boards boards, Markdown markdown, AnonymousPages anonymous, Pages pages, Visit visit) {
        this.changelog = changelog;
        this.boards = boards;
        this.markdown = markdown;
        this.anonymous = anonymous;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response index(@QueryParam("after") @DefaultValue("") String after) {
        var mark = Mark.parse(after);
        return anonymous.show("changelog/index.jte", () -> page(mark));
    }

    private ChangelogPage page(Optional<Mark> after) {
        var isTeam = visit.visitor().filter(Visitor::isTeam).isPresent();
        var slice = changelog.published(after, LIMIT, boards.sightOf(visit.visitor()));
        return new ChangelogPage(
                slice.items().stream().map(this::told).toList(),
                isTeam && after.isEmpty() ? changelog.drafts() : List.of(),
                slice.address("/changelog"));
    }

    @GET
    @Path("{id: [0-9]+}")
    public Response show(@PathParam("id") long id) {
        return anonymous.show("changelog/show.jte", () -> told(changelog.view(id, visit.visitor())));
    }

    @GET
    @Path("new")
    public Response form() {
        visit.team();
        return form(200, new FormPage(Optional.empty(), EntryDraft.empty(), false, "", List.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(
            @FormParam("title") @DefaultValue("") String title,
            @FormParam("text") @DefaultValue("") String text,
            @FormParam("ideas") @DefaultValue("") String ideas,
            @FormParam("publishAt") @DefaultValue("") String publishAt,
            @FormParam("published") @DefaultValue("false") boolean published) {
        var team = visit.team();
        var draft = EntryDraft.typed(title, text, ideas, publishAt);
        try {
            return seeOther(changelog.write(draft, published, team));
        } catch (InvalidProblem invalid) {
            return form(422, new FormPage(Optional.empty(), draft, false, "", invalid.errors()));
        }
    }

    @GET
    @Path("{id: [0-9]+}/edit")
    public Response form(@PathParam("id") long id) {
        var entry = changelog.view(id, Optional.of(visit.team()));
        return form(
                200, new FormPage(Optional.of(id), EntryDraft.of(entry), entry.isPublished(), entry.seen(), List.of()));
    }

    @POST
    @Path("{id: [0-9]+}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(
            @PathParam("id") long id,
            @FormParam("title") @DefaultValue("") String title,
            @FormParam("text") @DefaultValue("") String text,
            @FormParam("ideas") @DefaultValue("") String ideas,
            @FormParam("publishAt") @DefaultValue("") String publishAt,
            @FormParam("seen") @DefaultValue("") String seen,
            @FormParam("published") @DefaultValue("false") boolean published) {
        var team = visit.team();
        var entry = changelog.view(id, Optional.of(team));
        var draft = EntryDraft.typed(title, text, ideas, publishAt);
        try {
            return seeOther(changelog.edit(id, draft, Optional.of(published), seen, team));
        } catch (InvalidProblem invalid) {
            var told = invalid.errors().stream().anyMatch(error -> error.field().equals("seen"));
            var mark = told ? changelog.view(id, Optional.of(team)).seen() : seen;
            return form(422, new FormPage(Optional.of(id), draft, entry.isPublished(), mark, invalid.errors()));
        }
    }

    private static Response seeOther(EntryView entry) {
        return Response.seeOther(URI.create(entry.path())).build();
    }

    private Response form(int status, FormPage page) {
        return pages.show(status, "changelog/edit.jte", page);
    }

    private Told told(EntryView entry) {
        return new Told(entry, markdown.html(entry.text()), markdown.plain(entry.text()));
    }

    /**
     * The changelog.
     *
     * @param drafts what the team has not published; empty for everybody else
     * @param next address of the page that follows
     */
    public record ChangelogPage(List<Told> entries, List<EntryView> drafts, Optional<String> next) {}

    /** An entry, and its words as they are shown. */
    public record Told(EntryView entry, Html text, String plain) {
        private static final int LONGEST_DESCRIPTION = 160;

        public String description() {
            return PlainText.shorten(plain, LONGEST_DESCRIPTION);
        }
    }

    /**
     * The form of an entry.
     *
     * @param id empty for a new one
     * @param published whether everybody sees it already
     * @param seen marks the entry that the form was filled with at first
     */
    public record FormPage(
            Optional<Long> id, EntryDraft draft, boolean published, String seen, List<FieldError> errors) {
        public String action() {
            return id.map(number -> "/changelog/" + number + "/edit").orElse("/changelog");
        }

        public String back() {
            return id.map(number -> "/changelog/" + number).orElse("/changelog");
        }
    }
}
