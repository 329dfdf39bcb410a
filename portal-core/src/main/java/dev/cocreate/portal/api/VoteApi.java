package dev.cocreate.portal.api;

import dev.cocreate.portal.behalf.Evidences;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.JsonBody;
import dev.cocreate.portal.votes.Reasons;
import dev.cocreate.portal.votes.Stake;
import dev.cocreate.portal.votes.Tally;
import dev.cocreate.portal.votes.Votes;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** {@code /api/v1/ideas/<id>/vote}: wanting an idea, and saying what it would mean. */
@Path("/api/v1/ideas/{id}/vote")
@Produces("application/json")
public class VoteApi {
    private final Votes votes;
    private final Reasons reasons;
    private final Evidences evidences;
    private final IdeaJson json;
    private final Visit visit;

    @Inject
    VoteApi(Votes votes, Reasons reasons, Evidences evidences, IdeaJson json, Visit visit) {
        this.votes = votes;
        this.reasons = reasons;
        this.evidences = evidences;
        this.json = json;
        this.visit = visit;
    }

    /** Without a body a plain vote; with one, what is in it is kept with the vote. */
    @PUT
    public Response cast(@PathParam("id") String id, @Context HttpHeaders headers, InputStream in) throws IOException {
        var visitor = visit.signedIn();
        var idea = IdeaId.parse(id);
        var body = JsonBody.readIfAny(headers.getMediaType(), in);
        if (body.isEmpty()) {
            return Answering.ok(tally(idea, votes.cast(idea, visitor)).build());
        }
        var evidence = body.get().object("evidence");
        var said = stake(body.get());
        var heard = evidences.checked(evidence, visitor);
        var tally = votes.cast(idea, visitor);
        heard.ifPresent(draft -> evidences.give(idea, Evidences.Act.VOTED, draft, visitor));
        var answer = tally(idea, tally);
        json.put(answer, reasons.give(idea, visitor, said));
        return Answering.ok(answer.build());
    }

    private static Stake stake(JsonBody body) {
        var importance = body.text("importance");
        var reason = body.text("reason");
        body.done();
        return Stake.checked(importance, reason);
    }

    @DELETE
    public Response withdraw(@PathParam("id") String id) {
        var visitor = visit.signedIn();
        var idea = IdeaId.parse(id);
        return Answering.ok(tally(idea, votes.withdraw(idea, visitor)).build());
    }

    private static JsonObjectBuilder tally(IdeaId idea, Tally tally) {
        return Json.createObjectBuilder()
                .add("id", idea.toString())
                .add("votes", tally.votes())
                .add("voted", tally.mine());
    }
}
