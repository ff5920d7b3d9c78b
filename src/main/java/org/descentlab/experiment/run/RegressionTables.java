package org.descentlab.experiment.run;

import java.nio.file.Path;
import java.util.Map;
import org.descentlab.data.BadDataException;
import org.descentlab.data.CsvReader;
import org.descentlab.data.RegressionSet;
import org.descentlab.data.RegressionSets;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.RegressionSource;
import org.descentlab.math.RandomStreams;

/** Reads and generates the rows of regressions. Rows that were read lately are kept. */
final class RegressionTables {
  /** A table of more cells stays a file of its own. */
  private static final int MAX_CELLS_INSIDE = 50_000;

  private final Path folder;
  private final Map<Key, RegressionSet> known = new Recent<>();

  /**
   * Rows of a source.
   *
   * @param seed of generated rows, else 0
   * @param labels whether the targets must be 0 or 1
   */
  record Key(RegressionSource source, long seed, boolean labels) {
    static Key of(RegressionSource source, long seed, boolean labels) {
      boolean generated =
          source instanceof RegressionSource.Generated
              || source instanceof RegressionSource.Labelled;
      return new Key(source, generated ? seed : 0, labels);
    }
  }

  /** Reads files relative to {@code folder}. */
  RegressionTables(Path folder) {
    this.folder = folder;
  }

  RegressionSet get(Key key) throws FaultException {
    RegressionSet table = known.get(key);
    if (table == null) {
      try {
        table = read(key);
      } catch (BadDataException e) {
        throw new FaultException(e);
      }
      known.put(key, table);
    }
    return table;
  }

  /** The rows of a small CSV file as points; any other source itself. */
  RegressionSource inside(RegressionSource source, boolean labels) throws FaultException {
    if (!(source instanceof RegressionSource.Csv)) {
      return source;
    }
    RegressionSet rows = get(Key.of(source, 0, labels));
    return (long) rows.size() * (rows.features() + 1) > MAX_CELLS_INSIDE
        ? source
        : new RegressionSource.Points(rows.points());
  }

  private RegressionSet read(Key key) throws BadDataException {
    RegressionSource source = key.source();
    if (source instanceof RegressionSource.Bundled bundled) {
      return bundled.id().equals("line5") ? RegressionSets.line5() : RegressionSets.seed0();
    }
    if (source instanceof RegressionSource.Csv csv) {
      Path file = folder.resolve(csv.path());
      return key.labels() ? CsvReader.readLabelled(file) : CsvReader.read(file);
    }
    if (source instanceof RegressionSource.Points points) {
      return RegressionSets.of(points.points());
    }
    RandomStreams streams = new RandomStreams(key.seed());
    if (source instanceof RegressionSource.Labelled labelled) {
      return labelled.set().generated(labelled.samples(), labelled.noise(), streams.data());
    }
    RegressionSource.Generated recipe = (RegressionSource.Generated) source;
    return RegressionSets.generated(
        recipe.samples(),
        recipe.features(),
        recipe.slope(),
        recipe.intercept(),
        recipe.noise(),
        streams.data());
  }
}
