package org.descentlab.code;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.run.LoadedProblem;
import org.descentlab.math.RandomStreams;
import org.descentlab.math.Vector;

/**
 * The program for PyTorch, 1.13 and later, that trains as a run of an experiment does: it prints
 * the header {@code step,loss} and the losses of the run's rows, the last row's too. All of it is
 * in double precision but networks.
 *
 * <p>Classes of PyTorch's stand for optimizers and schedules wherever they do the same; what it has
 * no counterpart of is spelled out and says so. Random numbers that PyTorch draws otherwise are
 * drawn by the generator of this program's own runs, in Python.
 */
public final class TorchProgram {
  private final ExperimentSpec experiment;
  private final RunSpec run;
  private final long seed;
  private final LoopPart.Parts parts;

  private TorchProgram(ExperimentSpec experiment, RunSpec run, LoadedProblem loaded)
      throws FaultException {
    this.experiment = experiment;
    this.run = Settled.of(run);
    this.seed = experiment.seedOf(run);
    Refusals.check(experiment, this.run, loaded);
    Vector start = loaded.start().apply(new RandomStreams(seed));
    int n = ProblemParts.rows(loaded);
    BatchPart batches = BatchPart.of(this.run, n, seed);
    ProblemPart problem = ProblemParts.of(experiment, this.run, loaded, start, batches.some());
    long steps = Settled.steps(experiment.stop(), this.run, n);
    boolean rateChanges = Settled.changes(this.run, "learningRate");
    RatePart rate =
        RatePart.of(this.run, new RatePart.Setting(steps, rateChanges, !batches.explicit()));
    boolean noisy = this.run.noise() > 0 || Settled.changes(this.run, "noise");
    parts =
        new LoopPart.Parts(
            this.run,
            experiment.stop(),
            problem,
            OptimizerParts.of(this.run, rate),
            rate,
            batches,
            GradientPart.of(this.run, problem, seed, noisy),
            steps,
            Settled.rowsDecide(experiment.stop(), this.run),
            start.length());
  }

  /**
   * Returns the program of a run.
   *
   * @param loaded the run's problem with its data
   * @throws FaultException where the run can't be written as a program
   */
  public static String of(ExperimentSpec experiment, RunSpec run, LoadedProblem loaded)
      throws FaultException {
    return new TorchProgram(experiment, run, loaded).text();
  }

  private String text() {
    List<String> sections = new ArrayList<>();
    String generator = generator();
    if (!generator.isEmpty()) {
      sections.add(generator);
    }
    if (!parts.optimizer().definition().isEmpty()) {
      sections.add(parts.optimizer().definition());
    }
    if (!parts.rate().definition().isEmpty()) {
      sections.add(parts.rate().definition());
    }
    sections.add(parts.problem().definition());
    if (!parts.gradient().definition().isEmpty()) {
      sections.add(parts.gradient().definition().strip());
    }
    if (parts.batches().some()) {
      sections.add(parts.batches().definition());
    }
    sections.add(parts.optimizer().made(parts.problem().params()));
    if (!parts.rate().construction().isEmpty()) {
      sections.add(parts.rate().construction());
    }
    String loop = new LoopPart(parts).text();
    String body = joined(sections) + "\n\n" + loop + "\n";
    return head(body) + body;
  }

  /** Sections, with two blank lines around functions and classes and one elsewhere. */
  private static String joined(List<String> sections) {
    StringBuilder text = new StringBuilder();
    String before = "";
    for (String section : sections) {
      boolean wide = defines(before) || defines(section);
      text.append(before.isEmpty() ? "" : wide ? "\n\n\n" : "\n").append(section);
      before = section.substring(section.lastIndexOf("\n\n") + 1).strip();
    }
    return text.toString();
  }

  private static boolean defines(String section) {
    return section.startsWith("def ") || section.startsWith("class ") || section.startsWith("@");
  }

  private String head(String body) {
    Set<String> imports = new TreeSet<>(parts.problem().imports());
    for (String module : List.of("math", "zlib", "itertools")) {
      if (body.contains(module + ".")) {
        imports.add(module);
      }
    }
    StringBuilder head = new StringBuilder("# ").append(title()).append('\n');
    head.append("# It prints the loss before each step and, in the last row, at the end.\n");
    imports.forEach(module -> head.append("import ").append(module).append('\n'));
    head.append(imports.isEmpty() ? "import torch\n" : "\nimport torch\n");
    String precision = parts.problem().single() ? "" : "\ntorch.set_default_dtype(torch.float64)\n";
    return head + precision + (defines(body) ? "\n\n" : "\n");
  }

  private String title() {
    String title = Python.oneLine(experiment.title().in("en"));
    String name = Python.oneLine(run.name());
    return title.isEmpty() ? name : title + ": " + name;
  }

  /** The random numbers, with the kinds that this program draws. */
  private String generator() {
    Set<String> kinds = new LinkedHashSet<>(parts.gradient().draws());
    kinds.addAll(parts.problem().draws());
    if (parts.batches().draws()) {
      kinds.add("integer");
    }
    if (kinds.isEmpty()) {
      return "";
    }
    if (kinds.contains("normal")) {
      kinds.add("uniform");
    }
    StringBuilder text = new StringBuilder(Snippet.of("Well19937c"));
    for (String kind : new TreeSet<>(kinds)) {
      text.append("\n\n    ").append(Snippet.of(kind));
    }
    return text.toString();
  }
}
