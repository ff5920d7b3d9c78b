package org.descentlab.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.catalog.Parameter;

/** What is offered where a formula is minimized that somebody writes. */
interface WrittenControls extends ProblemControls {

  /** The problem whose controls these are. */
  ProblemSpec problem();

  /** The formula. */
  String text();

  /** How many parameters it may have: x, and y. */
  int parameters();

  /** Returns the problem with another formula, one without fault. */
  ProblemSpec written(String text);

  /** What is shown: from and to along x, and along y where there are two parameters. */
  List<Double> ends();

  /** Returns the problem shown between other ends. */
  ProblemSpec shownBetween(List<Double> ends);

  @Override
  default String group() {
    return SurfaceProblem.KIND;
  }

  @Override
  default List<String> offered() {
    return SurfaceChoices.OFFERED;
  }

  @Override
  default boolean isHeading(String id) {
    return SurfaceChoices.isHeading(id);
  }

  @Override
  default String nameKey(String id) {
    return SurfaceChoices.nameKey(id);
  }

  @Override
  default Optional<String> aboutKey(String id) {
    return SurfaceChoices.aboutKey(id);
  }

  @Override
  default Optional<ProblemSpec> chosen(String id) {
    return SurfaceChoices.problem(id, problem());
  }

  @Override
  default OptionalLong steps(String id) {
    return SurfaceChoices.steps(id);
  }

  @Override
  default List<Parameter> fields() {
    return List.of();
  }

  @Override
  default Map<String, Object> values() {
    return Map.of();
  }

  @Override
  default ProblemSpec changed(String field, Object value) {
    throw new IllegalArgumentException(field);
  }
}
