package org.descentlab.experiment.file;

import java.util.List;
import java.util.Map;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;

/**
 * An experiment and where it was read, so that a fault which shows only with the data in hand still
 * names its line.
 *
 * @param spec the experiment
 * @param file its name for messages; empty where it came from no file
 * @param lines of the fields, by path
 */
public record ExperimentDocument(ExperimentSpec spec, String file, Map<String, Integer> lines) {

  /** An experiment that was made, not read. */
  public static ExperimentDocument of(ExperimentSpec spec) {
    return new ExperimentDocument(spec, "", Map.of());
  }

  /** Returns a fault of the field at {@code path}. */
  public FaultException fault(String path, String code, Object... arguments) {
    String nearest = path;
    while (!lines.containsKey(nearest) && !nearest.isEmpty()) {
      nearest = nearest.substring(0, Math.max(nearest.lastIndexOf('.'), 0));
    }
    int line = lines.getOrDefault(nearest, 0);
    return new FaultException(new Fault(code, file, line, path, List.of(arguments)));
  }
}
