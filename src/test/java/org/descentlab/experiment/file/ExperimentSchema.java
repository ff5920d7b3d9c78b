package org.descentlab.experiment.file;

import static org.descentlab.experiment.file.Shapes.anyOf;
import static org.descentlab.experiment.file.Shapes.list;
import static org.descentlab.experiment.file.Shapes.mapping;
import static org.descentlab.experiment.file.Shapes.number;
import static org.descentlab.experiment.file.Shapes.numbers;
import static org.descentlab.experiment.file.Shapes.typed;
import static org.descentlab.experiment.file.Shapes.with;
import static org.descentlab.experiment.file.Shapes.words;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.descentlab.experiment.catalog.Controls;
import org.descentlab.experiment.catalog.Range;
import org.descentlab.experiment.catalog.Schedules;

/** The JSON Schema of experiment files, for editors: made from the catalogues. */
final class ExperimentSchema {
  private ExperimentSchema() {}

  /** The schema as it stands in assets. */
  static String text() throws JsonProcessingException {
    return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(schema()) + "\n";
  }

  private static ObjectNode schema() {
    ObjectNode schema = Shapes.JSON.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "DescentLab experiment");
    schema.setAll(experiment());
    schema.putObject("$defs").set("schedule", CatalogShapes.choice(Schedules.ALL));
    return schema;
  }

  private static ObjectNode experiment() {
    ObjectNode shape = mapping(List.of("format", "problem", "runs"));
    with(shape, "format", Shapes.JSON.objectNode().put("const", 1));
    with(shape, "title", text("Shown above the experiment"));
    with(shape, "notes", text("Shown beside it"));
    with(shape, "seed", typed("integer").put("default", 0));
    with(shape, "problem", ProblemShapes.problem());
    with(shape, "stop", stop());
    with(shape, "runs", list(RunShapes.run()).put("minItems", 1).put("maxItems", 1000));
    with(shape, "expect", list(RunShapes.expectation()));
    return with(shape, "view", view());
  }

  private static ObjectNode text(String about) {
    ObjectNode byLanguage = typed("object");
    byLanguage
        .putObject("patternProperties")
        .set("^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$", typed("string"));
    byLanguage.put("additionalProperties", false);
    return anyOf(typed("string"), byLanguage).put("description", about);
  }

  private static ObjectNode stop() {
    ObjectNode shape = mapping(List.of());
    with(shape, "steps", number(Range.count(1e10)));
    with(shape, "epochs", number(Range.count(1e9)));
    with(shape, "divergesAbove", number(new Range(0, false, 1e308, true, false)));
    with(shape, "lossBelow", number(Range.FINITE));
    with(shape, "gradientBelow", number(Range.NON_NEGATIVE));
    return with(shape, "updateBelow", number(Range.NON_NEGATIVE));
  }

  private static ObjectNode view() {
    ObjectNode shape = mapping(List.of());
    with(shape, "domain", numbers(4));
    with(shape, "lossScale", words(List.of("log", "linear")));
    return with(shape, "hide", list(words(Controls.NAMES)));
  }
}
