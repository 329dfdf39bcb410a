package dev.cocreate.portal.scores;

import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.ideas.IdeaView;
import dev.cocreate.portal.ideas.Ideas;
import dev.cocreate.portal.platform.problems.FieldError;
import dev.cocreate.portal.platform.problems.InvalidProblem;
import dev.cocreate.portal.platform.text.Words;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.LocalAddress;
import dev.cocreate.portal.platform.web.Pages;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;

/** {@code /ideas/<id>/scores}, for the team: what scorers say of an idea, from which numbers, and what was thought before. */
@Path("/ideas/{id: [0-9][^/]*}/scores")
public class ScoresResource {
    private static final String INPUT = "input-";

    private final Ideas ideas;
    private final Scorers scorers;
    private final ScoreSheets sheets;
    private final Assessments assessments;
    private final Assessing assessing;
    private final Pages pages;
    private final Visit visit;

    @Inject
    ScoresResource(
            Ideas ideas,
            Scorers scorers,
            ScoreSheets sheets,
            Assessments assessments,
            Assessing assessing,
            Pages pages,
            Visit visit) {
        this.ideas = ideas;
        this.scorers = scorers;
        this.sheets = sheets;
        this.assessments = assessments;
        this.assessing = assessing;
        this.pages = pages;
        this.visit = visit;
    }

    @GET
    public Response all(@PathParam("id") String id) {
        visit.team();
        return pages.show("scores/index.jte", sheets.of(ideas.view(IdeaId.parse(id), visit.visitor())));
    }

    @GET
    @Path("{scorer: [a-z0-9-]+}")
    public Response show(
            @PathParam("id") String id,
            @PathParam("scorer") String scorer,
            @QueryParam("to") @DefaultValue("") String to) {
        visit.team();
        var idea = ideas.view(IdeaId.parse(id), visit.visitor());
        return page(200, idea, sheets.line(idea, scorers.get(scorer), to));
    }

    @POST
    @Path("{scorer: [a-z0-9-]+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response assess(
            @PathParam("id") String id, @PathParam("scorer") String scorer, MultivaluedMap<String, String> form) {
        var team = visit.team();
        var idea = ideas.view(IdeaId.parse(id), visit.visitor());
        var typed = new HashMap<String, String>();
        form.forEach((name, values) -> {
            if (name.startsWith(INPUT)) {
                typed.put(name.substring(INPUT.length()), values.get(0));
            }
        });
        var note = sent(form, "note");
        var to = sent(form, "to");
        try {
            assessing.assess(idea.id(), scorer, AssessmentDraft.ofForm(typed, note), seen(sent(form, "seen")), team);
            return Response.seeOther(to.isEmpty() ? URI.create(idea.path() + "#scores") : LocalAddress.of(to))
                    .build();
        } catch (AssessedMeanwhileProblem meanwhile) {
            var now = sheets.line(idea, scorers.get(scorer), to);
            var again = now.form().typed(typed, note, meanwhile.in(pages.shell().words()));
            return page(422, idea, new ScoreSheet.Line(now.scorer(), now.score(), again));
        } catch (InvalidProblem invalid) {
            var now = sheets.line(idea, scorers.get(scorer), to);
            var again = now.form().typed(typed, note, invalid.errors()).seen(seen(sent(form, "seen")));
            return page(422, idea, new ScoreSheet.Line(now.scorer(), now.score(), again));
        }
    }

    private static String sent(MultivaluedMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value;
    }

    /** What is no number is no assessment either, and is refused as one that is over. */
    private static OptionalLong seen(String sent) {
        if (sent.isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(sent.matches("[0-9]{1,18}") ? Long.parseLong(sent) : -1);
    }

    private Response page(int status, IdeaView idea, ScoreSheet.Line line) {
        return pages.show(
                status,
                "scores/assess.jte",
                new AssessPage(
                        idea, line, assessments.history(idea.id(), line.scorer().id())));
    }

    /**
     * The form for one scorer.
     *
     * @param history the newest first
     */
    public record AssessPage(IdeaView idea, ScoreSheet.Line line, List<Assessment> history) {
        /** What a field is called. */
        public String label(FieldError error, Words words) {
            return line.scorer().inputs().stream()
                    .filter(input -> error.field().equals(INPUT + input.id()))
                    .map(input -> input.label().to(words.language().locale()))
                    .findFirst()
                    .orElseGet(() -> words.say("scores.field." + error.field()));
        }
    }
}
