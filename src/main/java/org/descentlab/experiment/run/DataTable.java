package org.descentlab.experiment.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.descentlab.data.ExampleSets;
import org.descentlab.data.Examples;
import org.descentlab.data.RegressionSet;
import org.descentlab.experiment.DecimalText;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.LogisticRegression;

/**
 * The rows that a problem is about as a table: a header, then a row each, features first and the
 * target, or the label, last. A regression reads it back as its data. Features are as they were
 * before they were standardized; rows of a network are those to learn from, then those to test
 * with.
 */
public final class DataTable {
  private final List<String> names;
  private final List<String> lines = new ArrayList<>();

  private DataTable(List<String> names) {
    this.names = names;
  }

  /**
   * Returns the table of an experiment's own problem.
   *
   * @throws FaultException where it has no data, or images
   */
  public static DataTable of(ExperimentSpec experiment, LoadedProblem loaded)
      throws FaultException {
    ProblemSpec problem = loaded.spec();
    if (problem instanceof RegressionProblem) {
      return of(((LinearRegression) loaded.objective()).data().unscaled());
    }
    if (problem instanceof LogisticProblem) {
      return of(((LogisticRegression) loaded.objective()).data());
    }
    if (problem instanceof NetworkProblem network) {
      return of(
          GeneratedRows.of(network.data(), experiment.seed())
              .orElseThrow(() -> fault("data-images")));
    }
    throw fault("data-none");
  }

  private static FaultException fault(String code) {
    return new FaultException(new Fault(code, "", 0, "problem", List.of()));
  }

  private static DataTable of(RegressionSet set) {
    DataTable table = new DataTable(set.names());
    for (List<Double> point : set.points()) {
      table.lines.add(String.join(",", point.stream().map(DecimalText::of).toList()));
    }
    return table;
  }

  private static DataTable of(ExampleSets sets) {
    Examples train = sets.train();
    List<String> names = new ArrayList<>();
    for (int j = 0; j < train.features(); j++) {
      names.add("x" + j);
    }
    for (int j = 0; j < (train.classes() ? 0 : train.outputs()); j++) {
      names.add("y" + j);
    }
    if (train.classes()) {
      names.add("label");
    }
    DataTable table = new DataTable(names);
    table.add(train);
    table.add(sets.test());
    return table;
  }

  private void add(Examples rows) {
    for (int i = 0; i < rows.count(); i++) {
      List<String> cells = new ArrayList<>();
      for (int j = 0; j < rows.features(); j++) {
        cells.add(DecimalText.of(rows.inputs()[i * rows.features() + j]));
      }
      if (rows.classes()) {
        cells.add(String.valueOf(rows.labels()[i]));
      } else {
        for (int j = 0; j < rows.outputs(); j++) {
          cells.add(DecimalText.of(rows.targets()[i * rows.outputs() + j]));
        }
      }
      lines.add(String.join(",", cells));
    }
  }

  /** Writes the table. */
  public void write(Appendable out) throws IOException {
    out.append(String.join(",", names.stream().map(CsvTable::quoted).toList())).append('\n');
    for (String line : lines) {
      out.append(line).append('\n');
    }
  }
}
