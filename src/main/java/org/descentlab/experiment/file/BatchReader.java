package org.descentlab.experiment.file;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.descentlab.experiment.BatchOrder;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.catalog.Limits;
import org.descentlab.experiment.catalog.Range;
import org.jspecify.annotations.Nullable;

/** Reads {@code batch} and {@code order} of a run. */
final class BatchReader {
  private final ProblemSpec problem;

  /** Reads batches of this problem's data. */
  BatchReader(ProblemSpec problem) {
    this.problem = problem;
  }

  /** Rows a step; full where empty. */
  OptionalInt batch(@Nullable Node node) throws FaultException {
    if (node == null) {
      return defaultBatch(problem);
    }
    onlyWithData(node);
    if (node instanceof Node.Scalar scalar && scalar.text().equals("full")) {
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) Values.number(node, Limits.SAMPLES));
  }

  /** The batch size of a run that gives none; full where empty. */
  static OptionalInt defaultBatch(ProblemSpec problem) {
    return problem instanceof NetworkProblem ? OptionalInt.of(32) : OptionalInt.empty();
  }

  /** The order of rows. */
  BatchOrder order(@Nullable Node node) throws FaultException {
    if (node == null) {
      return BatchOrder.SHUFFLED;
    }
    onlyWithData(node);
    if (node instanceof Node.Mapping) {
      Fields fields = new Fields(node, "batches");
      return new BatchOrder(BatchOrder.Kind.EXPLICIT, batches(fields.require("batches")));
    }
    List<BatchOrder.Kind> named =
        Stream.of(BatchOrder.Kind.values()).filter(k -> k != BatchOrder.Kind.EXPLICIT).toList();
    String id = Values.word(node, "order", named.stream().map(BatchOrder.Kind::id).toList());
    return named.stream()
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .map(kind -> new BatchOrder(kind, List.of()))
        .orElseThrow();
  }

  private static List<List<Integer>> batches(Node node) throws FaultException {
    List<List<Integer>> batches = new ArrayList<>();
    for (Node item : Values.items(node)) {
      List<Integer> rows = rows(item);
      if (rows.isEmpty()) {
        throw item.fault("empty-list");
      }
      batches.add(rows);
    }
    if (batches.isEmpty()) {
      throw node.fault("empty-list");
    }
    return batches;
  }

  /** Indices, counted from 0. */
  static List<Integer> rows(Node node) throws FaultException {
    Range index = new Range(0, true, Limits.MAX_SAMPLES, false, true);
    return Values.numbers(node, index).stream().map(Double::intValue).toList();
  }

  private void onlyWithData(Node node) throws FaultException {
    if (!problem.hasData()) {
      throw node.fault("batch-without-data");
    }
  }
}
