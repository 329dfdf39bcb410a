package dev.cocreate.portal.outcomes;

import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.Mark;
import dev.cocreate.portal.platform.web.Pages;
import dev.cocreate.portal.platform.web.Slice;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** {@code /me}: one's own ideas and votes, and what became of them. */
@Path("/me")
public class MeResource {
    private final Outcomes outcomes;
    private final AnswerWords words;
    private final Pages pages;
    private final Visit visit;

    @Inject
    MeResource(Outcomes outcomes, AnswerWords words, Pages pages, Visit visit) {
        this.outcomes = outcomes;
        this.words = words;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response ideas(@QueryParam("after") @DefaultValue("") String after) {
        return page("/me", outcomes.proposedBy(visit.signedIn(), Mark.parse(after)));
    }

    @GET
    @Path("votes")
    public Response votes(@QueryParam("after") @DefaultValue("") String after) {
        return page("/me/votes", outcomes.wantedBy(visit.signedIn(), Mark.parse(after)));
    }

    private Response page(String address, Slice<Outcome> list) {
        return pages.show("me/index.jte", new MePage(address, list, words));
    }

    /**
     * One's own ideas, or votes.
     *
     * @param address of the list that is shown
     */
    public record MePage(String address, Slice<Outcome> list, AnswerWords words) {
        public boolean isVotes() {
            return address.endsWith("/votes");
        }

        public Optional<String> next() {
            return list.address(address);
        }
    }
}
