package dev.cocreate.portal.api;

import dev.cocreate.portal.platform.json.Json;
import dev.cocreate.portal.scores.Assessment;
import dev.cocreate.portal.scores.FormulaJson;
import dev.cocreate.portal.scores.IdeaScore;
import dev.cocreate.portal.scores.Scorer;
import jakarta.json.JsonObjectBuilder;

/** Scores as programs read them, never without what they were reckoned from. */
final class ScoreJson {
    private ScoreJson() {}

    static JsonObjectBuilder of(IdeaScore score, Scorer scorer) {
        var json = Json.createObjectBuilder().add("scorer", scorer.id()).add("state", score.slug());
        if (score.value().isPresent()) {
            json.add("score", FormulaJson.number(score.value().getAsDouble()));
        } else {
            json.addNull("score");
        }
        return json.add("old", score.isOld(scorer))
                .add("reason", score.reason())
                .add("reckonedAt", score.reckonedAt().toString())
                .add("assessment", of(score.assessment()));
    }

    static JsonObjectBuilder of(Assessment assessment) {
        var inputs = Json.createObjectBuilder();
        assessment.inputs().forEach((input, given) -> {
            var json = Json.createObjectBuilder()
                    .add("value", FormulaJson.number(given.value()))
                    .add("since", Long.toString(given.since()));
            CommentJson.put(json, "known", given.known().map(known -> known.slug()));
            inputs.add(input, json);
        });
        var json = Json.createObjectBuilder()
                .add("id", Long.toString(assessment.id()))
                .add("inputs", inputs)
                .add("note", assessment.note())
                .add("assessedAt", assessment.at().toString());
        CommentJson.put(json, "author", assessment.author());
        return json;
    }
}
