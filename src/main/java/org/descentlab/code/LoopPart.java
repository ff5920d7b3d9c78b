package org.descentlab.code;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.StopSpec;
import org.descentlab.experiment.catalog.Optimizers;

/** The training loop, which prints a row a step. */
final class LoopPart {
  private final RunSpec run;
  private final StopSpec stop;
  private final ProblemPart problem;
  private final OptimizerPart optimizer;
  private final RatePart rate;
  private final BatchPart batches;
  private final GradientPart gradient;
  private final long steps;
  private final boolean rowsDecide;
  private final StopLines stops;
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
    rowsDecide = parts.rowsDecide();
    stops = new StopLines(stop, vector(), judgesMeans(), parts.dimension());
  }

  /**
   * What the loop brings together.
   *
   * @param steps how many updates there are at most
   * @param rowsDecide whether so many epochs are over is told from the rows that were used
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
      boolean rowsDecide,
      int dimension) {}

  /** Whether rows are counted: where epochs decide something. */
  private boolean counts() {
    return rowsDecide || rate.perEpoch() || rate.before().contains("used") || judgesMeans();
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
      boolean norms = stop.gradientBelow().isPresent();
      head.add((norms ? "losses, norms = [], []" : "losses = []") + "  # of this epoch");
      String both = norms ? "epoch_loss = epoch_norm = math.nan" : "epoch_loss = math.nan";
      head.add(both + "  # the mean of the last one");
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
    if (rowsDecide) {
      all.add("used < " + stop.epochs().getAsInt() + " * n");
    }
    return String.join(" and ", all);
  }

  private void body() {
    lines.addAll(new ChangeLines(run, optimizer, rate.computed()).lines());
    if (batches.some()) {
      lines.add("rows = next(batches)");
    }
    lines.addAll(problem.beforeLoss());
    lines.add("loss = " + problem.lossOfRows());
    lines.add(stops.diverged());
    lines.add("optimizer.zero_grad()");
    lines.addAll(gradient.lines());
    lines.addAll(stops.converged());
    boolean mayFail = Optimizers.recipe(run.optimizer()).needsHessian();
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

  private void step(boolean mayFail) {
    boolean measures = stop.updateBelow().isPresent();
    boolean frozen = !run.freeze().isEmpty();
    if (measures || frozen) {
      lines.add(
          vector()
              ? "before = theta.detach().clone()"
              : "before = [p.detach().clone() for p in model.parameters()]");
    }
    lines.add(
        mayFail
            ? "try:\n    optimizer.step()\nexcept RuntimeError:\n    break  # no such direction"
            : "optimizer.step()");
    if (frozen) {
      lines.add("with torch.no_grad():\n    theta[frozen] = before[frozen]");
    }
    if (measures) {
      lines.add(
          vector()
              ? "update = (theta - before).norm().item()"
              : "moved = [(p - q).flatten() for p, q in zip(model.parameters(), before)]\n"
                  + "update = torch.cat(moved).norm().item()");
      if (mayRest()) {
        lines.add(
            "if optimizer.param_groups[0][\"lr\"] == 0:\n    update = math.inf  # not judged");
      }
    }
  }

  /** Whether the learning rate may be 0 at some step. */
  private boolean mayRest() {
    return !run.schedule().type().equals("constant")
        || run.optimizer().number("learningRate") == 0
        || Settled.changes(run, "learningRate");
  }

  private boolean vector() {
    return problem.params().equals("[theta]");
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
}
