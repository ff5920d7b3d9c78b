package org.descentlab.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentFiles;
import org.descentlab.experiment.run.LoadedProblem;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Training;
import org.descentlab.landscape.Curvature;
import org.descentlab.landscape.StabilityLimits;
import org.descentlab.math.NumberText;
import org.descentlab.math.RandomStreams;
import org.descentlab.math.Vector;
import org.descentlab.objective.Objective;
import org.descentlab.objective.TwiceDifferentiable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eval}: value, gradient, curvature and stability limits at a point. */
@Command(
    name = "eval",
    description = {
      "Print value, gradient, Hessian and stability limits at a point, as JSON.",
      "The Hessian and what follows from it are left out above 200 parameters."
    },
    sortOptions = false)
final class EvalCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = ExperimentFiles.STANDARD_INPUT;

  /** Beyond so many parameters there is no Hessian: its eigenvalues would take minutes. */
  private static final int MAX_HESSIAN = 200;

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The experiment; - for standard input.")
  private String file = "";

  @Option(
      names = "--at",
      paramLabel = "x,y",
      description = "The point (default: the start); - reads one a line from standard input.")
  private @Nullable String at;

  @Mixin private EvalTables tables = new EvalTables();

  EvalCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws FaultException {
    if (file.equals(STANDARD_INPUT) && STANDARD_INPUT.equals(at)) {
      throw Faults.ofCommand("both-standard-input");
    }
    boolean table = tables.wanted(at != null);
    ExperimentDocument document = ExperimentFiles.read(file, terminal.in());
    Training training = new Training(document, new ProblemLoader(ExperimentFiles.folder(file)));
    if (table) {
      tables.write(terminal, file, document, training);
      return CommandLineInterface.DONE;
    }
    LoadedProblem problem = training.problem();
    Vector start = problem.start().apply(new RandomStreams(document.spec().seed()));
    List<RunSpec> runs = document.spec().runs();
    new Target(terminal, "-")
        .write(
            out -> {
              if (STANDARD_INPUT.equals(at)) {
                everyLine(out, problem.objective(), start, runs);
              } else {
                Vector point = at == null ? start : point(at, start, "", 0);
                Json.writeLine(out, facts(problem.objective(), point, runs));
              }
            });
    return CommandLineInterface.DONE;
  }

  private void everyLine(OutputStream out, Objective objective, Vector like, List<RunSpec> runs)
      throws IOException, FaultException {
    var lines = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        Json.writeLine(out, facts(objective, point(line, like, STANDARD_INPUT, number), runs));
      }
    }
  }

  private static Vector point(String text, Vector like, String file, int line)
      throws FaultException {
    String[] parts = text.split(",", -1);
    if (parts.length != like.length()) {
      throw fault(file, line, "start-length", parts.length, like.length());
    }
    Vector point = like.like();
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i].strip();
      double value = NumberText.value(part);
      if (NumberText.hasLeadingZero(part) && !Double.isNaN(value)) {
        throw fault(file, line, "leading-zero", part);
      }
      if (!Double.isFinite(value)) {
        String code = Double.isNaN(value) ? "not-a-number" : "not-finite";
        throw fault(file, line, code, part);
      }
      point.put(i, value);
    }
    return point;
  }

  private static FaultException fault(String file, int line, String code, Object... arguments) {
    String path = file.isEmpty() ? "--at" : "";
    return new FaultException(new Fault(code, file, line, path, List.of(arguments)));
  }

  private static Map<String, Object> facts(Objective objective, Vector point, List<RunSpec> runs) {
    Map<String, Object> facts = new LinkedHashMap<>();
    Vector gradient = point.like();
    facts.put("value", objective.valueAndGradient(point, gradient));
    double[] components = new double[gradient.length()];
    for (int i = 0; i < components.length; i++) {
      components[i] = gradient.get(i);
    }
    facts.put("gradient", components);
    if (objective instanceof TwiceDifferentiable smooth && point.length() <= MAX_HESSIAN) {
      Curvature curvature = Curvature.at(smooth, point);
      facts.put("hessian", List.of((Object[]) curvature.hessian()));
      facts.put("eigenvalues", curvature.eigenvalues());
      facts.put("eigenvectors", List.of((Object[]) curvature.eigenvectors()));
      curvature.conditionNumber().ifPresent(kappa -> facts.put("conditionNumber", kappa));
      facts.put("limits", limits(runs, curvature));
    }
    return facts;
  }

  /**
   * The limits of four methods: each with the settings of the first run that uses it, else with
   * those of the catalogue.
   */
  private static Map<String, Object> limits(List<RunSpec> runs, Curvature curvature) {
    Settings momentum = Optimizers.ALL.get("momentum").defaults();
    Map<String, Settings> methods = new LinkedHashMap<>();
    methods.put("gd", Optimizers.ALL.get("sgd").defaults());
    methods.put("momentum", momentum);
    methods.put("nesterov", momentum.with("nesterov", true));
    methods.put("newton", Optimizers.ALL.get("newton").defaults());
    for (int i = runs.size() - 1; i >= 0; i--) { // the first run has the last word
      Settings optimizer = runs.get(i).optimizer();
      method(optimizer).ifPresent(name -> methods.put(name, optimizer));
    }
    Map<String, Object> limits = new LinkedHashMap<>();
    methods.forEach(
        (method, settings) ->
            StabilityLimits.of(settings, curvature).ifPresent(limit -> limits.put(method, limit)));
    return limits;
  }

  private static Optional<String> method(Settings optimizer) {
    return switch (optimizer.type()) {
      case "sgd" -> Optional.of("gd");
      case "momentum" -> Optional.of(optimizer.flag("nesterov") ? "nesterov" : "momentum");
      case "newton" -> Optional.of("newton");
      default -> Optional.empty();
    };
  }
}
