package org.descentlab.ui;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.Clip;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Parts;
import org.descentlab.experiment.catalog.SchedulePart;
import org.descentlab.experiment.catalog.Schedules;
import org.descentlab.experiment.catalog.Settings;

/** How the schedule and the gradient of a run are set, in a line each. */
final class RunWords {
  private RunWords() {}

  /** A line like "Schedule: Cosine, T 200". */
  static String schedule(RunSpec run, Texts texts) {
    String words = schedule(run.schedule(), texts);
    return texts.get(
        "window.schedule.line",
        run.perEpoch()
            ? joined(List.of(words, texts.get("window.schedule.per-epoch")), texts)
            : words);
  }

  private static String schedule(Settings schedule, Texts texts) {
    List<String> words = new ArrayList<>();
    words.add(name(schedule, texts));
    for (Parameter field : Schedules.ALL.get(schedule.type()).parameters()) {
      if (field instanceof Hyperparameter number) {
        double value = schedule.number(number.id());
        if (number.required() || value != number.value()) {
          words.add(number.symbol() + " " + Numbers.exact(value));
        }
      } else if (field instanceof Parts) {
        List<SchedulePart> parts = schedule.parts(field.id());
        return parts.stream().map(part -> part(part, texts)).collect(joining(" → "));
      }
    }
    return joined(words, texts);
  }

  private static String part(SchedulePart part, Texts texts) {
    String name = name(part.schedule(), texts);
    return part.steps().isPresent() ? name + " " + part.steps().getAsLong() : name;
  }

  private static String name(Settings schedule, Texts texts) {
    return texts.get("schedule." + schedule.type() + ".name");
  }

  /** A line like "Gradient: Exact, clipped at norm 1, noise 0". */
  static String gradient(RunSpec run, Texts texts) {
    List<String> words = new ArrayList<>();
    String estimator = texts.get("estimator." + run.estimator().type() + ".name");
    words.add(
        run.batch().isPresent()
            ? texts.get("window.gradient.batch", estimator, run.batch().getAsInt())
            : estimator);
    Clip clip = run.clip();
    words.add(
        switch (clip.kind()) {
          case NONE -> texts.get("window.clip.none");
          case NORM -> texts.get("window.clip.norm", Numbers.exact(clip.bound()));
          case VALUE -> texts.get("window.clip.value", Numbers.exact(clip.bound()));
        });
    words.add(
        run.problem().hasData()
            ? texts.get("option." + run.order().kind().id())
            : texts.get("window.noise", Numbers.exact(run.noise())));
    return texts.get("window.gradient.line", joined(words, texts));
  }

  private static String joined(List<String> words, Texts texts) {
    return words.stream().reduce((all, word) -> texts.get("window.list", all, word)).orElse("");
  }
}
