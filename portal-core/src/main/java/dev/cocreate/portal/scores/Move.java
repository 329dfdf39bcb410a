package dev.cocreate.portal.scores;

import dev.cocreate.plugin.scores.Input;
import dev.cocreate.plugin.scores.Scale;
import dev.cocreate.portal.platform.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a score would be if one input were a little otherwise.
 *
 * @param at what the input would be
 * @param merit of the score that it would have then
 */
public record Move(String input, double at, double merit) {
    private static final double PART = 0.2;

    /** What an input could as well be: a fifth less or more, or the next step. */
    static List<Double> around(Input input, double value) {
        if (input.scale() instanceof Scale.Steps steps) {
            var values = steps.steps().stream().map(Scale.Step::value).toList();
            var here = values.indexOf(value);
            return IntStream.of(here - 1, here + 1)
                    .filter(place -> here >= 0 && place >= 0 && place < values.size())
                    .mapToObj(values::get)
                    .toList();
        }
        var least = input.scale() instanceof Scale.Range range ? range.least() : 0;
        var most = input.scale() instanceof Scale.Range range ? range.most() : 1;
        return Stream.of(value - Math.abs(value) * PART, value + Math.abs(value) * PART)
                .map(moved -> Math.max(least, Math.min(most, moved)))
                .filter(moved -> moved != value)
                .toList();
    }

    static JsonArray json(List<Move> moves) {
        var json = Json.createArrayBuilder();
        moves.forEach(move -> json.add(Json.createObjectBuilder()
                .add("input", move.input())
                .add("at", move.at())
                .add("merit", move.merit())));
        return json.build();
    }

    static List<Move> read(JsonArray json) {
        return json.getValuesAs(JsonObject.class).stream()
                .map(move -> new Move(
                        move.getString("input"),
                        move.getJsonNumber("at").doubleValue(),
                        move.getJsonNumber("merit").doubleValue()))
                .toList();
    }
}
