package org.descentlab.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descentlab.experiment.Change;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.StopSpec;

/** The training loop, which prints a row a step. */
final class LoopPart {
  /** Up to so many parameters are searched for divergence at every step, more at every 50th. */
  private static final int SMALL = 1000;

  private final RunSpec run;
  private final StopSpec stop;
  private final ProblemPart problem;
  private final OptimizerPart optimizer;
  private final RatePart rate;
  private final BatchPart batches;
  private final GradientPart gradient;
  private final long steps;
  private final int dimension;
  private final List<String> lines = new ArrayList<>();

  LoopPart(Parts parts) {
    run = parts.run();
    stop = parts.stop();
    problem = parts.problem();
    optimizer = parts.optimizer();
    rate = parts.rate();
    batches = parts.batches();
    gradient = parts.gradient();
    steps = parts.steps();
    dimension = parts.dimension();
  }

  /**
   * What the loop brings together.
   *
   * @param steps how many updates there are at most
   * @param dimension number of parameters
   */
  record Parts(
      RunSpec run,
      StopSpec stop,
      ProblemPart problem,
      OptimizerPart optimizer,
      RatePart rate,
      BatchPart batches,
      GradientPart gradient,
      long steps,
      int dimension) {}

  /** Whether rows are counted: where epochs decide something. */
  private boolean counts() {
    return (stop.epochs().isPresent() && steps == Long.MAX_VALUE)
        || rate.perEpoch()
        || rate.before().contains("used")
        || judgesMeans();
  }

  /** Whether rules look at the mean of the last epoch. */
  private boolean judgesMeans() {
    return batches.some() && (stop.lossBelow().isPresent() || stop.gradientBelow().isPresent());
  }

  private boolean means() {
    return judgesMeans() || rate.after().contains("epoch_loss");
  }

  String text() {
    List<String> head = new ArrayList<>();
    if (!run.freeze().isEmpty()) {
      head.add("frozen = " + run.freeze());
    }
    if (stop.updateBelow().isPresent()) {
      head.add("update = math.inf  # the norm of the last one");
    }
    if (counts() || means()) {
      head.add("used = 0  # rows so far");
    }
    if (means()) {
      head.add("losses, norms = [], []  # of this epoch");
      head.add("epoch_loss = epoch_norm = math.nan  # means of the last one");
    }
    head.add("print(\"step,loss\")");
    head.add("step = 0");
    head.add("while " + condition() + ":");
    body();
    head.add(Python.indented(String.join("\n", lines), 4));
    head.add("print(f\"{step},{" + problem.endLoss() + ".item()}\")");
    return String.join("\n", head);
  }

  private String condition() {
    List<String> all = new ArrayList<>();
    if (steps != Long.MAX_VALUE) {
      all.add("step < " + steps);
    }
    if (stop.epochs().isPresent() && counts()) {
      all.add("used < " + stop.epochs().getAsInt() + " * n");
    }
    return String.join(" and ", all);
  }

  private void body() {
    changes();
    if (batches.some()) {
      lines.add("rows = next(batches)");
    }
    lines.addAll(problem.beforeLoss());
    lines.add("loss = " + problem.lossOfRows());
    lines.add("if not (" + bounded() + "):\n    break  # it diverged");
    lines.add("optimizer.zero_grad()");
    lines.addAll(gradient.lines());
    rules();
    boolean mayFail = run.optimizer().type().equals("newton");
    if (!mayFail) {
      lines.add("print(f\"{step},{loss.item()}\")");
    }
    if (!gradient.clipping().isEmpty()) {
      lines.add(gradient.clipping());
    }
    if (!rate.before().isEmpty()) {
      lines.add(rate.before());
    }
    step(mayFail);
    if (mayFail) {
      lines.add("print(f\"{step},{loss.item()}\")");
    }
    epochs();
    if (!rate.after().isEmpty() && !rate.perEpoch()) {
      lines.add(rate.after());
    }
    lines.add("step += 1");
  }

