package dev.cocreate.portal.scores;

import dev.cocreate.plugin.Text;
import dev.cocreate.plugin.scores.Formula;
import dev.cocreate.plugin.scores.Input;
import dev.cocreate.plugin.scores.Known;
import dev.cocreate.plugin.scores.Scale;
import dev.cocreate.portal.platform.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.function.Function;

/** A formula as the database keeps it, with all languages, and as a program reads it, in one. */
public final class FormulaJson {
    private FormulaJson() {}

    /** What it says, each text as {@code written}. */
    public static JsonObject of(Formula formula, Function<Text, JsonValue> written) {
        var inputs = Json.createArrayBuilder();
        formula.inputs().forEach(input -> inputs.add(of(input, written)));
        return Json.createObjectBuilder()
                .add("id", formula.id())
                .add("name", written.apply(formula.name()))
                .add("formula", written.apply(formula.words()))
                .add("higherIsBetter", formula.higherIsBetter())
                .add("inputs", inputs)
                .build();
    }

    private static JsonObjectBuilder of(Input input, Function<Text, JsonValue> written) {
        var json = Json.createObjectBuilder()
                .add("id", input.id())
                .add("label", written.apply(input.label()))
                .add("help", written.apply(input.help()))
                .add("scale", of(input.scale(), written));
        input.known().ifPresent(known -> json.add("known", known.slug()));
        return json;
    }

    private static JsonObjectBuilder of(Scale scale, Function<Text, JsonValue> written) {
        var json = Json.createObjectBuilder();
        if (scale instanceof Scale.Range range) {
            return json.add("kind", "range")
                    .add("least", number(range.least()))
                    .add("most", number(range.most()))
                    .add("unit", written.apply(range.unit()));
        }
        if (scale instanceof Scale.Steps steps) {
            var all = Json.createArrayBuilder();
            steps.steps()
                    .forEach(step -> all.add(Json.createObjectBuilder()
                            .add("value", number(step.value()))
                            .add("label", written.apply(step.label()))));
            return json.add("kind", "steps").add("steps", all);
        }
        return json.add("kind", "share");
    }

    /** As short as it can be written. */
    public static JsonValue number(double value) {
        var shortest = BigDecimal.valueOf(value).stripTrailingZeros();
        return Json.value(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
    }

    static JsonValue everyLanguage(Text text) {
        var json = Json.createObjectBuilder();
        text.byLanguage().forEach(json::add);
        return json.build();
    }

    static Formula read(JsonObject json) {
        return new Formula(
                json.getString("id"),
                text(json, "name"),
                text(json, "formula"),
                json.getJsonArray("inputs").getValuesAs(JsonObject.class).stream()
                        .map(FormulaJson::input)
                        .toList(),
                json.getBoolean("higherIsBetter"));
    }

    private static Input input(JsonObject json) {
        var input = Input.of(json.getString("id"), text(json, "label"), scale(json.getJsonObject("scale")))
                .help(text(json, "help"));
        return Arrays.stream(Known.values())
                .filter(known -> known.slug().equals(json.getString("known", "")))
                .findFirst()
                .map(input::known)
                .orElse(input);
    }

    private static Scale scale(JsonObject json) {
        return switch (json.getString("kind")) {
            case "range" ->
                Scale.range(
                        json.getJsonNumber("least").doubleValue(),
                        json.getJsonNumber("most").doubleValue(),
                        text(json, "unit"));
            case "steps" ->
                new Scale.Steps(json.getJsonArray("steps").getValuesAs(JsonObject.class).stream()
                        .map(step -> new Scale.Step(step.getJsonNumber("value").doubleValue(), text(step, "label")))
                        .toList());
            default -> Scale.share();
        };
    }

    private static Text text(JsonObject json, String name) {
        var words = new HashMap<String, String>();
        var languages = json.getJsonObject(name);
        languages.keySet().forEach(language -> words.put(language, languages.getString(language)));
        return new Text(words);
    }
}
