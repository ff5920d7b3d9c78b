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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.descentlab.experiment.catalog.Catalog;
import org.descentlab.experiment.catalog.Problems;
import org.descentlab.experiment.catalog.Range;
import org.descentlab.experiment.catalog.Surfaces;

/**
 * The shapes of problems: their kinds and fields come from the catalogue; what a field's values
 * look like stands here, and a field without a shape is an error.
 */
final class ProblemShapes {
  private static final Range SAMPLES = Range.count(1e7);

  private ProblemShapes() {}

  /** The experiment's problem: one of the kinds. */
  static ObjectNode problem() {
    List<ObjectNode> kinds = new ArrayList<>();
    for (Problems.Kind kind : Problems.ALL) {
      if (kind.id().equals("surface")) {
        Surfaces.ALL.ids().forEach(id -> kinds.add(surface(kind, id)));
      } else {
        kinds.add(ofKind(kind));
      }
    }
    return Shapes.oneOf(kinds);
  }

  /** What differs in a run: any field but kind and data. */
  static ObjectNode ofRun() {
    List<ObjectNode> kinds = new ArrayList<>();
    for (Problems.Kind kind : Problems.ALL) {
      ObjectNode fields = mapping(List.of());
      kind.fields().stream()
          .filter(field -> !field.id().equals("data"))
          .forEach(field -> with(fields, field.id(), field(kind, field.id())));
      kinds.add(fields);
    }
    return anyOf(kinds);
  }

  private static ObjectNode ofKind(Problems.Kind kind) {
    List<String> required = new ArrayList<>(List.of("kind"));
    kind.fields().stream().filter(Problems.Field::required).forEach(f -> required.add(f.id()));
    ObjectNode shape = with(mapping(required), "kind", constant(kind.id()));
    kind.fields().forEach(field -> with(shape, field.id(), field(kind, field.id())));
    return shape;
  }

  private static ObjectNode surface(Problems.Kind kind, String id) {
    ObjectNode shape = with(ofKind(kind), "surface", constant(id));
    return with(shape, "parameters", CatalogShapes.fields(Surfaces.ALL.get(id)));
  }

  private static ObjectNode field(Problems.Kind kind, String id) {
    return switch (id) {
      case "surface" -> words(Surfaces.ALL.ids());
      case "parameters" -> anyParameters(Surfaces.ALL);
      case "formula" -> typed("string").put("minLength", 1).put("maxLength", 500);
      case "domain" -> numbers(kind.id().equals("curve") ? 2 : 4);
      case "start" -> start(kind.id());
      case "data" -> data(kind.id());
      case "trainSamples" -> number(SAMPLES);
      case "hidden" -> list(number(SAMPLES));
      case "dropout" -> number(Range.UNIT);
      case "intercept", "standardize", "batchNorm", "residual" -> typed("boolean");
      case "activation" ->
          words(List.of("identity", "sigmoid", "tanh", "relu", "leaky-relu", "prelu"));
      case "loss" -> words(List.of("cross-entropy", "mse"));
      case "initializer" ->
          anyOf(
              words(List.of("glorot-uniform", "he-uniform", "zeros", "golden")),
              with(mapping(List.of("uniform")), "uniform", number(Range.POSITIVE)));
      default -> throw new IllegalStateException("no shape for " + kind.id() + "." + id);
    };
  }

  private static ObjectNode anyParameters(Catalog<?> surfaces) {
    ObjectNode all = mapping(List.of());
    surfaces.entries().stream()
        .flatMap(surface -> surface.parameters().stream())
        .forEach(parameter -> with(all, parameter.id(), CatalogShapes.field(parameter)));
    return all;
  }

  private static ObjectNode start(String kind) {
    ObjectNode point =
        switch (kind) {
          case "surface", "formula" -> numbers(2);
          case "curve" -> numbers(1);
          default -> list(number(Range.FINITE)).put("minItems", 1);
        };
    return anyOf(constant("random"), point);
  }

  private static ObjectNode data(String kind) {
    ObjectNode points = list(list(number(Range.FINITE)).put("minItems", 2)).put("minItems", 1);
    ObjectNode given = with(mapping(List.of("points")), "points", points);
    return switch (kind) {
      case "linear-regression" -> anyOf(typed("string"), given, generated());
      case "logistic-regression" -> anyOf(typed("string"), given, planeSet());
      default ->
          anyOf(typed("string"), with(planeSet(), "testShare", number(Range.UNIT)), reluSet());
    };
  }

  private static ObjectNode reluSet() {
    ObjectNode shape = with(mapping(List.of("set")), "set", constant("relu"));
    with(shape, "samples", number(SAMPLES));
    with(shape, "features", number(Range.count(1000)));
    return with(shape, "noise", number(Range.NON_NEGATIVE));
  }

  private static ObjectNode generated() {
    ObjectNode shape = with(mapping(List.of("samples")), "samples", number(SAMPLES));
    with(shape, "features", number(Range.count(1000)));
    Map.of("slope", Range.FINITE, "intercept", Range.FINITE, "noise", Range.NON_NEGATIVE)
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(field -> with(shape, field.getKey(), number(field.getValue())));
    return shape;
  }

  private static ObjectNode planeSet() {
    ObjectNode sets = words(List.of("circles", "xor", "gaussians", "spiral", "moons"));
    ObjectNode shape = with(mapping(List.of("set")), "set", sets);
    with(shape, "samples", number(SAMPLES));
    return with(shape, "noise", number(Range.NON_NEGATIVE));
  }
}
