package org.descentlab.experiment.file;

import static org.descentlab.experiment.file.Shapes.anyOf;
import static org.descentlab.experiment.file.Shapes.constant;
import static org.descentlab.experiment.file.Shapes.list;
import static org.descentlab.experiment.file.Shapes.mapping;
import static org.descentlab.experiment.file.Shapes.number;
import static org.descentlab.experiment.file.Shapes.numbers;
import static org.descentlab.experiment.file.Shapes.typed;
import static org.descentlab.experiment.file.Shapes.with;
import static org.descentlab.experiment.file.Shapes.words;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.descentlab.experiment.catalog.Estimators;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Range;
import org.descentlab.experiment.catalog.Schedules;

/** The shapes of runs and of what is expected of them. */
final class RunShapes {
  private static final Range ROW = new Range(0, true, 1e10, true, true);
  private static final Range INDEX = new Range(0, true, 1e7, false, true);
  private static final Range SAMPLES = Range.count(1e7);

  private RunShapes() {}

  static ObjectNode run() {
    ObjectNode shape = mapping(List.of("optimizer"));
    with(shape, "name", typed("string").put("pattern", "\\S"));
    with(shape, "enabled", typed("boolean").put("default", true));
    with(shape, "optimizer", CatalogShapes.choice(Optimizers.ALL));
    with(shape, "schedule", schedule());
    with(shape, "clip", anyOf(clip("norm"), clip("value")));
    with(shape, "batch", anyOf(constant("full"), number(SAMPLES)));
    with(shape, "order", order());
    with(shape, "noise", number(Range.NON_NEGATIVE));
    with(shape, "estimator", estimator());
    with(shape, "problem", ProblemShapes.ofRun());
    with(shape, "seed", typed("integer"));
    with(shape, "freeze", list(number(INDEX)));
    return with(shape, "changes", list(change()));
  }

  private static ObjectNode schedule() {
    ObjectNode shape = CatalogShapes.choice(Schedules.ALL);
    shape
        .get("oneOf")
        .forEach(entry -> with((ObjectNode) entry, "per", words(List.of("step", "epoch"))));
    return shape;
  }

  private static ObjectNode estimator() {
    return anyOf(words(Estimators.ALL.ids()), CatalogShapes.choice(Estimators.ALL));
  }

  private static ObjectNode clip(String kind) {
    return with(mapping(List.of(kind)), kind, number(Range.POSITIVE));
  }

  private static ObjectNode order() {
    ObjectNode batch = list(number(INDEX)).put("minItems", 1);
    ObjectNode batches = list(batch).put("minItems", 1);
    return anyOf(
        words(List.of("shuffled", "sequential", "replacement")),
        with(mapping(List.of("batches")), "batches", batches));
  }

  private static ObjectNode change() {
    ObjectNode shape = with(mapping(List.of("step")), "step", number(ROW));
    Optimizers.ALL.entries().stream()
        .flatMap(optimizer -> optimizer.parameters().stream())
        .filter(Hyperparameter.class::isInstance)
        .map(Hyperparameter.class::cast)
        .forEach(field -> with(shape, field.id(), number(field.range())));
    with(shape, "batch", number(SAMPLES));
    with(shape, "noise", number(Range.NON_NEGATIVE));
    with(shape, "dropout", number(Range.UNIT));
    shape.set("additionalProperties", number(Range.FINITE)); // a constant of a rule
    return shape.put("minProperties", 2);
  }

  static ObjectNode expectation() {
    return anyOf(
        with(ofRun("lossBelow", number(Range.FINITE)), "within", number(ROW)),
        ofRun(
            "outcome",
            words(List.of("converged", "budget-spent", "diverged", "cancelled", "failed"))),
        with(ofRun("lossStaysAbove", number(Range.FINITE)), "from", number(ROW)),
        near(),
        where("between", numbers(2)),
        where("within", number(ROW)),
        ofRun("finalLoss", numbers(2)),
        ofRun("testAccuracy", numbers(2)),
        faster());
  }

  private static ObjectNode ofRun(String field, ObjectNode value) {
    ObjectNode shape = with(mapping(List.of("run", field)), "run", typed("string"));
    return with(shape, field, value);
  }

  private static ObjectNode where(String field, ObjectNode rows) {
    ObjectNode shape = with(mapping(List.of("run", "where", field)), "run", typed("string"));
    with(shape, "where", typed("string").put("minLength", 1));
    return with(shape, field, rows);
  }

  private static ObjectNode near() {
    ObjectNode shape = with(mapping(List.of("run", "near", "within")), "run", typed("string"));
    with(shape, "near", list(number(Range.FINITE)).put("minItems", 1));
    return with(shape, "within", number(Range.POSITIVE));
  }

  private static ObjectNode faster() {
    ObjectNode shape = mapping(List.of("faster", "than", "toLoss"));
    with(with(shape, "faster", typed("string")), "than", typed("string"));
    return with(shape, "toLoss", number(Range.FINITE));
  }
}
