package org.descentlab.experiment.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.descentlab.data.BadDataException;
import org.descentlab.data.CsvReader;
import org.descentlab.data.RegressionSet;
import org.descentlab.data.RegressionSets;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.RegressionSource;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.math.RandomStreams;
import org.descentlab.objective.Domain;
import org.descentlab.objective.LinearRegression;

/** Brings regressions and their rows together. Rows that were read once are kept. */
final class RegressionLoader {
  private static final Domain RANDOM_START = new Domain(-1, 1, -1, 1);

  /** A table of more cells stays a file of its own. */
  private static final int MAX_CELLS_INSIDE = 50_000;

  private final Path folder;
  private final Map<Table, RegressionSet> tables = new HashMap<>();
  private final Map<Fit, LinearRegression> fits = new HashMap<>();

  /** Rows of a source; the seed is that of generated ones, else 0. */
  private record Table(RegressionSource source, long seed) {}

  private record Fit(Table table, boolean standardize, boolean intercept) {}

  RegressionLoader(Path folder) {
    this.folder = folder;
  }

  LoadedProblem load(ExperimentDocument document, RegressionProblem spec, String startPath)
      throws FaultException {
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
        streams -> Starts.params(spec.start(), dimension, RANDOM_START, streams),
        LoadedProblem::withoutMasks);
  }

  /** Returns the experiment with the rows of a small CSV file inside it. */
  ExperimentSpec withDataInside(ExperimentSpec spec) throws FaultException {
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
}
