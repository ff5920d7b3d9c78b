package org.descentlab.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.descentlab.experiment.Clip;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Estimators;

/**
 * How the gradient of a step comes about.
 *
 * @param definition functions and streams; empty where none is needed
 * @param lines what a step does, after the loss is known
 * @param clipping what is done to it before the optimizer sees it; empty where nothing is
 * @param draws what the random numbers must know, by the names of their files
 */
record GradientPart(String definition, List<String> lines, String clipping, Set<String> draws) {

  static GradientPart of(RunSpec run, ProblemPart problem, long seed, boolean noisy) {
    List<String> definitions = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    String type = run.estimator().type();
    List<String> draws = new ArrayList<>();
    if (type.equals(Estimators.EXACT.id())) {
      lines.add("loss.backward()");
    } else {
      definitions.add(estimator(run, problem, seed));
      boolean rows = problem.lossOfRows().contains("rows");
      lines.add("theta.grad = estimated(theta" + (rows ? ", rows" : "") + ")");
      draws.add(type.equals("spsa") ? "sign" : "integer");
    }
    if (noisy) {
      definitions.add(
          "noise = %s\ndraw_noise = Well19937c(%d, b\"noise\")"
              .formatted(Python.number(run.noise()), seed));
      lines.add("theta.grad += noise * torch.tensor([draw_noise.normal() for _ in theta])");
      draws.add("normal");
    }
    boolean chance = noisy || Estimators.BY_CHANCE.contains(type);
    return new GradientPart(
        String.join("\n", definitions),
        lines,
        clipping(run.clip(), problem.tensors()),
        chance ? Set.copyOf(draws) : Set.of());
  }

  private static String clipping(Clip clip, String params) {
    String bound = Python.number(clip.bound());
    return switch (clip.kind()) {
      case NONE -> "";
      case NORM -> "torch.nn.utils.clip_grad_norm_(" + params + ", " + bound + ")";
      case VALUE -> "torch.nn.utils.clip_grad_value_(" + params + ", " + bound + ")";
    };
  }

  private static String estimator(RunSpec run, ProblemPart problem, long seed) {
    String type = run.estimator().type();
    String text = Snippet.of(type);
    if (type.equals("spsa")) {
      text = text.replace("STEP", Python.number(run.estimator().number("step")));
    }
    if (!problem.lossOfRows().contains("rows")) {
      text = text.replace(", rows", "");
    }
    boolean draws = text.contains("draw_direction");
    return text
        + "\n"
        + (draws ? "\n\ndraw_direction = Well19937c(" + seed + ", b\"estimator\")" : "");
  }
}
