package org.descentlab.experiment.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descentlab.experiment.Change;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.catalog.Limits;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Range;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.UserRule;
import org.jspecify.annotations.Nullable;

/** Reads {@code changes} of a run. */
final class ChangeReader {
  private ChangeReader() {}

  static List<Change> read(@Nullable Node node, Settings optimizer, ProblemSpec problem)
      throws FaultException {
    if (node == null) {
      return List.of();
    }
    Map<String, Range> changeable = changeable(optimizer, problem);
    List<Change> changes = new ArrayList<>();
    for (Node item : Values.items(node)) {
      Fields fields = new Fields(item);
      long step = (long) Values.number(fields.require("step"), Limits.ROW);
      int before = changes.size();
      for (Map.Entry<String, Range> entry : changeable.entrySet()) {
        Node value = fields.get(entry.getKey());
        if (value != null) {
          changes.add(new Change(step, entry.getKey(), Values.number(value, entry.getValue())));
        }
      }
      fields.done();
      if (changes.size() == before) {
        throw item.fault("empty-change");
      }
    }
    return changes;
  }

  /** Which numbers may change on the way. */
  private static Map<String, Range> changeable(Settings optimizer, ProblemSpec problem) {
    Map<String, Range> ranges = new LinkedHashMap<>();
    for (Parameter parameter : Optimizers.ALL.get(optimizer.type()).parameters()) {
      if (parameter instanceof Hyperparameter number) {
        ranges.put(number.id(), number.range());
      }
    }
    if (optimizer.type().equals(UserRule.ID)) {
      UserRule.changeable(optimizer).forEach(constant -> ranges.put(constant, Range.FINITE));
    }
    if (problem.hasData()) {
      ranges.put("batch", Limits.SAMPLES);
    } else {
      ranges.put("noise", Range.NON_NEGATIVE);
    }
    if (problem instanceof NetworkProblem) {
      ranges.put("dropout", Range.UNIT);
    }
    return ranges;
  }
}
