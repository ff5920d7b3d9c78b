package org.descentlab.experiment.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.LocalizedText;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.StopSpec;
import org.descentlab.experiment.ViewSpec;
import org.descentlab.objective.Domain;

/**
 * Writes an experiment as its file. What holds anyway is left out, but for the optimizer's own
 * numbers; reading the text gives an equal experiment.
 */
public final class ExperimentWriter {
  private ExperimentWriter() {}

  /** Returns the text of the file. */
  public static String write(ExperimentSpec spec) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", 1L);
    text(spec.title()).ifPresent(text -> fields.put("title", text));
    text(spec.notes()).ifPresent(text -> fields.put("notes", text));
    if (spec.seed() != 0) {
      fields.put("seed", spec.seed());
    }
    fields.put("problem", ProblemWriter.whole(spec.problem()));
    putUnlessEmpty(fields, "stop", stop(spec.stop(), spec.problem()));
    Set<String> names = new LinkedHashSet<>();
    List<Object> runs = new ArrayList<>();
    for (RunSpec run : spec.runs()) {
      runs.add(RunWriter.write(run, spec.problem(), names));
    }
    fields.put("runs", runs);
    if (!spec.expect().isEmpty()) {
      fields.put("expect", spec.expect().stream().map(ExpectationWriter::write).toList());
    }
    putUnlessEmpty(fields, "view", view(spec.view()));
    return YamlText.document(fields, "runs");
  }

  private static void putUnlessEmpty(
      Map<String, Object> fields, String name, Map<String, Object> value) {
    if (!value.isEmpty()) {
      fields.put(name, value);
    }
  }

  private static Optional<Object> text(LocalizedText text) {
    if (text.byLanguage().isEmpty()) {
      return Optional.empty();
    }
    String forAll = text.byLanguage().get("");
    return Optional.of(forAll == null ? new TreeMap<>(text.byLanguage()) : forAll);
  }

  private static Map<String, Object> stop(StopSpec stop, ProblemSpec problem) {
    Map<String, Object> fields = new LinkedHashMap<>();
    boolean usual =
        stop.steps().equals(StopReader.defaultSteps(problem))
            && stop.epochs().equals(StopReader.defaultEpochs(problem));
    if (!usual) {
      stop.steps().ifPresent(steps -> fields.put("steps", steps));
      stop.epochs().ifPresent(epochs -> fields.put("epochs", epochs));
    }
    if (stop.divergesAbove() != StopSpec.DIVERGES_ABOVE) {
      fields.put("divergesAbove", stop.divergesAbove());
    }
    stop.lossBelow().ifPresent(bound -> fields.put("lossBelow", bound));
    stop.gradientBelow().ifPresent(bound -> fields.put("gradientBelow", bound));
    stop.updateBelow().ifPresent(bound -> fields.put("updateBelow", bound));
    return fields;
  }

  private static Map<String, Object> view(ViewSpec view) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (view.domain().isPresent()) {
      Domain d = view.domain().get();
      fields.put("domain", List.of(d.xMin(), d.xMax(), d.yMin(), d.yMax()));
    }
    if (!view.logarithmicLoss()) {
      fields.put("lossScale", "linear");
    }
    if (!view.hide().isEmpty()) {
      fields.put("hide", view.hide());
    }
    return fields;
  }
}
