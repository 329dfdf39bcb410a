package dev.cocreate.portal.api;

import dev.cocreate.portal.ideas.AnswerDraft;
import dev.cocreate.portal.ideas.IdeaId;
import dev.cocreate.portal.notices.AnswerPreviews;
import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.platform.visit.Visit;
import dev.cocreate.portal.platform.web.JsonBody;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** {@code /api/v1/ideas/<id>/status/preview}: who will be told of an answer, and how, before it is given. */
@Path("/api/v1/ideas/{id}/status/preview")
@Produces("application/json")
public class AnswerPreviewApi {
    private final AnswerPreviews previews;
    private final Visit visit;

    @Inject
    AnswerPreviewApi(AnswerPreviews previews, Visit visit) {
        this.previews = previews;
        this.visit = visit;
    }

    @POST
    @Consumes("application/json")
    public Response preview(@PathParam("id") String id, InputStream in) throws IOException {
        var team = visit.team();
        var idea = IdeaId.parse(id);
        var body = JsonBody.read(in);
        var draft = new AnswerDraft(
                body.text("status").orElse(""),
                body.text("answer").orElse(""),
                body.text("confidence"),
                body.text("due"),
                IdeasApi.ending(body),
                IdeasApi.beyond(body));
        body.done();
        var preview = previews.of(idea, draft, "", team, visit.language());
        var channels = Json.createObjectBuilder();
        preview.audience().byChannel().forEach((channel, people) -> channels.add(channel.slug(), people));
        var languages = Json.createObjectBuilder();
        preview.audience().byLanguage().forEach((language, people) -> languages.add(language.tag(), people));
        var letters = Json.createArrayBuilder();
        preview.letters()
                .forEach(written -> letters.add(Json.createObjectBuilder()
                        .add("language", written.language().tag())
                        .add("subject", written.letter().subject())
                        .add("text", written.letter().text())));
        return Answering.ok(Json.createObjectBuilder()
                .add("people", preview.audience().people())
                .add("channels", channels)
                .add("languages", languages)
                .add("letters", letters)
                .build());
    }
}
