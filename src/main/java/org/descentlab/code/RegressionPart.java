package org.descentlab.code;

import java.util.ArrayList;
import java.util.List;
import org.descentlab.data.RegressionSet;
import org.descentlab.math.Vector;

/** Linear and logistic regression: the rows stand in the program. */
final class RegressionPart {
  private static final String SQUARES = "((%s - y[rows]) ** 2).mean()";
  private static final String CROSS_ENTROPY =
      "torch.nn.functional.binary_cross_entropy_with_logits(%s, y[rows])";

  private RegressionPart() {}

  static ProblemPart linear(RegressionSet set, boolean intercept, Vector start, boolean batches) {
    return part(set, intercept, start, batches, SQUARES);
  }

  static ProblemPart logistic(RegressionSet set, boolean intercept, Vector start, boolean batches) {
    return part(set, intercept, start, batches, CROSS_ENTROPY);
  }

  private static ProblemPart part(
      RegressionSet set, boolean intercept, Vector start, boolean batches, String loss) {
    boolean standardized = set.unscaled() != set;
    boolean inProgram = standardized && variesEverywhere(set);
    String z = intercept ? "x[rows] @ theta[:-1] + theta[-1]" : "x[rows] @ theta";
    String definition =
        """
        data = torch.tensor(%s)
        x, y = data[:, :-1], data[:, -1]
        %sn = len(y)


        def f(theta, rows=slice(None)):%s
            %s


        theta = torch.tensor(%s, requires_grad=True)"""
            .formatted(
                rows(inProgram ? set.unscaled() : set),
                inProgram ? "x = (x - x.mean(0)) / x.std(0, unbiased=False)  # standardized\n" : "",
                intercept ? "  # theta holds the weights and the intercept" : "",
                returned(loss, z),
                FormulaPart.point(start));
    return ProblemPart.ofVector(List.of(), definition, batches, set.size());
  }

  private static String returned(String loss, String z) {
    String line = "return " + loss.formatted(z);
    return line.length() <= Python.WIDTH - 4
        ? line
        : "z = " + z + "\n    return " + loss.formatted("z");
  }

  /** A feature that never varies is 0 when standardized; the quotient would be none. */
  private static boolean variesEverywhere(RegressionSet set) {
    for (int j = 0; j < set.features(); j++) {
      boolean varies = false;
      for (int i = 0; i < set.size(); i++) {
        varies |= set.feature(i, j) != 0;
      }
      if (!varies) {
        return false;
      }
    }
    return true;
  }

  private static String rows(RegressionSet set) {
    List<String> rows = new ArrayList<>();
    for (List<Double> point : set.points()) {
      rows.add("[" + String.join(", ", point.stream().map(Python::real).toList()) + "]");
    }
    return Python.list(rows);
  }
}
