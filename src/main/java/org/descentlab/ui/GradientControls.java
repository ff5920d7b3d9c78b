package org.descentlab.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.descentlab.experiment.BatchOrder;
import org.descentlab.experiment.Clip;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Estimators;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Option;
import org.descentlab.experiment.catalog.Parameter.Scale;
import org.descentlab.experiment.catalog.Range;
import org.descentlab.experiment.catalog.Settings;

/**
 * What can be set about the gradient of a run: how it is come by, its limit, its noise, or with
 * data the order of the rows. A change makes another run.
 */
record GradientControls(RunSpec run) {
  private static final Option CLIP =
      new Option("clip", Stream.of(Clip.Kind.values()).map(GradientControls::id).toList(), "none");
  private static final Hyperparameter BOUND =
      new Hyperparameter("bound", "", 1, true, Range.POSITIVE, Scale.LOGARITHMIC, 1e-3, 1000);
  private static final Hyperparameter NOISE =
      new Hyperparameter("noise", "σ", 0, false, Range.NON_NEGATIVE, Scale.LINEAR, 0, 2);
  private static final String ORDER = "order";

  /** The fields of the estimator, and those of the run that concern its gradient. */
  List<Parameter> fields() {
    List<Parameter> fields =
        new ArrayList<>(Estimators.ALL.get(run.estimator().type()).parameters());
    fields.add(CLIP);
    if (run.clip().kind() != Clip.Kind.NONE) {
      fields.add(BOUND);
    }
    fields.add(run.problem().hasData() ? orders() : NOISE);
    return fields;
  }

  /** Rows that are given are a file's; they can be left for another order. */
  private Option orders() {
    List<String> words =
        Stream.of(BatchOrder.Kind.values())
            .filter(kind -> kind != BatchOrder.Kind.EXPLICIT || kind == run.order().kind())
            .map(BatchOrder.Kind::id)
            .toList();
    return new Option(ORDER, words, BatchOrder.SHUFFLED.kind().id());
  }

  /** The value of each of these fields. */
  Settings values() {
    Map<String, Object> values = new LinkedHashMap<>(run.estimator().values());
    values.put(CLIP.id(), id(run.clip().kind()));
    values.put(BOUND.id(), run.clip().bound());
    values.put(NOISE.id(), run.noise());
    values.put(ORDER, run.order().kind().id());
    return new Settings(run.estimator().type(), values);
  }

  /** Returns the run with another value of one of them. */
  RunSpec changed(String field, Object value) {
    if (field.equals(CLIP.id())) {
      return run.withClip(clipped((String) value));
    }
    if (field.equals(BOUND.id())) {
      return run.withClip(new Clip(run.clip().kind(), (Double) value));
    }
    if (field.equals(NOISE.id())) {
      return run.withNoise((Double) value);
    }
    if (field.equals(ORDER)) {
      return ordered((String) value);
    }
    return run.withEstimator(run.estimator().with(field, value));
  }

  private Clip clipped(String word) {
    Clip.Kind kind = Clip.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    double bound = run.clip().kind() == Clip.Kind.NONE ? BOUND.value() : run.clip().bound();
    return kind == Clip.Kind.NONE ? Clip.NONE : new Clip(kind, bound);
  }

  private RunSpec ordered(String word) {
    return Stream.of(BatchOrder.Kind.values())
        .filter(kind -> kind.id().equals(word) && kind != run.order().kind())
        .findFirst()
        .map(kind -> run.withOrder(new BatchOrder(kind, List.of())))
        .orElse(run);
  }

  /** Returns the run with another estimator. */
  RunSpec chosen(String id) {
    return run.withEstimator(Estimators.ALL.get(id).defaults());
  }

  /** The estimators that can be chosen with so many parameters, the current one among them. */
  List<String> offered(OptionalInt parameters) {
    boolean many = parameters.orElse(0) > Estimators.MAX_DIFFERENCES;
    return Estimators.ALL.ids().stream()
        .filter(
            id ->
                !many || !Estimators.DIFFERENCES.contains(id) || id.equals(run.estimator().type()))
        .toList();
  }

  private static String id(Clip.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
