package dev.cocreate.portal.api;

import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.scores.FormulaJson;
import dev.cocreate.portal.scores.Scorers;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** {@code /api/v1/scorers}, for the team: by what ideas can be scored. */
@Path("/api/v1/scorers")
@Produces("application/json")
public class ScorersApi {
    private final Scorers scorers;
    private final Visit visit;

    @Inject
    ScorersApi(Scorers scorers, Visit visit) {
        this.scorers = scorers;
        this.visit = visit;
    }

    @GET
    public Response list() {
        visit.team();
        var locale = visit.language().locale();
        var items = Json.createArrayBuilder();
        scorers.all()
                .forEach(scorer -> items.add(
                        Json.createObjectBuilder(FormulaJson.of(scorer.formula(), text -> Json.value(text.to(locale))))
                                .add("plugin", scorer.plugin())
                                .add("version", scorer.version())
                                .add("available", scorer.available())));
        return Answering.ok(Json.createObjectBuilder().add("items", items).build());
    }
}
