package dev.cocreate.portal.widget;

import dev.cocreate.portal.boards.Boards;
import dev.cocreate.portal.hosts.Host;
import dev.cocreate.portal.hosts.Hosts;
import dev.cocreate.portal.people.Entrance;
import dev.cocreate.portal.platform.problems.NotFoundProblem;
import dev.cocreate.portal.platform.text.Language;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.ContentPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Makes out whose frame a request comes from, and lets its answers stand there and nowhere else. */
@ApplicationScoped
class Frames {
    private final Hosts hosts;
    private final Boards boards;
    private final Visit visit;

    @Inject
    Frames(Hosts hosts, Boards boards, Visit visit) {
        this.hosts = hosts;
        this.boards = boards;
        this.visit = visit;
    }

    /** The host of a frame; 404 when there is none, or when it is switched off. */
    Host host(String slug) {
        if (!visit.address().startsWith(Entrance.FRAMES + slug + "/")) {
            // Written otherwise, such as with an escape: who asks was made out by how the address was written.
            throw new NotFoundProblem("host", slug);
        }
        return hosts.framing(slug);
    }

    /** The frame that a request was made in, which is spoken to in the host's language from now on. */
    Frame of(String slug, MultivaluedMap<String, String> asked) {
        var host = host(slug);
        var language = Language.of(asked.getFirst("language"));
        language.ifPresent(visit::speak);
        var board = Optional.ofNullable(asked.getFirst("board")).orElse("");
        return new Frame(
                host.slug(),
                host.origins(),
                "list".equals(asked.getFirst("mode")) ? "list" : "button",
                board,
                board.isEmpty()
                        || boards.find(board, boards.sightOf(visit.visitor())).isPresent(),
                language.map(Language::code).orElse(""));
    }

    /** An answer that the host's sites may put into a frame, also when they keep others out of theirs. */
    Response framed(Frame frame, Response page) {
        return Response.fromResponse(page)
                .header(ContentPolicy.HEADER, ContentPolicy.framedBy(frame.origins()))
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Cross-Origin-Embedder-Policy", "require-corp")
                .header(HttpHeaders.VARY, Entrance.FRAME_SESSION)
                .build();
    }
}
