package dev.cocreate.portal.api;

import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.changelog.Changelog;
import dev.cocreate.portal.changelog.EntryDraft;
import dev.cocreate.portal.changelog.EntryView;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.settings.Operator;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.JsonBody;
import dev.cocreate.portal.platform.web.Mark;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** {@code /api/v1/changelog}. */
@Path("/api/v1/changelog")
@Produces("application/json")
public class ChangelogApi {
    private final Changelog changelog;
    private final Boards boards;
    private final Operator operator;
    private final Visit visit;

    @Inject
    ChangelogApi(Changelog changelog, Boards boards, Operator operator, Visit visit) {
        this.changelog = changelog;
        this.boards = boards;
        this.operator = operator;
        this.visit = visit;
    }

    @GET
    public Response list(
            @QueryParam("limit") @DefaultValue("20") String limit,
            @QueryParam("after") @DefaultValue("") String after) {
        var page = changelog.published(Mark.parse(after), number(limit), boards.sightOf(visit.visitor()));
        var items = Json.createArrayBuilder();
        page.items().forEach(entry -> items.add(json(entry)));
        var body = Json.createObjectBuilder().add("items", items);
        page.next().ifPresentOrElse(next -> body.add("next", next.toString()), () -> body.addNull("next"));
        return Answering.ok(body.build());
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        return Answering.ok(json(changelog.view(parsed(id), visit.visitor())));
    }

    @POST
    @Consumes("application/json")
    public Response write(InputStream in) throws IOException {
        var team = visit.team();
        var body = JsonBody.read(in);
        var draft = new EntryDraft(
                body.text("title").orElse(""),
                body.text("text").orElse(""),
                body.texts("ideas").orElse(List.of()),
                body.text("publishAt").orElse(""));
        var published = body.yes("published").orElse(false);
        body.done();
        var entry = changelog.write(draft, published, team);
        return Answering.with(Response.created(URI.create("/api/v1/changelog/" + entry.id())), json(entry));
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/json", "application/merge-patch+json"})
    public Response edit(@PathParam("id") String id, InputStream in) throws IOException {
        var team = visit.team();
        var before = changelog.view(parsed(id), Optional.of(team));
        var now = EntryDraft.of(before);
        var body = JsonBody.read(in);
        var draft = new EntryDraft(
                body.text("title").orElse(now.title()),
                body.text("text").orElse(now.text()),
                body.texts("ideas").orElse(now.ideas()),
                body.text("publishAt").orElse(now.publishAt()));
        var published = body.yes("published");
        body.done();
        return Answering.ok(json(changelog.edit(before.id(), draft, published, team)));
    }

    private JsonObject json(EntryView entry) {
        var ideas = Json.createArrayBuilder();
        entry.ideas().forEach(idea -> ideas.add(idea.id().toString()));
        var json = Json.createObjectBuilder()
                .add("id", Long.toString(entry.id()))
                .add("title", entry.title())
                .add("text", entry.text())
                .add("language", entry.language())
                .add("ideas", ideas)
                .add("url", operator.baseUrl() + entry.path());
        entry.author().ifPresentOrElse(author -> json.add("author", author), () -> json.addNull("author"));
        entry.publishedAt()
                .ifPresentOrElse(at -> json.add("publishedAt", at.toString()), () -> json.addNull("publishedAt"));
        entry.publishAt().ifPresentOrElse(at -> json.add("publishAt", at.toString()), () -> json.addNull("publishAt"));
        return json.build();
    }

    private static long parsed(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw new NotFoundProblem("entry", id);
        }
        return Long.parseLong(id);
    }

    private static int number(String limit) {
        try {
            return Integer.parseInt(limit);
        } catch (NumberFormatException notANumber) {
            throw new InvalidProblem(FieldError.of("limit", "not-a-number"));
        }
    }
}
