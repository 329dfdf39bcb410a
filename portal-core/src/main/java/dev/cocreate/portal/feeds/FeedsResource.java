package dev.cocreate.portal.feeds;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.text.Words;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Pages;
import dev.cocreate.portal.platform.web.Rendered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.function.Function;

/** {@code /feeds}: Atom feeds of the portal, a board, an idea and the changelog. The same for everybody, made once a second. */
@Path("/feeds")
@ApplicationScoped
public class FeedsResource {
    private static final String ATOM = "application/atom+xml;charset=UTF-8";

    private final Feeds feeds;
    private final Atom atom;
    private final Boards boards;
    private final Pages pages;
    private final Visit visit;
    private final Cache<String, Rendered> kept = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(1))
            .maximumSize(500)
            .build();

    @Inject
    FeedsResource(Feeds feeds, Atom atom, Boards boards, Pages pages, Visit visit) {
        this.feeds = feeds;
        this.atom = atom;
        this.boards = boards;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    @Path("ideas.atom")
    public Response ideas() {
        return answer("ideas", feeds::ideas);
    }

    @GET
    @Path("boards/{slug}.atom")
    public Response board(@PathParam("slug") String slug) {
        var board = boards.find(slug, feeds.sight()).orElseThrow(() -> new NotFoundProblem("board", slug));
        return answer("board " + slug, words -> feeds.ideas(board, words));
    }

    @GET
    @Path("ideas/{id}.atom")
    public Response idea(@PathParam("id") String id) {
        var idea = IdeaId.parse(id);
        return answer("idea " + idea, words -> feeds.talk(idea, words));
    }

    @GET
    @Path("changelog.atom")
    public Response changelog() {
        return answer("changelog", feeds::changelog);
    }

    private Response answer(String name, Function<Words, Feed> feed) {
        var rendered = kept.get(
                visit.language() + " " + name,
                missing -> atom.write(feed.apply(pages.shell().words()), visit.language()));
        return Response.ok(rendered)
                .type(ATOM)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, "Cookie, Accept-Language")
                .build();
    }
}
