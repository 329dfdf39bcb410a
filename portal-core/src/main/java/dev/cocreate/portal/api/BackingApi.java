package dev.cocreate.portal.api;

import dev.cocreate.portal.accounts.Money;
import dev.cocreate.portal.behalf.Evidences;
import dev.cocreate.portal.behalf.GivenEvidence;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.segments.Backing;
import dev.cocreate.portal.segments.Backings;
import dev.cocreate.portal.segments.Segments;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code /api/v1/ideas/<id>/backing}, for the team: who stands behind an idea, at most a minute ago. */
@Path("/api/v1/ideas/{id}/backing")
@Produces("application/json")
public class BackingApi {
    private final Ideas ideas;
    private final Backings backings;
    private final Segments segments;
    private final Evidences evidences;
    private final Visit visit;

    @Inject
    BackingApi(Ideas ideas, Backings backings, Segments segments, Evidences evidences, Visit visit) {
        this.ideas = ideas;
        this.backings = backings;
        this.segments = segments;
        this.evidences = evidences;
        this.visit = visit;
    }

    @GET
    public Response read(@PathParam("id") String id, @QueryParam("segment") @DefaultValue("") String segment) {
        visit.team();
        var idea = ideas.view(IdeaId.parse(id), visit.visitor()).id();
        var backing = segment.isEmpty() ? backings.of(idea).everybody() : backings.of(idea, segments.choose(segment));
        var evidence = Json.createArrayBuilder();
        evidences.of(idea).forEach(given -> evidence.add(json(given)));
        var body = Json.createObjectBuilder(json(backing)).add("onBehalf", evidence);
        return Answering.ok(body.build());
    }

    static JsonObject json(Backing backing) {
        var body = Json.createObjectBuilder()
                .add("votes", backing.votes())
                .add("accounts", backing.accounts())
                .add("revenue", json(backing.revenue()))
                .add(
                        "roles",
                        Json.createObjectBuilder()
                                .add("buyer", backing.buyers())
                                .add("administrator", backing.administrators())
                                .add("user", backing.users())
                                .add("unknown", backing.unknown()));
        CommentJson.put(body, "onlyRole", backing.onlyRole().map(role -> role.slug()));
        CommentJson.put(body, "countedAt", backing.countedAt().map(Object::toString));
        return body.build();
    }

    /** Amounts of different currencies are not added. */
    static JsonArray json(List<Money> amounts) {
        var array = Json.createArrayBuilder();
        amounts.forEach(money -> array.add(
                Json.createObjectBuilder().add("currency", money.currency()).add("amount", money.minor())));
        return array.build();
    }

    private static JsonObject json(GivenEvidence given) {
        var json = Json.createObjectBuilder()
                .add("act", given.proposed() ? "proposed" : "voted")
                .add("kind", given.kind().slug())
                .add("words", given.words())
                .add("link", given.link())
                .add("at", given.at().toString());
        CommentJson.put(json, "person", given.person());
        CommentJson.put(json, "account", given.account());
        CommentJson.put(json, "by", given.by());
        return json.build();
    }
}
