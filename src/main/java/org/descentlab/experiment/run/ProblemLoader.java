package org.descentlab.experiment.run;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.random.RandomGenerator;
import org.descentlab.data.BadDataException;
import org.descentlab.data.CsvReader;
import org.descentlab.data.RegressionSet;
import org.descentlab.data.RegressionSets;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.NetworkProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.RegressionSource;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.Start;
import org.descentlab.experiment.catalog.SurfaceRecipe;
import org.descentlab.experiment.catalog.Surfaces;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.math.DoubleVector;
import org.descentlab.math.RandomStreams;
import org.descentlab.math.Vector;
import org.descentlab.objective.Domain;
import org.descentlab.objective.FiniteSum;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.Objective;

/**
 * Brings problems and their data together. Data that were read once are kept. Checks what can be
 * judged only with the data in hand.
 */
public final class ProblemLoader {
  private static final Domain REGRESSION_START = new Domain(-1, 1, -1, 1);

  /** A table of more cells stays a file of its own. */
  private static final int MAX_CELLS_INSIDE = 50_000;

  private static final String OWN_START = "problem.start";

  private final Path folder;
  private final NetworkLoader networks;
  private final Map<Table, RegressionSet> tables = new HashMap<>();
  private final Map<Fit, LinearRegression> fits = new HashMap<>();

  /** Rows of a source; the seed is that of generated ones, else 0. */
  private record Table(RegressionSource source, long seed) {}

  private record Fit(Table table, boolean standardize, boolean intercept) {}

  /** Reads data files relative to {@code folder}. */
  public ProblemLoader(Path folder) {
    this.folder = folder;
    this.networks = new NetworkLoader(folder);
  }

  /**
   * Loads the problem of one run, and checks the run against it.
   *
   * @throws FaultException where data can't be read or the run does not fit them
   */
  public LoadedProblem load(ExperimentDocument document, int index) throws FaultException {
    String own = "runs[" + index + "].problem.start";
    String start = document.lines().containsKey(own) ? own : OWN_START;
    LoadedProblem problem = problem(document, document.spec().runs().get(index).problem(), start);
    RunChecks.check(document, index, problem);
    return problem;
  }

  /**
   * Loads the experiment's own problem, without what a run has of its own.
   *
   * @throws FaultException where data can't be read
   */
  public LoadedProblem load(ExperimentDocument document) throws FaultException {
    return problem(document, document.spec().problem(), OWN_START);
  }

  /**
   * Returns the experiment with the rows of a small CSV file inside it, so that its text alone
   * brings everything back wherever it is.
   *
   * @throws FaultException where the file can't be read
   */
  public ExperimentSpec withDataInside(ExperimentDocument document) throws FaultException {
    ExperimentSpec spec = document.spec();
    if (!(spec.problem() instanceof RegressionProblem problem
        && problem.data() instanceof RegressionSource.Csv)) {
      return spec;
    }
    RegressionSet rows = table(new Table(problem.data(), 0));
    if ((long) rows.size() * (rows.features() + 1) > MAX_CELLS_INSIDE) {
      return spec;
    }
    RegressionSource points = new RegressionSource.Points(rows.points());
    List<RunSpec> runs =
        spec.runs().stream()
            .map(run -> run.withProblem(((RegressionProblem) run.problem()).withData(points)))
            .toList();
    return spec.withProblem(problem.withData(points)).withRuns(runs);
  }

  private LoadedProblem problem(ExperimentDocument document, ProblemSpec spec, String startPath)
      throws FaultException {
    try {
      if (spec instanceof SurfaceProblem surface) {
        return surface(document.spec(), surface);
      }
      if (spec instanceof RegressionProblem regression) {
        return regression(document, regression, startPath);
      }
      return networks.load(document, (NetworkProblem) spec);
    } catch (InvalidPathException e) {
      throw document.fault("problem.data", "bad-path", e.getInput());
    }
  }

  private static LoadedProblem surface(ExperimentSpec experiment, SurfaceProblem spec) {
    SurfaceRecipe recipe = Surfaces.ALL.get(spec.surface().type()).recipe();
    Domain domain = experiment.view().domain().orElse(recipe.domain());
    Objective objective = recipe.make().apply(spec.surface());
    return new LoadedProblem(
        spec,
        objective,
        streams -> start(spec.start(), 2, domain, streams),
        ProblemLoader::withoutMasks);
  }

  private LoadedProblem regression(
      ExperimentDocument document, RegressionProblem spec, String startPath) throws FaultException {
    long seed = spec.data() instanceof RegressionSource.Generated ? document.spec().seed() : 0;
    Fit fit = new Fit(new Table(spec.data(), seed), spec.standardize(), spec.intercept());
    LinearRegression objective = fits.get(fit);
    if (objective == null) {
      RegressionSet table = table(fit.table());
      objective =
          new LinearRegression(spec.standardize() ? table.standardized() : table, spec.intercept());
      fits.put(fit, objective);
    }
    int dimension = objective.dimension();
    int given = spec.start().point().size();
    if (given != 0 && given != dimension) {
      throw document.fault(startPath, "start-length", given, dimension);
    }
    return new LoadedProblem(
        spec,
        objective,
        streams -> start(spec.start(), dimension, REGRESSION_START, streams),
        ProblemLoader::withoutMasks);
  }

  private RegressionSet table(Table key) throws FaultException {
    RegressionSet known = tables.get(key);
    if (known != null) {
      return known;
    }
    try {
      RegressionSet table = read(key.seed(), key.source());
      tables.put(key, table);
      return table;
    } catch (BadDataException e) {
      throw new FaultException(e);
    }
  }

  private RegressionSet read(long seed, RegressionSource source) throws BadDataException {
    if (source instanceof RegressionSource.Bundled bundled) {
      return bundled.id().equals("line5") ? RegressionSets.line5() : RegressionSets.seed0();
    }
    if (source instanceof RegressionSource.Csv csv) {
      return CsvReader.read(folder.resolve(csv.path()));
    }
    if (source instanceof RegressionSource.Points points) {
      return RegressionSets.of(points.points());
    }
    RegressionSource.Generated recipe = (RegressionSource.Generated) source;
    return RegressionSets.generated(
        recipe.samples(),
        recipe.features(),
        recipe.slope(),
        recipe.intercept(),
        recipe.noise(),
        new RandomStreams(seed).data());
  }

  private static Vector start(Start start, int dimension, Domain domain, RandomStreams streams) {
    DoubleVector params = DoubleVector.zeros(dimension);
    List<Double> point = start.point();
    for (int i = 0; i < point.size(); i++) {
      params.put(i, point.get(i));
    }
    if (start.random()) {
      RandomGenerator random = streams.init();
      for (int i = 0; i < dimension; i++) {
        double low = i % 2 == 0 ? domain.xMin() : domain.yMin();
        double width = i % 2 == 0 ? domain.width() : domain.height();
        params.put(i, low + width * random.nextDouble());
      }
    }
    return params;
  }

  private static void withoutMasks(double rate) {
    // no dropout in this problem: nothing to change
  }

  /** Returns n where the objective is a mean over n rows, else 0. */
  static int rows(Objective objective) {
    return objective instanceof FiniteSum sum ? sum.size() : 0;
  }
}