  private String bounded() {
    String bound = Python.number(stop.divergesAbove());
    boolean vector = problem.params().equals("[theta]");
    boolean always =
        dimension <= SMALL || stop.gradientBelow().isPresent() || stop.updateBelow().isPresent();
    String small =
        vector
            ? "theta.abs().max() <= " + bound
            : "all(p.abs().max() <= " + bound + " for p in " + problem.tensors() + ")";
    return "abs(loss) <= " + bound + " and " + (always ? small : "(step % 50 or " + small + ")");
  }

  private void rules() {
    String loss = judgesMeans() ? "epoch_loss" : "loss";
    stop.lossBelow().ifPresent(bound -> breaks(loss, bound));
    if (stop.gradientBelow().isPresent()) {
      lines.add("norm = torch.cat([p.grad.flatten() for p in " + problem.tensors() + "]).norm()");
      breaks(judgesMeans() ? "epoch_norm" : "norm", stop.gradientBelow().getAsDouble());
    }
    stop.updateBelow().ifPresent(bound -> breaks("update", bound));
  }

  private void breaks(String what, double bound) {
    lines.add("if " + what + " < " + Python.number(bound) + ":\n    break  # it converged");
  }

  private void step(boolean mayFail) {
    boolean measures = stop.updateBelow().isPresent();
    boolean keeps = measures || !run.freeze().isEmpty();
    if (keeps) {
      lines.add("before = [p.detach().clone() for p in " + problem.tensors() + "]");
    }
    lines.add(
        mayFail
            ? "try:\n    optimizer.step()\nexcept RuntimeError:\n    break  # no such direction"
            : "optimizer.step()");
    if (!run.freeze().isEmpty()) {
      lines.add("with torch.no_grad():\n    theta[frozen] = before[0][frozen]");
    }
    if (measures) {
      lines.add("moved = [(p - q).flatten() for p, q in zip(" + problem.tensors() + ", before)]");
      String still = " if optimizer.param_groups[0][\"lr\"] else math.inf";
      lines.add("update = torch.cat(moved).norm().item()" + still);
    }
  }

  private void epochs() {
    if (!counts() && !means()) {
      return;
    }
    if (means()) {
      lines.add("losses.append(loss.item())");
      if (stop.gradientBelow().isPresent()) {
        lines.add("norms.append(norm.item())");
      }
    }
    List<String> end = new ArrayList<>();
    if (means()) {
      end.add("epoch_loss, losses = sum(losses) / len(losses), []");
      if (stop.gradientBelow().isPresent()) {
        end.add("epoch_norm, norms = sum(norms) / len(norms), []");
      }
    }
    if (rate.perEpoch()) {
      end.add(rate.after());
    }
    String size = batches.some() ? "len(rows)" : "n";
    if (!end.isEmpty()) {
      lines.add("if (used + " + size + ") // n > used // n:");
      lines.add(Python.indented(String.join("\n", end), 4));
    }
    lines.add("used += " + size);
  }

  private void changes() {
    Map<Long, List<String>> bySteps = new LinkedHashMap<>();
    double base = run.optimizer().number("learningRate");
    for (Change change : run.changes()) {
      List<String> there = bySteps.computeIfAbsent(change.step(), s -> new ArrayList<>());
      there.add(changed(change, base));
      base = change.field().equals("learningRate") ? change.value() : base;
    }
    bySteps.forEach(
        (at, assignments) -> {
          String all = String.join("\n", assignments.stream().filter(a -> !a.isEmpty()).toList());
          if (!all.isEmpty()) {
            lines.add("if step == " + at + ":\n" + Python.indented(all, 4));
          }
        });
  }

  private String changed(Change change, double base) {
    String field = change.field();
    String value = Python.number(change.value());
    boolean rateItself = field.equals("learningRate");
    if (field.equals("batch")) {
      return "size = " + value;
    }
    if (field.equals("noise") || field.equals("dropout") || (rateItself && rate.computed())) {
      return (rateItself ? "lr" : field) + " = " + value;
    }
    boolean plateau = rateItself && run.schedule().type().equals("reduce-on-plateau");
    String assignment =
        plateau && base > 0
            ? "group[\"lr\"] *= " + value + " / " + Python.number(base)
            : optimizer.changed(field, change.value()).orElse("");
    return assignment.isEmpty() ? "" : "for group in optimizer.param_groups:\n    " + assignment;
  }
}
